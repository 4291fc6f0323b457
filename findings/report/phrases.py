"""Small phrases that all forms of a report share: counts and lists in words, and a paragraph of plain words."""

from collections.abc import Sequence

from findings.report.document import Paragraph, Run

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def paragraph(words: str) -> Paragraph:
    """Plain words as a paragraph."""
    return Paragraph((Run(words),))


def count(number: int, thing: str) -> str:
    """So many of a thing, in words as far as ten; nothing where there is none."""
    if not number:
        return ""
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{words} {thing}" if number == 1 else f"{words} {thing}s"


def listed(names: Sequence[str]) -> str:
    """Names one after another, the last joined by "and"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
