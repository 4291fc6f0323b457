"""What this room asks for."""

from collections.abc import Sequence
from datetime import date

from wtforms import HiddenField, SelectChoice, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import EditForm, Form
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
SHORT = Length(max=200, message="Keep this under 200 characters")
NO_SUCH_DAY = "Enter a day that the calendar has, such as 12 5 2023"
PROFESSIONAL = "professional"


class ToldForm(EditForm):
    """Who was told of an entry, when, by whom and how."""

    agency_id = SelectField("Agency that was told", [DataRequired("Choose the agency")])
    person_id = SelectField("Practitioner in it who was told", [Optional()])
    when = WhenField("When they learned", [SHORT])
    teller_id = SelectField("Who told them", [Optional()])
    how = StringField("How", [SHORT])
    entry: Entry
    people: Sequence[Person] = ()

    def offer(self, entry: Entry, agencies: Sequence[Agency], people: Sequence[Person]) -> None:
        """Offer the agencies of a review and those in it who work."""
        self.entry, self.people = entry, at_work(people)
        rows = [SelectChoice(row.id, coded(row.name)) for row in agencies]
        self.agency_id.choices = [SelectChoice("", "Choose"), *rows]
        self.teller_id.choices = [SelectChoice("", "Not known"), *rows]
        self.person_id.choices = [SelectChoice("", "Nobody in particular"), *_people(self.people, agencies)]

    def validate_agency_id(self, field: SelectField) -> None:
        """Who wrote an entry need not be told; a colleague may have to be."""
        if field.data == self.entry.agency_id and not self.person_id.data:
            raise ValidationError(
                "This agency wrote the entry, so it knew. Choose another, or the practitioner in it who was told"
            )

    def validate_person_id(self, field: SelectField) -> None:
        """A practitioner works where they were told."""
        works_at_theirs(field.data, self.agency_id.data, self.people)


class DecideForm(Form):
    """What was proposed: accepted or refused, one or all that are ticked."""

    key = SelectMultipleField("Proposals", validate_choice=False)
    accept = HiddenField()
    refuse = HiddenField()

    @property
    def keys(self) -> list[str]:
        """One, where its own button was pressed; else all that are ticked."""
        one = self.accept.data or self.refuse.data or ""
        chosen = [one] if "." in one else list(self.key.data or ())
        return list(dict.fromkeys(chosen))


class StandForm(Form):
    """Where one stands, and on which day. It changes nothing, so an address can carry it."""

    class Meta(Form.Meta):
        """Read from an address, where there is no token."""

        csrf = False

    agency = SelectField("Stand with", [DataRequired("Choose the agency to stand with")])
    person = SelectField("Practitioner", [Optional()])
    d = StringField("Day", [Length(max=2, message=NO_SUCH_DAY)])
    m = StringField("Month", [Length(max=2, message=NO_SUCH_DAY)])
    y = StringField("Year", [Length(max=4, message=NO_SUCH_DAY)])
    people: Sequence[Person] = ()
    day: date | None = None

    def offer(self, agencies: Sequence[Agency], people: Sequence[Person]) -> None:
        """Offer the agencies of a review and those in it who work."""
        self.people = at_work(people)
        self.agency.choices = [
            SelectChoice("", "Choose"),
            *(SelectChoice(row.id, coded(row.name)) for row in agencies),
        ]
        self.person.choices = [SelectChoice("", "The agency as a whole"), *_people(self.people, agencies)]

    def validate_person(self, field: SelectField) -> None:
        """A practitioner stands with the agency they work for."""
        works_at_theirs(field.data, self.agency.data, self.people)

    def validate_d(self, field: StringField) -> None:
        """Three boxes make a day."""
        try:
            self.day = date(int(self.y.data or ""), int(self.m.data or ""), int(field.data or ""))
        except ValueError:
            raise ValidationError(NO_SUCH_DAY) from None


class KeepViewForm(EditForm):
    """What a day looked like to those who stood there."""

    words = TextAreaField(
        "In the words of those who stood here", [DataRequired("Write what this looked like from here"), LONG]
    )


class FactForm(EditForm):
    """A fact whose way is followed, and the entries that hold it."""

    words = StringField("The fact, in a few plain words", [SHORT])
    entry = SelectMultipleField("Entries that hold it", validate_choice=False)

    @property
    def ids(self) -> list[str]:
        """The ids of the entries, each once."""
        return list(dict.fromkeys(self.entry.data or ()))

    def validate_words(self, field: StringField) -> None:
        """A fact is something that can be said."""
        if not field.data:
            raise ValidationError("Say the fact in a few plain words, such as: an uncle lives in the house")

    def validate_entry(self, field: SelectMultipleField) -> None:
        """Somebody has to have written it."""
        if not field.data:
            raise ValidationError("Keep at least one entry that holds the fact")


class NewFactForm(FactForm):
    """A fact that entries hold: a new one, or one that is followed already."""

    fact = SelectField("Which fact", [Optional()])

    def validate_words(self, field: StringField) -> None:
        """A new fact needs words; one that is there has them."""
        if not self.fact.data:
            super().validate_words(field)


def at_work(people: Sequence[Person]) -> list[Person]:
    """Those who met the family as professionals."""
    return [person for person in people if person.kind == PROFESSIONAL]


def works_at_theirs(person_id: str | None, agency_id: str | None, people: Sequence[Person]) -> None:
    """Refuse a practitioner who is known to work for another agency."""
    person = next((each for each in people if each.id == person_id), None)
    if person and person.agency_id and person.agency_id != agency_id:
        raise ValidationError(f"{person.code} works for another agency. Choose that agency, or nobody")


def _people(people: Sequence[Person], agencies: Sequence[Agency]) -> list[SelectChoice]:
    names = {row.id: coded(row.name) for row in agencies}
    works = {row.id: f" ({names[row.agency_id]})" for row in people if row.agency_id in names}
    return [SelectChoice(row.id, f"{row.code}{works.get(row.id, '')}") for row in people]
