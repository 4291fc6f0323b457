"""The form of one step: what it says, and each thing that it asks."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import count

from wtforms import FieldList, FormField, IntegerField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, NumberRange, Optional, ValidationError

from findings.focus_groups.asking import HARDER, HELPED, USUAL, Choice, Prompt, Step, StepKind, Way
from findings.focus_groups.parts import About
from workbench.focus_groups.forms import LONG
from workbench.page.form import EditForm, Form

HOW_OFTEN = "how_often"
WAYS = {
    Way.WORDS: "In their own words",
    HOW_OFTEN: "Never, sometimes, often, or cannot say",
    Way.CHOICE: "By choosing one of the answers below",
    Way.RANK: "By putting those below in order",
}
_LEANINGS = {
    "": "Either, or neither",
    HARDER: "Something that made good practice harder",
    HELPED: "Something that helped",
}
# What one screen of a phone bears, and more than any plan asks.
MOST = 8
_LONGEST_CHOICE = 200


class PromptForm(Form):
    """One thing that is asked, and how it is answered. One that asks nothing is left out."""

    class Meta(Form.Meta):
        """Part of a form that has the token."""

        csrf = False

    ask = TextAreaField("What you ask", [Length(max=500, message="Keep this under 500 characters")])
    hint = StringField("A line of help under it", [Length(max=300, message="Keep this under 300 characters")])
    way = SelectField("How it is answered", choices=[SelectChoice(*each) for each in WAYS.items()])
    choices = TextAreaField("Answers to choose from, or to put in order", [LONG])
    leaning = SelectField(
        "What an answer in words is about", choices=[SelectChoice(*each) for each in _LEANINGS.items()]
    )

    @property
    def lines(self) -> list[str]:
        """What there is to choose from, each once."""
        written = (line.strip() for line in (self.choices.data or "").splitlines())
        return list(dict.fromkeys(filter(None, written)))

    def validate_choices(self, _field: TextAreaField) -> None:
        """A choice needs two at least, and each has to fit on a phone."""
        if not self.ask.data or self.way.data not in (Way.CHOICE, Way.RANK):
            return
        if len(self.lines) < 2:
            raise ValidationError("Write two or more, each on a line of its own")
        if any(len(line) > _LONGEST_CHOICE for line in self.lines):
            raise ValidationError(f"Keep each of them under {_LONGEST_CHOICE} characters")

    def show(self, prompt: Prompt, code: Callable[[str], str]) -> None:
        """Fill in what is asked so far."""
        self.ask.data, self.hint.data = code(prompt.ask), code(prompt.hint)
        self.way.data = HOW_OFTEN if prompt.choices == USUAL else str(prompt.way)
        if self.way.data != HOW_OFTEN:
            self.choices.data = "\n".join(code(choice.words) for choice in prompt.choices)
        self.leaning.data = prompt.leaning

    def as_prompt(self, key: str, known: Sequence[Choice], code: Callable[[str], str]) -> Prompt:
        """What is asked. A choice that was there keeps its key, so that its answers can be set side by side."""
        way = Way.CHOICE if self.way.data == HOW_OFTEN else Way(self.way.data)
        return Prompt(
            key,
            code(self.ask.data or ""),
            code(self.hint.data or ""),
            way,
            self._choices(known, code),
            self.leaning.data if way is Way.WORDS else "",
        )

    def _choices(self, known: Sequence[Choice], code: Callable[[str], str]) -> tuple[Choice, ...]:
        if self.way.data == HOW_OFTEN:
            return USUAL
        if self.way.data == Way.WORDS:
            return ()
        kept = {code(choice.words): choice.key for choice in known}
        fresh = _unused(kept.values())
        # Two names of one person are one code.
        lines = dict.fromkeys(map(code, self.lines))
        return tuple(Choice(kept.get(words) or next(fresh), words) for words in lines)


class StepForm(EditForm):
    """A step, as participants read it: in codes, whoever writes it."""

    title = StringField(
        "What the step is called",
        [DataRequired("Give the step a title"), Length(max=300, message="Keep this under 300 characters")],
    )
    words = TextAreaField("What people read first", [LONG])
    minutes = IntegerField(
        "Minutes",
        [Optional(), NumberRange(0, 240, message="Enter minutes as a whole number from 0 to 240")],
    )
    about = SelectField("What it is about")
    prompts = FieldList(FormField(PromptForm), max_entries=MOST)

    @property
    def problems(self) -> Iterator[tuple[str, str]]:
        """Each problem with the id of its field; those of what is asked stand with their own fields."""
        for field in (self.title, self.words, self.minutes):
            yield from ((field.id, str(problem)) for problem in field.errors)
        for entry in self.prompts:
            yield from entry.form.problems

    def offer(self, kind: StepKind, about: Sequence[About]) -> None:
        """Let the episodes, or the patterns, be chosen that such a step can be about."""
        if kind in (StepKind.EPISODE, StepKind.PATTERN):
            self.about.choices = [
                SelectChoice("", "None of them"),
                *(SelectChoice(a.id, a.title) for a in about),
            ]
        else:
            del self.about

    def show(self, step: Step, code: Callable[[str], str]) -> None:
        """Fill in a step as it stands, with room for one thing more, unless the form was sent."""
        if self.is_submitted():
            return
        self.title.data, self.words.data, self.minutes.data = code(step.title), code(step.words), step.minutes
        if self.about:
            self.about.data = step.about
        for prompt in step.prompts:
            self.prompts.append_entry()
            self.prompts[-1].form.show(prompt, code)
        if len(self.prompts) < MOST:
            self.prompts.append_entry()

    def as_step(self, kind: StepKind, before: Sequence[Prompt], code: Callable[[str], str]) -> Step:
        """The step as it is now. What was asked ``before`` in the same place keeps its key."""
        return Step(
            kind,
            code(self.title.data or ""),
            code(self.words.data or ""),
            self.minutes.data or 0,
            self.about.data if self.about else "",
            tuple(self._asked(before, code)),
        )

    def _asked(self, before: Sequence[Prompt], code: Callable[[str], str]) -> Iterator[Prompt]:
        fresh = _unused(prompt.key for prompt in before)
        for number, entry in enumerate(self.prompts):
            if entry.form.ask.data:
                there = before[number] if number < len(before) else None
                key, known = (there.key, there.choices) if there else (next(fresh), ())
                yield entry.form.as_prompt(key, known, code)


def _unused(keys: "Collection[str] | Iterator[str]") -> Iterator[str]:
    """Keys that nothing has yet."""
    used = set(keys)
    return (key for number in count(1) if (key := f"own{number}") not in used)
