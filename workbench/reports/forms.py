"""What composing and releasing a report ask for."""

from wtforms import BooleanField, HiddenField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from workbench.drafting import sections
from workbench.page.form import EditForm, Form

LONG = Length(max=40_000, message="Keep this under 40,000 characters")


class SectionForm(EditForm):
    """One section of the report."""

    words = TextAreaField("Text", [LONG])


class GlossaryForm(SectionForm):
    """The words used, a term and its meaning on each line."""

    words = TextAreaField("Terms and meanings", [LONG])

    def validate_words(self, field: TextAreaField) -> None:
        """Every line is a term and its meaning, or continues one."""
        stray = sections.stray(field.data or "")
        if stray:
            raise ValidationError(
                f"“{stray[:60]}” has no meaning yet. Put a colon after the term, then say what it means"
            )


class ReleaseForm(Form):
    """To whom a report is released, and why where findings are not finished. ``was`` tells what was looked at.

    ``unsettled`` counts the comments on accuracy that nobody has settled.
    """

    to_practitioners = BooleanField("Practitioners of this review may read it too")
    why_unfinished = TextAreaField(
        "Why it is released with findings that are not finished",
        [Length(max=5_000, message="Keep this under 5,000 characters")],
    )
    despite_comments = BooleanField("It goes out all the same")
    was = HiddenField()
    is_unfinished = False
    unsettled = 0
    now = ""

    def validate_to_practitioners(self, _field: BooleanField) -> None:
        """What goes out is what somebody looked at."""
        if self.was.data != self.now:
            raise ValidationError(
                "The report was changed while you were looking at this page. Read it again, then release it"
            )

    def validate_despite_comments(self, field: BooleanField) -> None:
        """Comments of those who were involved are settled first, or are passed over knowingly."""
        if self.unsettled and not field.data:
            raise ValidationError("Settle the comments on accuracy, or say that it goes out all the same")

    def validate_why_unfinished(self, field: TextAreaField) -> None:
        """Findings that are not finished go out only with a reason."""
        if self.is_unfinished and not field.data:
            raise ValidationError("Finish the findings below, or say why they go out as they are")


class SettleForm(Form):
    """Why something goes out that could give somebody away; ``item`` is its digest."""

    item = HiddenField()
    why = TextAreaField(
        "Why it may stay",
        [
            DataRequired("Say why it may stay, or change the text"),
            Length(max=2_000, message="Keep this under 2,000 characters"),
        ],
    )


def of(section: sections.Section) -> SectionForm:
    """The form that a section is written in."""
    return GlossaryForm() if section.is_lines else SectionForm()
