"""A note in the parts that whoever spoke can check one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.page import guided
from workbench.page.marked import texts
from workbench.page.marked.texts import Part
from workbench.persistence.stores.marked_texts import TURNING_POINT
from workbench.persistence.stores.note_checks import Verdict
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.factor import Factor

WHOLE = "words"
VERDICTS: Mapping[str, str] = {
    Verdict.RIGHT: "It is right",
    Verdict.CHANGE: "It should say something else",
    Verdict.LEAVE_OUT: "Leave it out",
}


@dataclass(frozen=True)
class Piece:
    """A part of a note under the key by which remarks name it. The words of its parts are as received: code them."""

    key: str
    heading: str
    parts: tuple[Part, ...]


def pieces(note: Conversation) -> Sequence[Piece]:
    """What was said, heading by heading, and then turning point by turning point."""
    whole, *moments = texts.of_note(note)
    said = [part for part in whole.parts if part.key != guided.SAID and part.received.strip()]
    headed = [Piece(part.key or WHOLE, part.heading or "What was written down", (part,)) for part in said]
    turning = [Piece(each.id, each.name.split(":")[0], each.parts) for each in moments]
    return [*headed, *turning]


def of_factor(factor: Factor) -> str:
    """The key of the piece in which a factor is marked."""
    return factor.text_id if factor.text_kind == TURNING_POINT else factor.text_part or WHOLE
