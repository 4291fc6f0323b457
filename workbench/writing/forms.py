"""What the findings editor asks for."""

from wtforms import (
    Field,
    HiddenField,
    IntegerField,
    RadioField,
    SelectChoice,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from findings.typology import Labels
from workbench.page.form import EditForm, Form
from workbench.writing.parts import Part

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
SHORT = Length(max=300, message="Keep this under 300 characters")
A_TITLE = (DataRequired("Give the finding a title that names a condition, not a person"), SHORT)
MOST = 5
FOR, AGAINST = "for", "against"


class BeginForm(Form):
    """A finding begins with a title."""

    title = StringField("What the finding is called", A_TITLE)


class PartForm(EditForm):
    """One part of a finding: its fields are named as they are kept. ``was`` tells what its writer saw."""

    title = StringField("Title", A_TITLE)
    statement = TextAreaField("Statement", [LONG])
    category = SelectField("Kind of pattern")
    also_category = SelectField("A second kind that it touches")
    showed = TextAreaField("How it showed in this case", [LONG])
    usual = TextAreaField("How we know it is usual", [LONG])
    widespread = TextAreaField("How widespread", [LONG])
    widespread_grade = RadioField("As far as is known, it reaches", [Optional()])
    unknown_why = TextAreaField("Why it is not known", [LONG])
    matters = TextAreaField("Why it matters", [LONG])
    changing = TextAreaField("What is already changing", [LONG])
    against = TextAreaField("What speaks against it", [LONG])
    strength = TextAreaField("How strong the evidence is", [LONG])
    strength_grade = RadioField("Taken together, the evidence is", [Optional()])
    was = HiddenField()

    def only(self, part: Part) -> "PartForm":
        """The form of one part: the fields of all others go."""
        for name in [
            field.name for field in self if field.name not in (*part.fields, "version", "was", "csrf_token")
        ]:
            del self[name]
        return self


class UseForm(EditForm):
    """Words to be replaced, where they stood, and by what."""

    part = HiddenField()
    start = IntegerField()
    phrase = HiddenField()
    instead = HiddenField()
    was = HiddenField()


class KeepWordsForm(Form):
    """Words that are kept although they were remarked on, and why."""

    part = HiddenField()
    phrase = HiddenField()
    why = TextAreaField(
        "Why these words stay", [DataRequired("Say why, so that the next reader knows"), LONG]
    )


class EvidenceForm(Form):
    """Something a part rests on: a factor, or something from outside the case with its date."""

    factor = SelectField("Factor", [Optional()])
    kind = SelectField("What it is")
    words = TextAreaField("What it says, and where it can be found", [LONG])
    dated = StringField("When", [Length(max=60, message="Keep this under 60 characters")])
    side = RadioField(
        "It speaks",
        choices=[SelectChoice(FOR, "for the finding"), SelectChoice(AGAINST, "against it")],
        default=FOR,
    )

    @property
    def is_against(self) -> bool:
        """Whether it speaks against the finding."""
        return self.side is not None and self.side.data == AGAINST

    def validate_words(self, field: TextAreaField) -> None:
        """Either a factor was chosen, or something is said about what is outside the case."""
        if not self.factor.data and not field.data:
            raise ValidationError("Choose a factor, or say what it is that this part rests on")

    def validate_kind(self, field: SelectField) -> None:
        """Something from outside the case is of a kind."""
        if self.words.data and not self.factor.data and not field.data:
            raise ValidationError("Choose what it is, such as an audit")

    def validate_dated(self, field: StringField) -> None:
        """Something from outside the case has a date: what was true then may have changed."""
        if self.words.data and not self.factor.data and not field.data:
            raise ValidationError("Say when it was, such as July 2024")


class LabelsForm(Form):
    """The set of labels under which kinds of pattern are shown in this review."""

    labels = RadioField(
        "Kinds of pattern are named",
        choices=[
            SelectChoice(Labels.LATER.value, "as in use since about 2012"),
            SelectChoice(Labels.FIRST.value, "as first published in 2008"),
        ],
    )


class QuestionsForm(EditForm):
    """Up to five questions for the board, one box each. ``was`` tells what their writer saw.

    ``begin`` and ``put`` come from buttons that change a box and save nothing.
    """

    question_1 = TextAreaField("First question", [LONG])
    question_2 = TextAreaField("Second question", [LONG])
    question_3 = TextAreaField("Third question", [LONG])
    question_4 = TextAreaField("Fourth question", [LONG])
    question_5 = TextAreaField("Fifth question", [LONG])
    was = HiddenField()
    begin = IntegerField(validators=[Optional()])
    put = IntegerField(validators=[Optional()])

    @property
    def is_a_try(self) -> bool:
        """Whether a button was pressed that changes a box and saves nothing."""
        return self.begin.data is not None or self.put.data is not None

    @property
    def boxes(self) -> list[Field]:
        """The boxes in their order."""
        return [self[f"question_{n}"] for n in range(1, MOST + 1)]

    @property
    def written(self) -> list[str]:
        """The questions that say something, in order."""
        return [box.data for box in self.boxes if box.data]
