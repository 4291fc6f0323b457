"""What the facilitator's screen, the cards and the scribe's page ask for."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from wtforms import HiddenField, IntegerField, SelectChoice, SelectMultipleField, TextAreaField
from wtforms.validators import InputRequired, NumberRange, ValidationError

from findings.focus_groups.asking import Choice
from workbench.page.form import EditForm, Form

LONGEST, MOST_HEADS, MOST_CARDS, MOST_OPTIONS, LONGEST_OPTION = 120, 60, 60, 12, 200
_SHEETS = f"Enter how many cards to print, from 1 to {MOST_CARDS}"
_MINUTES = f"Enter minutes as a number from 1 to {LONGEST}"
_HEADS = f"Enter people as a number from 1 to {MOST_HEADS}"


class MoveForm(Form):
    """A button that was made for one place and moment of the room."""

    at = HiddenField()


class OneNumber(Form):
    """A number beside a button. What is wrong with it is said on the lead's screen."""

    @property
    def number(self) -> int:
        """The number, once it is there and may be."""
        return int(next(field.data for field in self if isinstance(field, IntegerField)))

    @property
    def trouble(self) -> str:
        """What is wrong, in a sentence."""
        return "".join(f"{words}." for _, words in self.problems)


class TimerForm(OneNumber):
    """How long."""

    minutes = IntegerField("Minutes", [InputRequired(_MINUTES), NumberRange(1, LONGEST, message=_MINUTES)])


class OnPaperForm(OneNumber):
    """How many more."""

    heads = IntegerField(
        "People here on paper", [InputRequired(_HEADS), NumberRange(1, MOST_HEADS, message=_HEADS)]
    )


class CardsForm(Form):
    """How many cards."""

    sheets = IntegerField(
        "How many cards", [InputRequired(_SHEETS), NumberRange(1, MOST_CARDS, message=_SHEETS)]
    )


class OrderForm(EditForm):
    """What is put in order: some of what is offered, and what the facilitator writes."""

    taken = SelectMultipleField("Take from these")
    own = TextAreaField("In your own words, one on each line")

    def offer(self, offered: Sequence[Choice]) -> None:
        """Let these be taken."""
        self.taken.choices = [SelectChoice(choice.key, choice.words) for choice in offered]

    def chosen(self, offered: Sequence[Choice]) -> tuple[Choice, ...]:
        """What was taken, in the order in which it was offered, and then what was written."""
        taken = [choice for choice in offered if choice.key in (self.taken.data or ())]
        known, used = {choice.words for choice in taken}, {choice.key for choice in offered}
        free = (key for number in count(1) if (key := f"own_{number}") not in used)
        return (*taken, *(Choice(next(free), words) for words in self._lines if words not in known))

    def validate_own(self, _field: Any) -> None:
        """An order is of two things at least, and of no more than one can weigh."""
        offered = [Choice(str(each.value), str(each.label)) for each in self.taken.choices or ()]
        if not 2 <= len(self.chosen(offered)) <= MOST_OPTIONS:
            raise ValidationError(f"Take or write from 2 to {MOST_OPTIONS} things to put in order")
        if any(len(line) > LONGEST_OPTION for line in self._lines):
            raise ValidationError(f"Keep each of them under {LONGEST_OPTION} characters")

    @property
    def _lines(self) -> list[str]:
        lines = (line.strip() for line in (self.own.data or "").splitlines())
        return list(dict.fromkeys(filter(None, lines)))
