"""What a scribe types in from paper cards, row by row, and what of it is understood."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from werkzeug.datastructures import ImmutableMultiDict

from findings.focus_groups.asking import Prompt, Way
from findings.focus_groups.permitted import Use
from workbench.auth import receipts
from workbench.page.form import tidy
from workbench.persistence.stores.contributions import Answer
from workbench.persistence.tables.focus_group import FocusStep

ROWS, MOST = 6, 60
LONGEST = 4_000
_PARTS = ("card", "asked", "words", "use")


@dataclass(frozen=True)
class Question:
    """A prompt of a step, which cards may answer."""

    step: FocusStep
    prompt: Prompt

    @property
    def key(self) -> str:
        """How a row says that it answers this one."""
        return f"{self.step.id} {self.prompt.key}"


@dataclass(frozen=True)
class Row:
    """One answer from a card as it was typed. ``problems`` say what is wrong, by part."""

    number: int
    card: str = ""
    asked: str = ""
    words: str = ""
    use: str = Use.TEAM
    problems: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed in it."""
        return not (self.card or self.words)

    @property
    def is_wrong(self) -> bool:
        """Whether something in it has to be changed."""
        return bool(self.problems)


@dataclass(frozen=True)
class Sheet:
    """All rows of one page. ``mark`` tells the page from every other, so that sent twice it is kept once."""

    mark: str
    rows: tuple[Row, ...]

    @property
    def errors(self) -> bool:
        """Whether anything is wrong."""
        return any(row.is_wrong for row in self.rows)

    @property
    def problems(self) -> Iterator[tuple[str, str]]:
        """Each problem with the id of its box, as the summary of a page wants it."""
        for row in self.rows:
            for part, words in row.problems.items():
                yield f"{part}-{row.number}", f"Row {row.number}: {words}"


@dataclass(frozen=True)
class Understood:
    """An answer to be kept. ``card`` is empty where the card has no number."""

    row: Row
    question: Question
    card: str
    answer: Answer


def blank(mark: str) -> Sheet:
    """An empty page."""
    return Sheet(mark, tuple(Row(number) for number in range(1, ROWS + 1)))


def read(form: ImmutableMultiDict[str, str], mark: str) -> Sheet:
    """What was typed."""
    count = min(form.get("rows", 0, int), MOST)
    return Sheet(mark, tuple(_read(form, number) for number in range(1, count + 1)))


def with_more(sheet: Sheet) -> Sheet:
    """The page with more rows, which begin with the question of the last."""
    last = sheet.rows[-1] if sheet.rows else Row(0)
    numbers = range(len(sheet.rows) + 1, min(len(sheet.rows) + ROWS, MOST) + 1)
    more = tuple(Row(number, asked=last.asked, use=last.use) for number in numbers)
    return replace(sheet, rows=sheet.rows + more)


def checked(sheet: Sheet, questions: Iterable[Question]) -> tuple[Sheet, tuple[Understood, ...]]:
    """The page with what is wrong in it said, and what was understood."""
    known = {question.key: question for question in questions}
    rows = [row if row.is_empty else replace(row, problems=_problems(row, known)) for row in sheet.rows]
    if all(row.is_empty for row in rows):
        rows[:1] = [Row(1, problems={"words": "Type in what a card says"})]
    sound = (row for row in rows if not row.is_empty and not row.is_wrong)
    return replace(sheet, rows=tuple(rows)), tuple(_understood(row, known[row.asked]) for row in sound)


def _read(form: ImmutableMultiDict[str, str], number: int) -> Row:
    card, asked, words, use = (tidy(form.get(f"{part}-{number}")) for part in _PARTS)
    return Row(number, card, asked, words, use)


def _problems(row: Row, known: Mapping[str, Question]) -> dict[str, str]:
    question = known.get(row.asked)
    found = {
        "card": "" if not row.card or receipts.read_card(row.card) else _NO_CARD,
        "asked": "" if question else "Choose the question that this answers",
        "words": _wrong_words(row.words, question),
        "use": "" if row.use in list(Use) else "Choose how it may be used",
    }
    return {part: words for part, words in found.items() if words}


def _wrong_words(words: str, question: Question | None) -> str:
    if not words:
        return "Type in what the card says"
    if len(words) > LONGEST:
        return f"Use at most {LONGEST:,} characters; what does not fit can be another row"
    if question and question.prompt.way is not Way.WORDS and not _chosen(words, question.prompt):
        return _WRONG_CHOICE[question.prompt.way](question.prompt)
    return ""


def _understood(row: Row, question: Question) -> Understood:
    chosen = _chosen(row.words, question.prompt)
    answer = Answer("" if chosen else row.words, chosen, row.use)
    return Understood(row, question, receipts.read_card(row.card) or "", answer)


def _chosen(words: str, prompt: Prompt) -> tuple[str, ...]:
    """The keys of what a card chose, by its number or its words; empty where that cannot be told."""
    if prompt.way is Way.WORDS:
        return ()
    parts = [words] if prompt.way is Way.CHOICE else [part for part in re.split(r"[\s,;]+", words) if part]
    keys = [_key(part, prompt) for part in parts]
    return tuple(keys) if all(keys) and len(set(keys)) == len(keys) else ()


def _key(part: str, prompt: Prompt) -> str:
    said = part.strip(" .").casefold()
    named = enumerate(prompt.choices, start=1)
    return next((each.key for n, each in named if said in (str(n), each.words.casefold())), "")


def _offered(prompt: Prompt) -> str:
    return ", ".join(f"{number} {choice.words}" for number, choice in enumerate(prompt.choices, start=1))


def _one(prompt: Prompt) -> str:
    return f"Type the number or the words of one answer: {_offered(prompt)}"


def _several(prompt: Prompt) -> str:
    return f"Type the numbers, what matters most first, such as 2, 1: {_offered(prompt)}"


_NO_CARD = "No card has this number: a sign is missing or wrong"
_WRONG_CHOICE: dict[Way, Callable[[Prompt], str]] = {Way.CHOICE: _one, Way.RANK: _several}
