"""What marking a factor asks for."""

from collections.abc import Sequence

from wtforms import HiddenField, SelectField, StringField
from wtforms.validators import Length

from workbench.page import coding
from workbench.page.marked.forms import ChosenForm, CodedForm
from workbench.persistence.tables.episode import Episode

NO_EPISODE = ("", "None: it belongs to the case as a whole")


class FactorForm(CodedForm):
    """How a factor is coded, from whom it comes, and which episode it belongs to."""

    episode_id = SelectField("Episode")
    informant = StringField("From whom, by role", [Length(max=120, message="Keep this under 120 characters")])

    def offer(self, episodes: Sequence[Episode]) -> None:
        """Let the kinds, the levels and the episodes of the review be chosen."""
        self.offer_kinds()
        self.episode_id.choices = [
            NO_EPISODE,
            *((e.id, coding.coded(f"{e.number}. {e.title}")) for e in episodes),
        ]

    @property
    def coded_as(self) -> dict[str, object]:
        """What the form says, by the columns of a factor."""
        return {
            **self.coding,
            "informant": self.informant.data or "",
            "episode_id": self.episode_id.data or None,
        }


class MarkForm(ChosenForm, FactorForm):
    """The same for words just chosen in a text."""

    text_kind = HiddenField()
    text_id = HiddenField()
