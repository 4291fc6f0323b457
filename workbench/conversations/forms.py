"""What a note of a conversation asks for: who spoke, what was said, and who may read it."""

from collections.abc import Sequence

from flask_wtf.file import FileField
from wtforms import (
    HiddenField,
    RadioField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, Length, ValidationError

from workbench import clock
from workbench.conversations.feeding import Choice
from workbench.page import guided
from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import EditForm, Form
from workbench.persistence.stores.note_checks import Settled
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.user import User

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
WHOLE = Length(max=200_000, message="Keep this under 200,000 characters, or make two notes of it")
CHOICES = {
    Choice.KEEP: "Keep what stands there",
    Choice.BOTH: "Put the new words after it",
    Choice.REPLACE: "Take the new words instead",
}
POINT = tuple(heading.key for heading in guided.TURNING_POINT)


class AboutForm(EditForm):
    """Who spoke, by role, and when."""

    role = StringField(
        "Role of whoever spoke",
        [
            DataRequired("Give the role, such as Duty social worker"),
            Length(max=120, message="Keep this under 120 characters"),
        ],
    )
    agency_id = SelectField("Agency")
    held_on = StringField("Held on", [Length(max=60, message="Keep this under 60 characters")])

    def offer_agencies(self, agencies: Sequence[Agency]) -> None:
        """Let the agencies of the review be chosen."""
        self.agency_id.choices = [
            SelectChoice("", "None, or it would give somebody away"),
            *(SelectChoice(each.id, coded(each.name)) for each in agencies),
        ]

    @property
    def told(self) -> dict[str, str | None]:
        """What it says, by the columns of a note."""
        return {
            "role": self.role.data or "",
            "agency_id": self.agency_id.data or None,
            "held_on": self.held_on.data or "",
        }


class ReadersForm(Form):
    """Who may read a note, beside whoever wrote it."""

    readers = SelectMultipleField("Who may read it")

    def offer_readers(self, members: Sequence[User]) -> None:
        """Let the members who can work with notes be chosen."""
        self.readers.choices = [SelectChoice(member.id, member.name) for member in members]


class StartForm(AboutForm, ReadersForm):
    """A guided note: what is said is written under its headings, one after the other."""


class PlainForm(StartForm):
    """A note in plain words."""

    words = TextAreaField("The words", [DataRequired("Paste or write what was said"), WHOLE])


class ChangeForm(AboutForm):
    """Who spoke, and the words that stand under no heading."""

    words = TextAreaField("The words", [WHOLE])


class BringForm(StartForm):
    """A note written elsewhere: a file, or its words."""

    file = FileField("The file")
    words = TextAreaField("Or paste its words", [WHOLE])


class KeepForm(StartForm):
    """The same once it was looked at: ``sealed`` holds the words, which no page shows with names in them."""

    sealed = HiddenField()
    guided = HiddenField()


class PartForm(EditForm):
    """What was said under one heading."""

    words = TextAreaField("What was said", [LONG])


class WeighedForm(PartForm):
    """The same of a contributory factor, with how much it mattered to whoever spoke."""

    weight = RadioField(
        "How much it mattered, to them",
        choices=[
            *(SelectChoice(str(weight), words) for weight, words in guided.WEIGHTS.items()),
            SelectChoice("0", "Not said"),
        ],
        default="0",
    )


class SaidForm(EditForm):
    """What was explained before the conversation began."""

    said = SelectMultipleField(
        "Explained at the start",
        choices=[SelectChoice(key, words) for key, words in guided.INTRODUCED.items()],
    )


def _still_to_come(form: Form, field: WhenField) -> None:
    field.post_validate(form, False)
    if not field.data or (field.moment and field.moment.latest.date() < clock.now().date()):
        raise ValidationError("Give a day that is still to come, such as 30 June 2027")


def _where_both() -> RadioField:
    choices = [SelectChoice(each, words) for each, words in CHOICES.items()]
    return RadioField("What shall stand there", choices=choices, default=Choice.KEEP)


class LinkForm(Form):
    """Until when a private link is good for what."""

    until = WhenField("They can say what is right until")
    opens_until = WhenField("They can read what became of it until")

    def validate_until(self, field: WhenField) -> None:
        """A day that leaves them time."""
        _still_to_come(self, field)

    def validate_opens_until(self, field: WhenField) -> None:
        """Reading goes on at least as long as answering."""
        _still_to_come(self, field)
        if self.until.moment and field.moment and field.moment.latest < self.until.moment.latest:
            raise ValidationError("Give a day that is not before the first")


class SettleForm(EditForm):
    """What becomes of what whoever spoke said about a part of their note."""

    settled = RadioField(
        "What becomes of it",
        [DataRequired("Choose what becomes of it")],
        choices=[
            SelectChoice(Settled.TAKEN, "The note says it now as they want it"),
            SelectChoice(Settled.KEPT, "The note stays as it is"),
        ],
    )
    why = TextAreaField(
        "Why it stays, said to them", [Length(max=4_000, message="Keep this under 4,000 characters")]
    )

    def validate_why(self, field: TextAreaField) -> None:
        """Whoever spoke is told why."""
        if self.settled.data == Settled.KEPT and not field.data:
            raise ValidationError("Say why the note stays as it is. They read it")


class FeedForm(EditForm):
    """What to do where an account and a turning point both have words."""

    trying = _where_both()
    could_see = _where_both()
    else_going_on = _where_both()
    seemed_usual = _where_both()
    options = _where_both()


class TurningPointForm(EditForm):
    """A moment that set the direction, as the person saw it then."""

    episode_id = SelectField("Episode it belongs to")
    moment = TextAreaField("", [DataRequired("Say which moment it was"), LONG])
    thinking = TextAreaField("", [LONG])
    reasons = TextAreaField("", [LONG])
    salient = TextAreaField("", [LONG])
    else_going_on = TextAreaField("", [LONG])
    concerns = TextAreaField("", [LONG])
    aims = TextAreaField("", [LONG])
    options = TextAreaField("", [LONG])

    def offer_episodes(self, titles: Sequence[tuple[str, int, str]]) -> None:
        """Let the episodes of the review be chosen."""
        self.episode_id.choices = [
            SelectChoice("", "None yet"),
            *(SelectChoice(key, coded(f"{number}. {title}")) for key, number, title in titles),
        ]
