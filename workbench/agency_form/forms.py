"""What making the blank form asks for."""

from typing import Any

from wtforms import BooleanField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from timeline.when import Precision
from timeline.writing import form
from workbench.page.dates import WhenField
from workbench.page.form import EditForm

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
SHORT = Length(max=200, message="Keep this under 200 characters")


class ExplanationForm(EditForm):
    """What agencies are told, and by when the form shall be back."""

    explanation = TextAreaField("What the agencies should know", [LONG])
    back_by = WhenField("Send it back by", [SHORT])

    def validate_back_by(self, field: WhenField) -> None:
        """The day has to be a day."""
        field.post_validate(self, False)
        if field.moment and field.moment.precision is not Precision.DAY:
            field.errors = ["Give a day, such as 3 May 2026"]


class ColumnForm(EditForm):
    """A column that agencies are asked to fill."""

    heading = StringField(
        "Heading",
        [DataRequired("Give the column a heading"), Length(max=90, message="Keep it under 90 letters")],
    )
    role = SelectField(
        "What it is for",
        choices=[SelectChoice(each.value, f"{each.label}: {each.meaning}") for each in form.ROLES],
    )
    hint = StringField("What the instructions say about it", [SHORT])
    is_required = BooleanField("To be filled in every row")

    def refuse(self, heading: str = "", role: str = "") -> None:
        """Say what is wrong with the heading, or with what it is for."""
        for field, sentence in ((self.heading, heading), (self.role, role)):
            if sentence:
                errors: list[Any] = [*field.errors, sentence]
                field.errors = errors
