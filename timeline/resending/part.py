"""The parts of an entry that can differ between a file and the same file sent again."""

from enum import StrEnum


class Part(StrEnum):
    """A part of an entry; ``label`` is what it is called, as in "changed: when it was"."""

    WHEN = "when"
    WHAT = "what"
    SOURCE = "source"
    PEOPLE = "people"
    TOLD_BY = "told_by"
    SEEN = "seen"
    SAID = "said"
    ACTION = "action"
    FURTHER = "further"
    RECORDED = "recorded"

    @property
    def label(self) -> str:
        """A few words for a list."""
        return _LABELS[self]


_LABELS = {
    Part.WHEN: "when it was",
    Part.WHAT: "what happened",
    Part.SOURCE: "the source",
    Part.PEOPLE: "who is named in a column",
    Part.TOLD_BY: "who told the agency",
    Part.SEEN: "who was seen",
    Part.SAID: "what was said",
    Part.ACTION: "what was done",
    Part.FURTHER: "what else stands in the row",
    Part.RECORDED: "when it was written down",
}
