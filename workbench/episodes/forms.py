"""What an episode and its accounts ask for."""

from collections.abc import Sequence

from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from workbench.page.coding import coded
from workbench.page.form import EditForm, Form
from workbench.persistence.tables.agency import Agency

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
_TITLE = (
    DataRequired("Give the episode a title that judges nobody, such as A fortnight in May"),
    Length(max=200, message="Keep this under 200 characters"),
)

PARTS = (
    "title",
    "why_it_matters",
    "what_happened",
    "known_then",
    "expected",
    "expected_from",
    "compared",
    "worked_well",
    "enabled_by",
    "confidence",
)
TOLD = ("trying", "could_see", "else_going_on", "seemed_usual", "options")


class StartForm(Form):
    """A new episode needs a title; the rest can wait."""

    title = StringField("What to call it", _TITLE)
    why_it_matters = TextAreaField("Why it matters", [LONG])


class EpisodeForm(EditForm):
    """Every part of an episode that is written down."""

    title = StringField("Title", _TITLE)
    why_it_matters = TextAreaField("Why it matters", [LONG])
    what_happened = TextAreaField("What happened", [LONG])
    known_then = TextAreaField("What was known then, and by whom", [LONG])
    expected = TextAreaField("What was expected then", [LONG])
    expected_from = TextAreaField("Where that was written down", [LONG])
    compared = TextAreaField("What was done, against that", [LONG])
    worked_well = TextAreaField("What worked well", [LONG])
    enabled_by = TextAreaField("What enabled it", [LONG])
    confidence = TextAreaField("How sure this is, and what is disputed", [LONG])


class OwnAccountForm(EditForm):
    """How it looked from one role's place, in the first person."""

    role = StringField(
        "Role",
        [
            DataRequired("Give the role, such as Duty social worker"),
            Length(max=120, message="Keep this under 120 characters"),
        ],
    )
    agency_id = SelectField("Agency")
    trying = TextAreaField("I was trying to", [LONG])
    could_see = TextAreaField("I could see", [LONG])
    else_going_on = TextAreaField("What else was going on", [LONG])
    seemed_usual = TextAreaField("What seemed usual", [LONG])
    options = TextAreaField("The options I believed I had", [LONG])

    def offer_agencies(self, agencies: Sequence[Agency]) -> None:
        """Let the agencies of the review be chosen."""
        self.agency_id.choices = [
            ("", "Not given"),
            *((agency.id, coded(agency.name)) for agency in agencies),
        ]


class AccountForm(OwnAccountForm):
    """The same, written down by the review team from a conversation."""

    conversation_id = SelectField("Conversation it comes from")

    def offer_notes(self, notes: Sequence[tuple[str, str]]) -> None:
        """Let the notes that the writer may read be chosen: pairs of id and words."""
        self.conversation_id.choices = [("", "None"), *notes]
