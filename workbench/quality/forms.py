"""What judging a marker and writing down an involvement ask."""

from collections.abc import Sequence

from wtforms import RadioField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from findings.quality.markers import JUDGEMENTS
from workbench.page.coding import coded
from workbench.page.form import EditForm
from workbench.persistence.tables.agency import Agency
from workbench.quality import counted
from workbench.quality.page import SIDES

STATES = {
    counted.PLANNED: "To be offered a part",
    counted.OFFERED: "Was offered a part, no answer yet",
    counted.TAKEN: "Took part",
    counted.DECLINED: "Declined",
    counted.NOT_OFFERED: "Was not offered a part",
}
LONG = Length(max=20_000, message="Keep this under 20,000 characters")


class JudgeForm(EditForm):
    """Where a review stands with one marker, and why people think so."""

    judgement = RadioField(
        "Where the review stands",
        [InputRequired("Choose where the review stands")],
        choices=[SelectChoice(key, label) for key, label in JUDGEMENTS.items()],
    )
    words = TextAreaField("In a few words", [LONG])


class InvolveForm(EditForm):
    """Somebody by role or code, and what came of the offer."""

    side = SelectField("On which side", choices=[SelectChoice(key, label) for key, label in SIDES.items()])
    who = StringField(
        "Who, by role or code",
        [
            DataRequired("Say who it is by role or code, such as Mother or Health visitor"),
            Length(max=120, message="Keep this under 120 characters"),
        ],
    )
    agency_id = SelectField("Agency", [Optional()])
    state = RadioField(
        "What came of it",
        [InputRequired("Choose what came of it")],
        choices=[SelectChoice(key, label) for key, label in STATES.items()],
    )
    dated = StringField("When", [Length(max=60, message="Keep this under 60 characters")])
    words = TextAreaField("How it was offered, and what their view changed", [LONG])

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Let the agencies of the review be chosen."""
        self.agency_id.choices = [
            SelectChoice("", "None"),
            *(SelectChoice(row.id, coded(row.name)) for row in agencies),
        ]
