"""What a board is asked to say to a finding."""

from wtforms import RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import AnyOf, Length, Optional

from workbench.page.form import EditForm

LONG = Length(max=20_000, message="Keep this under 20,000 characters")

ACCEPTED = {"yes": "Accepted", "partly": "Accepted in part", "no": "Not accepted"}


class ResponseForm(EditForm):
    """A response to one finding. Nothing is needed to keep a draft."""

    accepted = RadioField(
        "Does the board accept this finding?",
        [Optional(), AnyOf(list(ACCEPTED), message="Choose one of the three")],
        choices=[SelectChoice(value, label) for value, label in ACCEPTED.items()],
        default="",
    )
    why = TextAreaField("Why", [LONG])
    will_do = TextAreaField("What the board will do", [LONG])
    who = TextAreaField("Who will see to it", [LONG])
    sign = TextAreaField("By what sign you would know that it has changed", [LONG])
