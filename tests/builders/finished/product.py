"""Everybody's slips in every place of every kind of file: ``python -m tests.builders.finished.product``."""

import re
import sys
import time

from findings.identity import opened, remarks
from findings.identity.known import Known, Somebody
from tests.builders import seeded, slips
from tests.builders.finished import everywhere

_NUMBERED = re.compile(r"§(\d+)§")
_NO_SUCH_LETTERS = {"wide letters": ("pages.pdf", "narrow.pdf")}
"""Letters that a PDF's fonts do not have print as boxes, which nobody reads."""


def missed(name: str, who: Somebody) -> list[str]:
    """The kinds of slip that are not found in one place, all of them written there at once."""
    kinds, sentences = zip(*_written_there(name, who), strict=True)
    content = everywhere.PLACES[name]([f"§{number}§ {each}" for number, each in enumerate(sentences)])
    left = set(range(len(kinds))) - _found(name, content, who)
    return [f"{who.code}: {kinds[number]}" for number in sorted(left)]


def main(people: int) -> None:
    """Run all of it and say what is missed, place by place."""
    begun, tried, left = time.perf_counter(), 0, 0
    everybody = [seeded.person(number) for number in range(people)]
    for name in everywhere.PLACES:
        not_found = [each for who in everybody for each in missed(name, who)]
        tried += sum(len(_written_there(name, who)) for who in everybody)
        left += len(not_found)
        print(f"{name}: {len(not_found)} missed {not_found[:5]}", flush=True)
    print(f"{people} people, {tried} slips, {left} missed, {time.perf_counter() - begun:.0f} s")


def _written_there(name: str, who: Somebody) -> list[tuple[str, str]]:
    return [
        (kind, each) for kind, each in slips.of(who).items() if name not in _NO_SUCH_LETTERS.get(kind, ())
    ]


def _found(name: str, content: bytes, who: Somebody) -> set[int]:
    """The numbers of the sentences in which something is taken for this person's."""
    search, found = remarks.Search(Known((who,))), set()
    for piece in opened.pieces(name, content):
        begins = [(match.start(), int(match[1])) for match in _NUMBERED.finditer(piece.text)]
        for remark in search.of_machinery(piece.text) if piece.is_machinery else search.of(piece.text):
            if who.code == remark.person:
                found |= {
                    number
                    for start, number in begins
                    if start <= remark.start and _ends(begins, start) > remark.start
                }
    return found


def _ends(begins: list[tuple[int, int]], start: int) -> int:
    return min((other for other, _ in begins if other > start), default=sys.maxsize)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
