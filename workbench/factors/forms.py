"""What marking a factor asks for."""

from collections.abc import Sequence

from wtforms import HiddenField, RadioField, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, Length

from workbench.page import coding, kinds
from workbench.page.form import EditForm
from workbench.persistence.tables.episode import Episode

HARDER, HELPED = "harder", "helped"
NO_EPISODE = ("", "None: it belongs to the case as a whole")


class FactorForm(EditForm):
    """How a passage is coded: what it did, its kind and level, a few plain words, and who said it."""

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
    episode_id = SelectField("Episode")
    informant = StringField("From whom, by role", [Length(max=120, message="Keep this under 120 characters")])

    def offer(self, episodes: Sequence[Episode]) -> None:
        """Let the kinds, the levels and the episodes of the review be chosen."""
        self.kind.choices = [("", "Choose a kind"), *kinds.choices()]
        self.level.choices = [("", "The usual one for its kind"), *kinds.LEVELS.items()]
        self.episode_id.choices = [
            NO_EPISODE,
            *((e.id, coding.coded(f"{e.number}. {e.title}")) for e in episodes),
        ]

    @property
    def coded_as(self) -> dict[str, object]:
        """What the form says, by the columns of a factor. Without a level it has the usual one for its kind."""
        return {
            "framework": kinds.FRAMEWORK,
            "kind": self.kind.data,
            "level": self.level.data or kinds.usual_level(self.kind.data),
            "helped": self.helped.data == HELPED,
            "note": self.note.data,
            "informant": self.informant.data or "",
            "episode_id": self.episode_id.data or None,
        }


class MarkForm(FactorForm):
    """The same for words just chosen. ``passage`` is their sealed place in a part of a text."""

    text_kind = HiddenField()
    text_id = HiddenField()
    text_part = HiddenField()
    passage = HiddenField()
