"""What taking out asks: which entries, as what, and in codes or with names."""

from collections.abc import Sequence

from wtforms import BooleanField, RadioField, SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired, Length, Optional

from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import Form
from workbench.persistence.tables.agency import Agency
from workbench.taking_out.formats import FORMATS

SHORT = Length(max=200, message="Keep this under 200 characters")


class ChoiceForm(Form):
    """Which entries. It changes nothing, so an address carries it: the same that the timeline has."""

    class Meta(Form.Meta):
        """Read from an address, where there is no token."""

        csrf = False

    agency = SelectField("Agency", [Optional()])
    about = StringField("About", [SHORT])
    words = StringField("Words", [Length(max=2_000)])
    since = WhenField("From", [SHORT])
    until = WhenField("To", [SHORT])

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Offer the agencies of a review."""
        self.agency.choices = [
            SelectChoice("", "All"),
            *(SelectChoice(row.id, coded(row.name)) for row in agencies),
        ]


class TakeForm(Form):
    """The kind of file, and whether real names stand in it."""

    format = RadioField(
        "As what",
        [InputRequired("Choose what kind of file it shall be")],
        choices=[SelectChoice(each.ending, each.label) for each in FORMATS],
    )
    named = BooleanField("With real names")
