"""What the pages of a private link show: the parts of the note, what was said of each, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.own_note.opening import Open
from workbench.page import spoken
from workbench.page.spoken import Piece
from workbench.persistence.stores import factors, fates, note_checks
from workbench.persistence.stores.fates import Fate
from workbench.persistence.tables.conversation import NoteRemark
from workbench.persistence.tables.factor import Factor


@dataclass(frozen=True)
class Told:
    """A part of a note: its words in codes, under their headings, what was said of it, and what became of it."""

    piece: Piece
    words: Sequence[tuple[str, str]]
    remark: NoteRemark | None
    fate: Fate

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has answered what was said of it."""
        return self.remark is not None and note_checks.is_waiting(self.remark)


def parts(db: Session, at: Open) -> Sequence[Told]:
    """Every part of the note."""
    pieces, said = spoken.pieces(at.note), {remark.part: remark for remark in at.check.remarks}
    marked: dict[str, list[Factor]] = {piece.key: [] for piece in pieces}
    for factor in factors.of_note(db, at.note):
        marked.setdefault(spoken.of_factor(factor), []).append(factor)
    became = fates.of_factors(db, at.review, marked)
    return [Told(piece, _words(at, piece), said.get(piece.key), became[piece.key]) for piece in pieces]


def _words(at: Open, piece: Piece) -> Sequence[tuple[str, str]]:
    """Words of one heading need it only once, above them."""
    headings = (part.heading if part.heading != piece.heading else "" for part in piece.parts)
    return [(heading, at.coded(part.received)) for heading, part in zip(headings, piece.parts, strict=True)]
