"""How chosen words are coded: what they did, their kind and level, and a few plain words."""

from wtforms import HiddenField, RadioField, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, Length

from workbench.page import kinds
from workbench.page.form import EditForm
from workbench.page.marked import texts

HARDER, HELPED = "harder", "helped"


class CodedForm(EditForm):
    """How a passage is coded, whoever codes it and for whatever it is kept."""

    helped = RadioField(
        "In this moment it",
        [InputRequired("Say whether it made it harder or helped")],
        choices={HARDER: "made it harder", HELPED: "helped"},
    )
    kind = SelectField("Kind", [DataRequired("Choose a kind: type a word that says what it is about")])
    note = StringField(
        "In a few plain words",
        [
            DataRequired("Say in a few words what it was, such as The address that comes up is trusted"),
            Length(max=300, message="Keep this under 300 characters"),
        ],
    )
    level = SelectField("Level")

    def offer_kinds(self) -> None:
        """Let the kinds and the levels be chosen."""
        self.kind.choices = [("", "Choose a kind"), *kinds.choices()]
        self.level.choices = [("", "The usual one for its kind"), *kinds.LEVELS.items()]

    def keeps_to(self, text: texts.Text) -> bool:
        """Whether it is filled in, and tells in other words what may not be quoted."""
        if self.validate() and (taken := text.copied(self.note.data or "")):
            self.note.errors = [f"Say this in other words, as its writer asked: “{taken}”"]
        return not self.errors

    @property
    def coding(self) -> dict[str, object]:
        """What the form says, by the columns of a coded passage. Without a level it has the usual one for its kind."""
        return {
            "framework": kinds.framework_of(self.kind.data),
            "kind": self.kind.data,
            "level": self.level.data or kinds.usual_level(self.kind.data),
            "helped": self.helped.data == HELPED,
            "note": self.note.data,
        }


class ChosenForm(CodedForm):
    """The same for words just chosen. ``passage`` is their sealed place in a part of a text."""

    text_part = HiddenField()
    passage = HiddenField()
