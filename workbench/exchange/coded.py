"""The coding of a review, as other programs for qualitative analysis take it. Everything stands in codes."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.orm import Session

from findings.frameworks.framework import Framework
from findings.frameworks.level import Level
from findings.refi.project import Case, Code, Note, Project, Selection, Text
from timeline.names import Glossary
from workbench import clock
from workbench.auth.seat import Seat
from workbench.page import said
from workbench.page.marked import drawn, texts
from workbench.persistence.stores import episodes, factors, memos, patterns
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.pattern import Pattern

HELPED, HARDER = "helped", "harder"
_BETWEEN = "\n\n"


def codebook(
    db: Session, seat: Seat, frameworks: Sequence[Framework], glossary: Glossary
) -> tuple[Code, ...]:
    """Every code that a passage may have: its kind, what it did, its level, and the pattern it belongs to."""
    directions = (Code(HARDER, "Made it harder"), Code(HELPED, "Helped"))
    levels = tuple(Code(level.value, level.label) for level in Level)
    kept = tuple(
        _pattern(pattern, glossary)
        for pattern in patterns.of_review(db, seat.review)
        if not pattern.is_set_aside
    )
    headed = [
        *(_framework(framework) for framework in frameworks),
        Code("direction", "What it did", codes=directions, is_codable=False),
        Code("level", "Level", codes=levels, is_codable=False),
    ]
    if kept:
        headed.append(Code("patterns", "Patterns", codes=kept, is_codable=False))
    return tuple(headed)


def project(db: Session, seat: Seat, frameworks: Sequence[Framework], glossary: Glossary) -> Project:
    """All that is coded in the texts this seat may read, with the episodes as cases."""
    rows = factors.of_review(db, seat.review)
    told = [(text, [row for row in rows if _is_in(row, text)]) for text in _texts(db, seat, rows)]
    sources = tuple(_source(text, marked, glossary) for text, marked in told)
    standing = {selection.id for source in sources for selection in source.selections}
    return Project(
        id=seat.review.id,
        name=glossary.coded(seat.review.title),
        made=clock.now(),
        codes=codebook(db, seat, frameworks, glossary),
        texts=sources,
        cases=_cases(db, seat, [row for row in rows if row.id in standing], glossary),
        notes=_notes(db, seat, glossary),
        about=_left_out(len(rows) - len(standing)),
    )


def _framework(framework: Framework) -> Code:
    groups = (
        Code(
            f"{framework.key} {group}",
            group,
            codes=tuple(
                Code(kind.code, kind.name, kind.definition) for kind in framework.kinds if kind.group == group
            ),
            is_codable=False,
        )
        for group in framework.groups
    )
    return Code(framework.key, framework.title, framework.source, tuple(groups), is_codable=False)


def _pattern(pattern: Pattern, glossary: Glossary) -> Code:
    return Code(pattern.id, glossary.coded(pattern.title))


def _texts(db: Session, seat: Seat, rows: Iterable[Factor]) -> Iterator[texts.Text]:
    """The texts that something is marked in. What somebody said and did not let be quoted stays here."""
    for kind, id in dict.fromkeys((row.text_kind, row.text_id) for row in rows):
        if (text := texts.find(db, seat, kind, id)) and text.may_be_quoted:
            yield text


def _is_in(row: Factor, text: texts.Text) -> bool:
    return (row.text_kind, row.text_id) == (text.kind, text.id)


def _source(text: texts.Text, rows: Sequence[Factor], glossary: Glossary) -> Text:
    """A text with its parts one below another, each under its heading, and what is marked in it."""
    words, selections = "", []
    for part in text.parts:
        words += f"{part.heading}\n" if part.heading else ""
        shown = glossary.coded_with_map(part.received)
        for row in rows:
            place = drawn.place(text, row) if row.text_part == part.key else None
            if place:
                start, end = shown.to_coded(*place)
                selections.append(_selection(row, len(words) + start, len(words) + end, glossary))
        words += _single_line_ends(shown.text) + _BETWEEN
    name, about = glossary.coded(text.name), glossary.coded(text.about)
    return Text(f"{text.kind} {text.id}", name, words, about, tuple(selections))


def _selection(row: Factor, start: int, end: int, glossary: Glossary) -> Selection:
    codes = [row.kind, HELPED if row.helped else HARDER, row.level]
    note = f"{row.note} ({row.informant})" if row.informant else row.note
    return Selection(row.id, start, end, glossary.coded(note), (*codes, *filter(None, [row.pattern_id])))


def _single_line_ends(words: str) -> str:
    """The same words, as long as before, with line feeds alone at the ends of lines."""
    return words.replace("\r\n", " \n").replace("\r", "\n")


def _cases(db: Session, seat: Seat, rows: Sequence[Factor], glossary: Glossary) -> tuple[Case, ...]:
    found = []
    for episode in episodes.of_review(db, seat.review):
        inside = [row for row in rows if row.episode_id == episode.id]
        sources = dict.fromkeys(f"{row.text_kind} {row.text_id}" for row in inside)
        found.append(
            Case(
                episode.id,
                glossary.coded(f"{episode.number}. {episode.title}"),
                glossary.coded(episode.why_it_matters),
                tuple(sources),
                tuple(row.id for row in inside),
            )
        )
    return tuple(found)


def _notes(db: Session, seat: Seat, glossary: Glossary) -> tuple[Note, ...]:
    """The memos this seat may read."""
    kept = (each.memo for each in memos.of_review(db, seat.review, seat.user))
    return tuple(Note(memo.id, f"On the {memo.about_kind}", glossary.coded(memo.words)) for memo in kept)


def _left_out(count: int) -> str:
    if not count:
        return ""
    return (
        f"{said.plural(count, 'factor is', 'factors are')} left out: marked in notes that are not open to whoever took "
        "this out, in what was said in a focus group and may not be quoted, or in words that were changed since."
    )
