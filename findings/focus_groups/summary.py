"""The summary of a focus group as a tree of blocks: what was asked, answered and said, as far as it may be shown.

Numbers of a room in which fewer than five answered are left out here, whoever composes it; words are quoted only where
their writers allow it and at least five people took part.
"""

from collections.abc import Iterator
from itertools import chain

from findings.focus_groups import permitted
from findings.focus_groups.asking import Way
from findings.focus_groups.compared import Pair
from findings.focus_groups.groups import LEAST
from findings.focus_groups.material import Summary, Told
from findings.focus_groups.permitted import Contributed
from findings.focus_groups.ranking import Placed
from findings.focus_groups.small_numbers import Shown, ShownRow
from findings.report import compose, lettering, markdown, phrases
from findings.report.document import (
    Block,
    Bullets,
    Document,
    Heading,
    LabelledPart,
    Masthead,
    Quote,
    Run,
    Table,
)
from findings.report.titles import joined

NOT_SHOWN = "not shown"
"""What stands in a table where a number is hidden."""

TOO_FEW = "Too few answered for numbers to be given."


def document(summary: Summary) -> Document:
    """The summary, for a page and for Word."""
    blocks = [
        *_opening(summary),
        *_themes(summary),
        *_disagreements(summary),
        *_steps(summary),
        *_questionnaires(summary),
        *_left_out(summary),
    ]
    return lettering.writable(Document(summary.title, compose.LANGUAGE, False, tuple(blocks), _FORM))


_FORM = "focus_group"


def _opening(summary: Summary) -> Iterator[Block]:
    facts = (
        ("Held on", summary.held_on),
        ("Who", summary.side),
        ("People", str(summary.present) if summary.present >= LEAST else ""),
    )
    kept = tuple((label, words) for label, words in facts if words)
    yield Masthead(summary.title, summary.partnership, summary.kind, kept)
    yield from map(compose.lede, markdown.blocks(summary.purpose))


def _themes(summary: Summary) -> Iterator[Block]:
    if not summary.themes:
        return
    yield Heading(1, "What recurs")
    sides = sorted({side for theme in summary.themes for side in theme.by_side if side})
    shown = sides if len(sides) > 1 else []
    yield Table(
        "Themes by the number of contributions in which they recur",
        ("Theme", "Contributions", *shown),
        tuple(
            (theme.theme, str(theme.times), *(str(theme.by_side.get(side, 0)) for side in shown))
            for theme in summary.themes
        ),
    )


def _disagreements(summary: Summary) -> Iterator[Block]:
    if summary.disagreements:
        yield Heading(1, joined("Where people see it differently"))
        yield Bullets(tuple((Run(words),) for words in summary.disagreements))


def _steps(summary: Summary) -> Iterator[Block]:
    for step in summary.steps:
        parts = [part for told in step.prompts if (part := _part(step.title, told, summary.people))]
        if parts:
            yield Heading(1, joined(step.title))
            yield from parts


def _part(title: str, told: Told, people: int) -> LabelledPart | None:
    blocks = (*_numbers(title, told), *_quotes(told.contributed, people))
    return LabelledPart(told.prompt.ask, blocks) if blocks else None


def _numbers(title: str, told: Told) -> Iterator[Block]:
    """What was chosen or put in order; that it was too little to be counted, where it was.

    No two tables are called the same: their names hold the ``title`` of the step.
    """
    if told.prompt.way is Way.WORDS or not told.answered:
        return
    if told.answered < LEAST:
        yield phrases.paragraph(told.sentence or TOO_FEW)
        return
    if told.sentence:
        yield phrases.paragraph(told.sentence)
    if told.by_group and told.by_group.tells_groups_apart:
        yield _by_group(title, told.by_group)
    elif told.placed:
        yield _placed(title, told.placed)
    elif not told.sentence:
        counts = dict(told.counts)
        rows = tuple((choice.words, str(counts.get(choice.key, 0))) for choice in told.prompt.choices)
        yield Table(f"{title}: how many gave each answer", ("Answer", "People"), rows)


def _by_group(title: str, shown: Shown) -> Table:
    def row(group: ShownRow) -> tuple[str, ...]:
        return (group.group, *(_number(number) for number in (*group.counts, group.total)))

    rows = tuple(row(group) for group in (*shown.rows, shown.room))
    return Table(f"{title}: how many gave each answer, by group", ("Group", *shown.answers, "All"), rows)


def _placed(title: str, placed: tuple[Placed, ...]) -> Table:
    rows = tuple((each.choice.words, str(each.first), str(each.high)) for each in placed)
    return Table(
        f"{title}: what people put in order", ("What matters", "Put first", "Among the first three"), rows
    )


def _quotes(contributed: tuple[Contributed, ...], people: int) -> Iterator[Block]:
    for words in permitted.quotable(contributed, people):
        yield Quote((Run(words),))


def _questionnaires(summary: Summary) -> Iterator[Block]:
    if not summary.questionnaires:
        return
    yield Heading(1, joined("The questionnaires before and after"))
    for pair in summary.questionnaires:
        blocks = (*_side_by_side(pair, summary.people),)
        if blocks:
            yield LabelledPart(pair.ask, blocks)


def _side_by_side(pair: Pair, people: int) -> Iterator[Block]:
    if pair.asked_again:
        yield phrases.paragraph(f"Asked again as: {pair.asked_again}")
    if any(line.before is not None or line.after is not None for line in pair.lines):
        asked = [label for label, answered in (("Before", pair.before), ("After", pair.after)) if answered]
        rows = tuple(
            (line.words, *(_number(line.before if label == "Before" else line.after) for label in asked))
            for line in pair.lines
        )
        yield Table(f"{pair.ask} How many gave each answer", ("Answer", *asked), rows)
    for label, answered in (("Before", pair.before), ("After", pair.after)):
        if answered and (quotes := tuple(_quotes(answered.contributed, people))):
            yield LabelledPart(label, quotes, level=3)


def _left_out(summary: Summary) -> Iterator[Block]:
    told = [*dict.fromkeys([*_reasons(summary), *summary.not_shown])]
    if told:
        yield Heading(1, joined("What is not shown, and why"))
        yield Bullets(tuple((Run(words),) for words in told))


def _reasons(summary: Summary) -> Iterator[str]:
    """Why numbers and words are left out, as far as this page leaves them out."""
    written = [each for each in summary.contributed if each.words.strip()]
    if written and summary.people < LEAST:
        yield "Nobody is quoted: fewer than five people took part."
    elif silent := len(written) - len(permitted.quotable(written, summary.people)):
        yield (
            f"{phrases.count(silent, 'contribution')} {'is' if silent == 1 else 'are'} not quoted: "
            "those who wrote left their words to the review team, or to be told in other words."
        )
    for told in chain.from_iterable(step.prompts for step in summary.steps):
        if told.by_group and told.by_group.words:
            yield told.by_group.words


def _number(number: int | None) -> str:
    return NOT_SHOWN if number is None else str(number)
