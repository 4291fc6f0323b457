"""How a note that was written elsewhere fits the guided structure: what stands under a known heading, and the rest.

Nothing is lost: every line goes under a heading, into a turning point, or to the other words of the note.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.reading.running import Said
from workbench.conversations import headings
from workbench.conversations.headings import FACTORS, MOMENTS, ONE_MOMENT, Headed
from workbench.page.guided import SAID

REST = ""


@dataclass(frozen=True)
class Placed:
    """Words with their place: ``key`` of a heading, or empty for the other words; ``moment`` counts from 1.

    ``is_heading``: a line that is nothing but a known heading, so that its words stand on the page already.
    """

    words: str
    key: str = REST
    moment: int = 0
    is_heading: bool = False


@dataclass(frozen=True)
class Fitted:
    """A note, line by line, with the place of each."""

    lines: Sequence[Placed]

    @property
    def parts(self) -> Mapping[str, str]:
        """Words under the headings of the structure, by key."""
        return self._texts(0)

    @property
    def moments(self) -> Sequence[Mapping[str, str]]:
        """The turning points, field by field."""
        count = max((line.moment for line in self.lines), default=0)
        return [self._texts(number) for number in range(1, count + 1)]

    @property
    def rest(self) -> str:
        """The other words of the note, as they stood."""
        return "\n\n".join(line.words for line in self.lines if line.key == REST and not line.is_heading)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many lines there are, and where they go: the last four add up to the first."""
        words = [line for line in self.lines if not line.is_heading]
        return {
            "lines": len(self.lines),
            "headings": len(self.lines) - len(words),
            "parts": sum(bool(line.key) and not line.moment for line in words),
            "moments": sum(bool(line.moment) for line in words),
            "rest": sum(not line.key for line in words),
        }

    def _texts(self, moment: int) -> Mapping[str, str]:
        found: dict[str, list[str]] = {}
        for line in self.lines:
            if line.key and line.moment == moment and not line.is_heading:
                found.setdefault(line.key, []).append(line.words)
        return {key: "\n\n".join(words) for key, words in found.items()}


def fit(lines: Sequence[Said]) -> Fitted:
    """Place every line of a note."""
    placing = _Placing()
    for said in lines:
        placing.line(said)
    return Fitted(placing.placed)


@dataclass
class _Placing:
    """Where one is in a note: under which heading, among turning points or not, and in which."""

    key: str = REST
    moment: int = 0
    among_moments: bool = False
    begun: int = 0
    placed: list[Placed] = field(default_factory=list)

    def line(self, said: Said) -> None:
        """Place one line."""
        headed = headings.of(said, bool(self.moment))
        whole = f"{said.label}: {said.words}" if said.label else said.words
        if headed:
            self._turn_to(headed, whole)
        elif said.is_heading and self.among_moments:
            self._begin_moment()
            self._put(whole)
        else:
            if said.is_heading:
                self._leave_moments(REST)
            self._go_on(whole)

    def _turn_to(self, headed: Headed, whole: str) -> None:
        words = whole if headed.says_more or headed.key == SAID else headed.words
        if headed.key == MOMENTS:
            self.among_moments, self.key, self.moment = True, REST, 0
        elif headed.key == ONE_MOMENT:
            self._begin_moment()
        elif self.moment and headed.key in headings.MINDSET:
            self.key = headed.key
        else:
            self._leave_moments(REST if headed.key in (SAID, FACTORS) else headed.key)
        if words:
            self._go_on(words)
        else:
            self._put(whole, is_heading=True)

    def _go_on(self, words: str) -> None:
        """Words under the present heading. Among turning points a numbered line begins the next of them."""
        is_next = self.key == "moment" and headings.is_numbered(words)
        if self.among_moments and (is_next or not self.moment):
            self._begin_moment()
            words = headings.unnumbered(words)
        self._put(words)

    def _begin_moment(self) -> None:
        self.begun += 1
        self.among_moments, self.key, self.moment = True, "moment", self.begun

    def _leave_moments(self, key: str) -> None:
        self.among_moments, self.key, self.moment = False, key, 0

    def _put(self, words: str, is_heading: bool = False) -> None:
        self.placed.append(Placed(words, self.key, self.moment, is_heading))
