"""What planning a focus group and its steps asks for."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import BooleanField, RadioField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from findings.focus_groups import plans
from findings.focus_groups.parts import About
from findings.focus_groups.plans import MeetingKind
from workbench.page.choice import Several
from workbench.page.dates import WhenField
from workbench.page.form import EditForm
from workbench.page.said import day

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
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


class PlanForm(EditForm):
    """A focus group: who it is for, when and where, and what people are told before they come."""

    title = StringField("What to call it", [DataRequired("Give it a short title"), SHORT])
    kind = SelectField(
        "What kind of meeting it is", choices=[SelectChoice(each, each.label) for each in MeetingKind]
    )
    side = RadioField(
        "Which side it is for",
        choices=[SelectChoice(key, label) for key, label in SIDES.items()],
        default="operational",
    )
    held_on = StringField("When", [Length(max=60, message="Keep this under 60 characters")])
    venue = StringField("Where", [SHORT])
    purpose = TextAreaField("What it is for", [LONG])
    ground_rules = TextAreaField("Ground rules", [LONG])
    support = TextAreaField("Who to talk to", [LONG])
    asks = RadioField(
        "What people are asked about themselves",
        choices=[SelectChoice(key, label) for key, label in ASKS.items()],
        default="",
    )
    moderates = BooleanField("Hold what is written until somebody has read it")
    changeable_until = WhenField("Until when people can change or take back what they wrote")

    _promised: date | None = None

    def keep_to(self, promised: date | None) -> None:
        """Take no earlier day than the one that people were told."""
        self._promised = promised

    @property
    def last_day(self) -> date | None:
        """The day until which people can change what they wrote, if one was given."""
        moment = self.changeable_until.moment
        return moment.latest.date() if moment else None

    def validate_changeable_until(self, _field: WhenField) -> None:
        """A promise is kept."""
        if self._promised and (self.last_day is None or self.last_day < self._promised):
            raise ValidationError(f"People were told {day(self._promised)}. Choose that day or a later one")


class NewForm(PlanForm):
    """The same with what to work on, from which its steps are made."""

    episodes = Several("Episodes")
    patterns = Several("Patterns")
    questions = TextAreaField("Questions of your own", [LONG])

    def offer(self, episodes: Sequence[About], patterns: Sequence[About]) -> None:
        """Let the episodes and patterns of the review be chosen."""
        self.episodes.choices = [SelectChoice(each.id, each.title) for each in episodes]
        self.patterns.choices = [SelectChoice(each.id, each.title) for each in patterns]

    def begin(self, told: dict[str, Any]) -> None:
        """Fill in what a ready-made plan says, unless the form was sent."""
        if not self.is_submitted():
            for name, value in told.items():
                self[name].data = value


GROUND_RULES = plans.steps(plans.PLANS[0], (), ())[0].words
PURPOSE = (
    "We want to learn what made this work hard, and what made it go well, from the people who do it. What you tell us "
    "goes into a short report. The report asks the organisations what they will change."
)
SUPPORT = (
    "- Somebody to talk to on the day: (name, and where they will be)\n"
    "- At your own workplace: (who supports staff, and how to reach them)\n"
    "- At any hour: (a confidential line for staff)\n"
    "- About the review: (name, telephone and email of the lead reviewer)"
)
