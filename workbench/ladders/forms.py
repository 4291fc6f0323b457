"""What a ladder and its rungs ask for."""

from collections.abc import Sequence

from wtforms import RadioField, SelectChoice, SelectField, TextAreaField
from wtforms.validators import DataRequired, Length

from findings.ladder import About
from workbench.page import coding, kinds
from workbench.page.form import EditForm
from workbench.persistence.tables.factor import Factor

LONG = Length(max=5_000, message="Keep this under 5,000 characters")
WENT_WELL, FELL_SHORT = "good", "short"


class LadderForm(EditForm):
    """What practice did, and whether it went well."""

    went = RadioField(
        "What it was",
        [DataRequired("Say whether it went well or fell short")],
        choices=[
            SelectChoice(FELL_SHORT, "Something that fell short of the standard of its day"),
            SelectChoice(WENT_WELL, "Something that went well"),
        ],
    )
    words = TextAreaField("What was done", [DataRequired("Say what was done, in a sentence"), LONG])

    @property
    def is_good(self) -> bool:
        """Whether it went well."""
        return bool(self.went.data == WENT_WELL)


class RungForm(EditForm):
    """One why: in words, and what it is about."""

    words = TextAreaField("Because", [DataRequired("Say why, in a sentence or two"), LONG])
    about = RadioField(
        "What it is about",
        choices=[
            SelectChoice(About.PERSON, "A person: what somebody knew, thought, felt or did"),
            SelectChoice(
                About.CONDITION, "A condition of the work: whoever had been there would have met it"
            ),
            SelectChoice(About.UNSAID, "Not sure yet"),
        ],
        default=About.UNSAID,
    )
    level = SelectField(
        "Where in the system the condition lies",
        choices=[SelectChoice("", "Not said"), *(SelectChoice(*each) for each in kinds.LEVELS.items())],
    )
    factor_id = SelectField("Factor that says so")

    def offer(self, factors: Sequence[Factor]) -> None:
        """Let the factors of the episode be chosen."""
        self.factor_id.choices = [
            SelectChoice("", "None"),
            *(SelectChoice(factor.id, coding.coded(factor.note)) for factor in factors),
        ]
