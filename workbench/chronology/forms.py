"""What this room asks for."""

from collections.abc import Sequence
from typing import Any

from wtforms import BooleanField, MultipleFileField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import EditForm, Form
from workbench.persistence.tables.agency import Agency

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
SHORT = Length(max=200, message="Keep this under 200 characters")
UNSAID = "Work it out from each file"


class UploadForm(Form):
    """Files, and from which agency they come."""

    files = MultipleFileField("Files")
    agency = SelectField("From which agency", [Optional()], validate_choice=True)
    agencies: Sequence[Agency] = ()

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Offer the agencies of a review."""
        self.agencies = agencies
        self.agency.choices = _choices(UNSAID, [(row.id, coded(row.name)) for row in agencies])


class PasteForm(Form):
    """A table pasted from the clipboard, and from which agency it comes."""

    table = TextAreaField("The table", [DataRequired("Paste the table, with its headings")])
    called = StringField("What to call it", [Length(max=100, message="Keep this under 100 characters")])
    whose = SelectField("From which agency", [Optional()], validate_choice=True)

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Offer the agencies of a review."""
        self.whose.choices = _choices(
            "Work it out from the table", [(row.id, coded(row.name)) for row in agencies]
        )


class NoteForm(Form):
    """A note on an entry."""

    note = TextAreaField("Your note", [DataRequired("Write the note"), LONG])


class _Kept:
    """What a view of the timeline is called, and who may open it."""

    name = StringField(
        "What to call it", [DataRequired("Give the view a name, such as Nights"), Length(max=120)]
    )
    is_shared = BooleanField("Everybody in the review team may open it")


class KeepForm(_Kept, Form):
    """The present choice, to be kept under a name."""


class ViewForm(_Kept, EditForm):
    """A change to a view that was kept."""


class EntryForm(EditForm):
    """An entry that no file holds."""

    agency = SelectField("Agency", [DataRequired("Choose the agency")])
    when = WhenField(
        "When it was", [DataRequired("Enter when it was, such as 3 May 2023 or May 2023"), SHORT]
    )
    what = TextAreaField("What happened", [DataRequired("Write what happened"), LONG])
    source = StringField("Where this is known from", [SHORT])
    told_by = StringField("Who told the agency, if somebody did", [SHORT])

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Offer the agencies of a review."""
        self.agency.choices = _choices("Choose", [(row.id, coded(row.name)) for row in agencies])


class ChangeEntryForm(EditForm):
    """A change to an entry. The words of a file stay as received: only when it was, and its place, can be mended."""

    when = WhenField(
        "When it was", [DataRequired("Enter when it was, such as 3 May 2023 or May 2023"), SHORT]
    )
    what = TextAreaField("What happened", [LONG])
    source = StringField("Where this is known from", [SHORT])
    told_by = StringField("Who told the agency, if somebody did", [SHORT])
    place = SelectField("Its place among entries that start together or within it")

    def offer(self, before: Sequence[tuple[str, str]]) -> None:
        """Offer the entries after which it can stand."""
        self.place.choices = _choices("As its date and time say", before)


class WordsOfHand(ChangeEntryForm):
    """The same for an entry written by hand: its words can change too."""

    def validate_what(self, field: Any) -> None:
        """Something has to have happened."""
        if not field.data:
            raise ValidationError("Write what happened")


def _choices(first: str, others: Sequence[tuple[str, str]]) -> list[SelectChoice]:
    """What a list offers: nothing chosen, under words of its own, then the others."""
    return [SelectChoice("", first), *(SelectChoice(value, label) for value, label in others)]
