"""What planning a focus group and its steps asks for."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from wtforms import BooleanField, RadioField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from findings.focus_groups.parts import About
from findings.focus_groups.plans import MeetingKind
from workbench.page import said
from workbench.page.choice import Several
from workbench.page.dates import WhenField
from workbench.page.form import EditForm

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
MOST_QUESTIONS = 40
SHORT = Length(max=200, message="Keep this under 200 characters")
SIDES = {
    "operational": "Operational: people who work with families",
    "strategic": "Strategic: people who decide how the work is set up",
    "": "Neither",
}
ASKS = {
    "": "Nothing",
    "sector": "Which sector they work in",
    "role": "What kind of role they have",
}

# How a form says what the tables keep as nothing.
_NONE = "none"


def _kept(chosen: str) -> str:
    return "" if chosen == _NONE else chosen


def _offered(labels: Mapping[str, str]) -> list[SelectChoice]:
    return [SelectChoice(key or _NONE, label) for key, label in labels.items()]


class LastDayField(WhenField):
    """The last day on which something can be done. Once people were told it, it is only ever put off."""

    promised: date | None = None

    @property
    def day(self) -> date | None:
        """The day, if one was given."""
        return self.moment.latest.date() if self.moment else None

    def post_validate(self, form: Any, validation_stopped: bool) -> None:
        """Read the day, and keep to what was promised."""
        super().post_validate(form, validation_stopped)
        if self.promised and not self.errors and (self.day is None or self.day < self.promised):
            self.errors = [f"People were told {said.day(self.promised)}. Choose that day or a later one"]


class PlanForm(EditForm):
    """A focus group: who it is for, when and where, and what people are told before they come."""

    title = StringField("What to call it", [DataRequired("Give it a short title"), SHORT])
    kind = SelectField(
        "What kind of meeting it is", choices=[SelectChoice(each, each.label) for each in MeetingKind]
    )
    side = RadioField("Which side it is for", choices=_offered(SIDES), coerce=_kept, default="operational")
    held_on = StringField("When", [Length(max=60, message="Keep this under 60 characters")])
    venue = StringField("Where", [SHORT])
    purpose = TextAreaField("What it is for", [LONG])
    ground_rules = TextAreaField("Ground rules", [LONG])
    support = TextAreaField("Who to talk to", [LONG])
    asks = RadioField(
        "What people are asked about themselves", choices=_offered(ASKS), coerce=_kept, default=""
    )
    moderates = BooleanField("Hold what is written until somebody has read it")
    changeable_until = LastDayField("Until when people can change or take back what they wrote")


class NewForm(PlanForm):
    """The same with what to work on, from which its steps are made."""

    episodes = Several("Episodes")
    patterns = Several("Patterns")
    questions = TextAreaField("Questions of your own", [LONG])

    def offer(self, episodes: Sequence[About], patterns: Sequence[About]) -> None:
        """Let the episodes and patterns of the review be chosen."""
        self.episodes.choices = [SelectChoice(each.id, each.title) for each in episodes]
        self.patterns.choices = [SelectChoice(each.id, each.title) for each in patterns]

    def validate_questions(self, field: TextAreaField) -> None:
        """Each becomes a step, and a meeting has an end."""
        if len((field.data or "").splitlines()) > MOST_QUESTIONS:
            raise ValidationError(f"Write at most {MOST_QUESTIONS} questions, each on a line of its own")

    def begin(self, told: dict[str, Any]) -> None:
        """Fill in what a ready-made plan says, unless the form was sent."""
        if not self.is_submitted():
            for name, value in told.items():
                self[name].data = value
