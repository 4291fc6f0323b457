"""What the pages of this room ask for."""

from wtforms import IntegerField, RadioField, TextAreaField
from wtforms.validators import AnyOf, DataRequired, InputRequired, Length, NumberRange, Optional

from timeline.seen import Level
from workbench.page.form import EditForm, Form

LEVELS = {
    Level.SEEN_ALONE: "Seen alone, without a parent, partner or carer",
    Level.SEEN: "Seen",
    Level.HEARD: "Heard and not seen: by telephone, letter or message",
    Level.TALKED_ABOUT: "Only talked about",
    Level.NOTHING: "The entry is not about this person",
}
_CHOOSE = "Choose how near the agency came"


class DecisionForm(EditForm):
    """How near an entry comes to a person, and why somebody says so."""

    level = RadioField(
        "How near did the agency come?",
        [InputRequired(_CHOOSE), AnyOf(list(LEVELS), message=_CHOOSE)],
        choices=LEVELS,
        coerce=int,
        validate_choice=False,
    )
    reason = TextAreaField(
        "Why",
        [
            DataRequired("Say what in the entry, or what else, shows it"),
            Length(max=2_000, message="Keep this under 2,000 characters"),
        ],
    )


class SilenceForm(Form):
    """From how many days on a stretch without contact is listed."""

    class Meta(Form.Meta):
        """It only looks: it changes nothing and stands in the address."""

        csrf = False

    days = IntegerField(
        "Longer than how many days",
        [Optional(), NumberRange(1, 3650, "Enter a number of days from 1 to 3650, such as 60")],
    )
