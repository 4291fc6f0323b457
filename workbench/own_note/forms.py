"""What a private link asks for: its key, and what is right in the note."""

from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import Field, RadioField, SelectChoice, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from findings.focus_groups.permitted import Use
from workbench.page import spoken
from workbench.page.form import Form
from workbench.page.spoken import Piece
from workbench.persistence.stores.note_checks import Said, Verdict
from workbench.persistence.tables.conversation import NoteCheck

USES: Mapping[str, str] = {
    Use.TEAM: "Only the review team reads it, and learns from it",
    Use.PARAPHRASE: "The report may say it in other words, so that yours cannot be known again",
    Use.QUOTATION: "The report may quote me word for word, without saying who I am",
}
_SHORT = Length(max=4_000, message="Keep this under 4,000 characters")


class KeyForm(Form):
    """The key of a link."""

    key = StringField("Your key", [DataRequired("Type your key, or paste the whole link"), Length(max=500)])


class AnswerForm(Form):
    """What whoever spoke says of each part of their note, and how their words may be used."""

    use = RadioField(
        "How may your words be used?",
        choices=[SelectChoice(use, words) for use, words in USES.items()],
        default=Use.TEAM,
    )
    pieces: Sequence[Piece] = ()

    def verdict(self, piece: Piece) -> Field:
        """The field for what is said of a part."""
        return self[f"verdict_{piece.key}"]

    def instead(self, piece: Piece) -> Field:
        """The field for what should stand there."""
        return self[f"words_{piece.key}"]

    @property
    def said(self) -> dict[str, Said]:
        """What is said, by the keys of the parts that something is said of."""
        return {
            piece.key: _said(Verdict(self.verdict(piece).data), self.instead(piece).data)
            for piece in self.pieces
            if self.verdict(piece).data
        }

    def fill(self, check: NoteCheck) -> None:
        """Show what was said before."""
        self.use.data = check.use or Use.TEAM
        said = {remark.part: remark for remark in check.remarks}
        for piece in self.pieces:
            if remark := said.get(piece.key):
                self.verdict(piece).data, self.instead(piece).data = remark.verdict, remark.words

    def validate(self, extra_validators: Any = None) -> bool:
        """Whoever wants something else to stand there says what."""
        is_fit = bool(super().validate(extra_validators))
        for piece in self.pieces:
            words = self.instead(piece)
            if self.verdict(piece).data == Verdict.CHANGE and not words.data:
                words.errors, is_fit = [*words.errors, "Say what should stand there"], False
        return is_fit


def _said(verdict: Verdict, instead: str | None) -> Said:
    """What is right needs no other words, even if some were written before."""
    return Said(verdict, "" if verdict is Verdict.RIGHT else instead or "")


def of(pieces: Sequence[Piece]) -> AnswerForm:
    """The form for a note, with two fields for each of its parts."""
    fields: dict[str, Any] = {"pieces": pieces}
    for piece in pieces:
        fields[f"verdict_{piece.key}"] = RadioField(
            "Is it right?",
            [Optional()],
            choices=[SelectChoice(verdict, words) for verdict, words in spoken.VERDICTS.items()],
        )
        fields[f"words_{piece.key}"] = TextAreaField("What should stand there, or why not", [_SHORT])
    form: AnswerForm = type("NoteForm", (AnswerForm,), fields)()
    return form
