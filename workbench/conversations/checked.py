"""What whoever spoke says of the parts of their note, beside the parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from findings.focus_groups.permitted import Use
from workbench.page import spoken
from workbench.page.spoken import Piece
from workbench.persistence.stores import note_checks
from workbench.persistence.tables.conversation import Conversation, NoteCheck, NoteRemark

GONE = "A part that is no longer there"


@dataclass(frozen=True)
class Beside:
    """A part of a note, and what was said of it. Without a piece it is no longer in the note."""

    piece: Piece | None
    remark: NoteRemark | None

    @property
    def heading(self) -> str:
        """What the part is called."""
        return self.piece.heading if self.piece else GONE

    @property
    def is_waiting(self) -> bool:
        """Whether it has to be settled."""
        return self.remark is not None and note_checks.is_waiting(self.remark)


@dataclass(frozen=True)
class Checked:
    """A note that was checked, part by part."""

    note: Conversation
    check: NoteCheck
    parts: Sequence[Beside]

    @property
    def is_live(self) -> bool:
        """Whether the link opens anything."""
        return note_checks.is_live(self.check)

    @property
    def use(self) -> Use | None:
        """How the words may be used, as whoever spoke chose."""
        return Use(self.check.use) if self.check.use else None

    @property
    def waiting(self) -> Sequence[Beside]:
        """The parts that have to be settled."""
        return [each for each in self.parts if each.is_waiting]


def of_note(note: Conversation, check: NoteCheck) -> Checked:
    """Every part of a note with what was said of it."""
    pieces, said = spoken.pieces(note), {remark.part: remark for remark in check.remarks}
    there = [Beside(piece, said.pop(piece.key, None)) for piece in pieces]
    return Checked(note, check, [*there, *(Beside(None, remark) for remark in said.values())])


def of_remark(note: Conversation, remark: NoteRemark) -> Beside:
    """One remark with the part that it is about."""
    piece = next((piece for piece in spoken.pieces(note) if piece.key == remark.part), None)
    return Beside(piece, remark)
