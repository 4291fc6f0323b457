"""Words somebody typed that could say who a person is, themselves included. Only their own words are ever pointed at.

All are pointed at alike, whether they are of the case or not. A name without a capital is found only where it is of the
case: see "Where it ends" in docs/focus-groups.md.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from flask import current_app
from sqlalchemy.orm import Session

from findings.identity import remarks
from findings.identity.known import Known, Somebody
from timeline import names
from timeline.naming.doubtful import ROLES, WORDS_TOO
from timeline.naming.nicknames import FORMS
from workbench.persistence.stores import people, reviews
from workbench.persistence.tables.focus_group import FocusGroup

_KINDS = {"name", "phone", "email", "nhs_number", "case_number", "postcode", "address", "school", "place"}
_NOBODY = names.Glossary(())
_CAPITALISED = re.compile(r"(?<![\w’'])[A-Z][a-zà-ÿ]+(?:[-‑][A-Z][a-zà-ÿ]+)?(?!\w|[’']t\b)")
_MORE_WORDS = """
    ad ant barb char chuck court del den dot flick glad herb mon nan peg pen sand shell tel trace wally
"""
_RATHER_WORDS = WORDS_TOO.union(_MORE_WORDS.split())
_WORK = """
    abuse act aid assessment attendance benefit care child children conference credit domestic early education free
    good help independent legal level local logic looked missing neglect no order panel plan recourse risk safety
    school section serious signs social special strategy think threshold together universal violence working year young
"""
_OF_THE_WORK = frozenset(_WORK.split())
_ROLE = rf"(?:the|her|his|their)\b(?: [\w’'-]+){{0,3}}? {ROLES}"
_ONESELF = re.compile(
    rf"\b(?:my name(?: is|’s|'s) \S+|call me \S+"
    rf"|I(?:(?: am|’m|'m| was),?|,(?: [^,.?!\n]{{1,30}},)?)(?: then)?(?: as)? {_ROLE}"
    rf"|as {_ROLE}(?=[^.?!\n]{{0,40}}\bI\b))",
    re.IGNORECASE,
)


def found(db: Session, focus_group: FocusGroup, words: str) -> tuple[str, ...]:
    """What in these words could name somebody, as it was typed, each once and in order."""
    if not words:
        return ()
    spans = sorted({*_known(db, focus_group, words), *_anybody(words)})
    return tuple(dict.fromkeys(words[start:end] for start, end in _apart(spans)))


def _known(db: Session, focus_group: FocusGroup, words: str) -> Iterator[tuple[int, int]]:
    """People and places of the case, numbers and addresses."""
    review = reviews.by_id(db, focus_group.review_id)
    assert review
    spellings = people.names(db, review, current_app.extensions["settings"].vault_key)
    everybody = (
        Somebody(person.code, name, nicknames=tuple(others), is_place=person.kind == "place")
        for person in people.of_review(db, review)
        for name, *others in [spellings[person.id] or ("",)]
    )
    for remark in _search(tuple(everybody)).of(words):
        if remark.kind in _KINDS:
            yield remark.start, remark.end


@lru_cache(maxsize=16)
def _search(everybody: tuple[Somebody, ...]) -> remarks.Search:
    """Made ready once for the same people. What it is kept under are all their names, so nobody else's is found."""
    return remarks.Search(Known(everybody))


def _anybody(words: str) -> Iterator[tuple[int, int]]:
    """What looks like the name of anybody, and saying who one is oneself."""
    for name in names.unknown(words, _NOBODY):
        if not _OF_THE_WORK.intersection(name.lower().split()):
            yield words.index(name), words.index(name) + len(name)
    for match in _CAPITALISED.finditer(words):
        if match[0].lower() in FORMS and match[0].lower() not in _RATHER_WORDS:
            yield match.span()
    for match in _ONESELF.finditer(words):
        yield match.span()


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of stretches that overlap, one that holds them all."""
    begin, finish = spans[0] if spans else (0, 0)
    for start, end in spans:
        if start >= finish > begin:
            yield begin, finish
            begin, finish = start, end
        finish = max(finish, end)
    if finish > begin:
        yield begin, finish
