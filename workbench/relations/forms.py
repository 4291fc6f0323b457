"""What writing a relation down asks for, and which day is looked at."""

from collections.abc import Sequence

from wtforms import SelectField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from timeline.relations import Kind
from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import EditForm, Form
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person

_SHORT = Length(max=200, message="Keep this under 200 characters")


class RelationForm(EditForm):
    """Who is what to whom, from when and until when."""

    one_id = SelectField("Who", [DataRequired("Choose somebody")])
    kind = SelectField("Is", choices={kind.value: kind.words for kind in Kind})
    other_id = SelectField("To whom", [DataRequired("Choose somebody else")])
    since = WhenField("From when, as far as is known", [Optional(), _SHORT])
    until = WhenField("Until when", [Optional(), _SHORT])

    def offer(self, people: Sequence[Person]) -> None:
        """Let the people of the review be chosen."""
        choices = {"": "Choose", **{person.id: person.code for person in people}}
        self.one_id.choices = self.other_id.choices = choices

    def validate_other_id(self, field: SelectField) -> None:
        """Nobody is anything to themselves."""
        if field.data and field.data == self.one_id.data:
            raise ValidationError("This is the same person twice. Choose somebody else")

    def validate_until(self, field: WhenField) -> None:
        """The end is not before the beginning."""
        field.post_validate(self, False)
        self.since.post_validate(self, False)
        since, until = self.since.moment, field.moment
        if since and until and until.latest < since.earliest:
            raise ValidationError("It ends before it begins. Check both dates")


class RelationChangeForm(RelationForm):
    """The same, and the entry that first says it."""

    entry_id = SelectField("The entry that first says it")

    def say(self, choices: dict[str, str]) -> None:
        """Let the entries that name both be chosen."""
        self.entry_id.choices = {"": "No entry says it", **choices}


class DayForm(Form):
    """Which day, and whose eyes. It only looks, so it stands in the address."""

    class Meta(Form.Meta):
        """Nothing is changed, so that no token is needed."""

        csrf = False

    day = WhenField("As known on", [Optional(), _SHORT])
    agency = SelectField("By", validate_choice=False)

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Let everybody together, or one agency, be chosen."""
        self.agency.choices = {"": "everybody together", **{row.id: coded(row.name) for row in agencies}}
