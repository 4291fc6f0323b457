"""Pages of a list: which one was asked for, and how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from flask import request

Item = TypeVar("Item")


@dataclass(frozen=True)
class Page:
    """The page that was asked for, as far as there are so many."""

    number: int
    of: int
    size: int

    def part(self, items: Sequence[Item]) -> Sequence[Item]:
        """What stands on this page."""
        return items[(self.number - 1) * self.size : self.number * self.size]


def asked(count: int, size: int) -> Page:
    """The page of a list so long that the address asks for."""
    pages = max(1, -(-count // size))
    written = request.args.get("page", "")
    number = int(written) if written.isdecimal() and len(written) < 7 else 1
    return Page(min(max(number, 1), pages), pages, size)
