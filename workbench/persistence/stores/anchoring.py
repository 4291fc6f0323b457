"""Where the words of factors, and of marks that may become factors, stand in a text whose words have changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from findings import passages
from workbench.persistence.tables.double_marking import BlindMark
from workbench.persistence.tables.factor import Factor

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Anchor:
    """A passage in one part of a text."""

    part: str
    passage: passages.Passage


def texts(what: str, said: str, action: str) -> Texts:
    """The texts of an entry in which factors are marked, by the names of their parts."""
    return {"": what, "said": said, "action": action}


def found(factor: Factor | BlindMark, among: Texts) -> Anchor | None:
    """Where the words of a factor stand now: in their own part first. None where they are not found."""
    before = passages.Passage(factor.start, factor.end, factor.quote, factor.before, factor.after)
    for part in sorted(among, key=lambda name: (name != factor.text_part, name)):
        # The old position says nothing about another part.
        sought = before if part == factor.text_part else replace(before, start=-1, end=-1)
        stretch = passages.find(among[part], sought)
        if stretch:
            return Anchor(part, passages.anchor(among[part], *stretch))
    return None


def again(factor: Factor | BlindMark, among: Texts) -> bool:
    """Anchor a factor in texts that have changed; without a place it keeps its old words. Says whether it has one."""
    anchor = found(factor, among)
    if anchor is None:
        return False
    factor.text_part, factor.quote = anchor.part, anchor.passage.words
    factor.start, factor.end = anchor.passage.start, anchor.passage.end
    factor.before, factor.after = anchor.passage.before, anchor.passage.after
    return True
