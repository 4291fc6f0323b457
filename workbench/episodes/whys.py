"""What an episode does not explain yet: shortfalls without a why, strengths without what made them possible."""

from collections.abc import Iterator, Sequence

from findings.ladder import Reach
from workbench.page import climbed
from workbench.page.climbed import Climbed
from workbench.page.said import plural
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor

ONLY_PEOPLE = "Every factor marked here is about a person: what in the work made that likely?"


def unexplained(episode: Episode, ladders: Sequence[Climbed], marked: Sequence[Factor]) -> tuple[str, ...]:
    """What is still to be asked, a sentence each."""
    return tuple(_sentences(episode, ladders, marked))


def _sentences(episode: Episode, ladders: Sequence[Climbed], marked: Sequence[Factor]) -> Iterator[str]:
    if climbed.only_about_people(marked):
        yield ONLY_PEOPLE
    good = [each.reach for each in ladders if each.row.is_good]
    short = [each.reach for each in ladders if not each.row.is_good]
    if episode.compared.strip() and not short:
        yield "No ladder asks yet why what was done made sense then."
    if episode.worked_well.strip() and not good:
        yield "No ladder asks yet what made it possible for things to go well."
    if bare := short.count(Reach.NOWHERE):
        yield f"{plural(bare, 'shortfall')} without a why."
    if bare := good.count(Reach.NOWHERE):
        yield f"{plural(bare, 'strength')} without what made it possible."
    if at_person := (good + short).count(Reach.PERSON):
        yield f"{plural(at_person, 'ladder still ends', 'ladders still end')} at a person."
