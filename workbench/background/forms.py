"""What a band behind the timeline asks for."""

from collections.abc import Sequence
from typing import Any

from wtforms import BooleanField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from timeline import when
from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import EditForm, Form
from workbench.persistence.stores.background import KINDS
from workbench.persistence.tables.agency import Agency

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
SHORT = Length(max=200, message="Keep this under 200 characters")
_ALL = "Everybody"


class BandForm(EditForm):
    """A stretch, what was so, and behind whose work."""

    kind = SelectField(
        "Kind",
        [DataRequired("Choose what kind of thing it is")],
        choices=[SelectChoice("", "Choose"), *(SelectChoice(key, label) for key, label in KINDS.items())],
    )
    words = StringField(
        "What was so", [DataRequired("Say what was so, such as two of five posts vacant"), SHORT]
    )
    agency_id = SelectField("Behind whose work", [Optional()])
    since = WhenField("From", [DataRequired("Say from when, such as 3 May 2023 or May 2023"), SHORT])
    until = WhenField("To", [Optional(), SHORT])
    is_ongoing = BooleanField("It went on; nobody says that it ended")
    source = StringField("Where this is known from", [SHORT])
    moment: when.When | None = None

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Offer the agencies of a review."""
        self.agency_id.choices = _whose(agencies)

    def validate(self, extra_validators: Any = None) -> bool:
        """Both ends have to make one stretch."""
        if not super().validate(extra_validators):
            return False
        if self.until.data and self.is_ongoing.data:
            self.until.errors = ["It has an end and went on. Take out one of the two"]
            return False
        try:
            self.moment = when.examine(self.since.data or "", until=self.until.data or "")[0]
        except when.Unreadable as trouble:
            self.until.errors = [trouble.sentence]
            return False
        return True


class SeveralForm(Form):
    """Many bands of one kind at once, one a line."""

    several_kind = SelectField(
        "Kind", choices=[SelectChoice(key, label) for key, label in KINDS.items()], default="holidays"
    )
    several_agency = SelectField("Behind whose work", [Optional()])
    lines = TextAreaField("One a line", [DataRequired("Write at least one line"), LONG])

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Offer the agencies of a review."""
        self.several_agency.choices = _whose(agencies)


def _whose(agencies: Sequence[Agency]) -> list[SelectChoice]:
    return [SelectChoice("", _ALL), *(SelectChoice(row.id, coded(row.name)) for row in agencies)]
