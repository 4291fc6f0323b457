"""What the work itself shows of a quality marker. It counts and names; whether that is good is for people to judge."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from findings.quality.work import Side, Work

# Where fewer factors than this share name a condition of work, a review is at risk of explaining by people.
MOSTLY = 0.5


class State(StrEnum):
    """How much of what a marker asks for the work shows."""

    SHOWN = "shown"
    PARTLY = "partly shown"
    NOTHING = "nothing to show yet"


@dataclass(frozen=True)
class Shown:
    """One thing that the work shows, in a sentence. ``place`` is the key of the room where it can be looked up."""

    key: str
    words: str
    state: State
    place: str


def of(work: Work, keys: Sequence[str]) -> tuple[Shown, ...]:
    """What the work shows under these keys, in their order. Raises KeyError for a key nobody knows."""
    return tuple(Shown(key, *_SHOWN[key](work), _PLACES[key]) for key in keys)


Told = tuple[str, State]


def _clock(work: Work) -> Told:
    if work.of_days is None:
        return f"Day {work.day}. No time is set for this kind of review.", State.SHOWN
    is_over = work.day > work.of_days
    return f"Day {work.day} of the usual {work.of_days}.", State.PARTLY if is_over else State.SHOWN


def _purpose(work: Work) -> Told:
    if not work.questions:
        return "No research question is written yet.", State.NOTHING
    return f"{_count(work.questions, 'research question is', 'research questions are')} written.", State.SHOWN


def _promised(work: Work) -> Told:
    if not work.is_promised:
        return "What participants were promised is not written down yet.", State.NOTHING
    return "What participants were promised is written down.", State.SHOWN


def _records(work: Work) -> Told:
    without = [agency.name for agency in work.agencies if not agency.has_records]
    return _of_agencies(work, "with records in the timeline", without, "No records yet from")


def _voices(work: Work) -> Told:
    without = [agency.name for agency in work.agencies if not agency.has_voice]
    return _of_agencies(work, "with somebody whose own words are here", without, "Nobody heard yet from")


def _family(work: Work) -> Told:
    return _side(work.family, "the family or network")


def _practitioners(work: Work) -> Told:
    return _side(work.practitioners, "those who did the work")


def _standards(work: Work) -> Told:
    words = f"Episodes that name the standard of the time: {work.with_standard} of {work.episodes}."
    return _episodes(work, work.with_standard, words)


def _whys(work: Work) -> Told:
    words = f"Episodes with at least one factor: {work.with_factors} of {work.episodes}."
    return _episodes(work, work.with_factors, words)


def _good_practice(work: Work) -> Told:
    words = f"Episodes that say what went well: {work.with_good_practice} of {work.episodes}."
    return _episodes(work, work.with_good_practice, words, enough=1)


def _conditions(work: Work) -> Told:
    if not work.factors:
        return "No factor is marked yet.", State.NOTHING
    words = (
        f"{work.conditions} of {_count(work.factors, 'factor')} name a condition of work; "
        f"{work.factors - work.conditions} say something about a person."
    )
    return words, State.SHOWN if work.conditions >= MOSTLY * work.factors else State.PARTLY


def _hindsight(work: Work) -> Told:
    if not work.views_from_inside:
        return "No view from inside, with what came later hidden, is kept yet.", State.NOTHING
    kept = _count(work.views_from_inside, "view from inside is", "views from inside are")
    return f"{kept} kept: what an agency could know on a day, with what came later hidden.", State.SHOWN


def _findings(work: Work) -> Told:
    words = f"Findings with every part: {work.whole_findings} of {work.findings}."
    return _of(work.whole_findings, work.findings, words, "There is no finding yet.")


def _outside(work: Work) -> Told:
    words = (
        f"Findings that rest on something outside the case record: {work.rest_outside} of {work.findings}."
    )
    return _of(work.rest_outside, work.findings, words, "There is no finding yet.")


def _limits(work: Work) -> Told:
    wanted = {"method": "how we worked", "limits": "what we do not know", "confidence": "how sure we are"}
    missing = [words for key, words in wanted.items() if key not in work.texts]
    if not missing:
        return "How we worked, what we do not know and how sure we are stand in the report.", State.SHOWN
    return f"Not written yet: {', '.join(missing)}.", State.PARTLY if len(missing) < len(
        wanted
    ) else State.NOTHING


def _accuracy(work: Work) -> Told:
    if not work.rounds:
        return "Nobody who was involved has read a draft yet.", State.NOTHING
    words = f"{_count(work.comments, 'comment')} from those who were involved, {work.unsettled_comments} not settled."
    return words, State.PARTLY if work.unsettled_comments else State.SHOWN


def _identity(work: Work) -> Told:
    if not work.releases:
        return (
            "Nothing is released yet; before it is, each thing that could name somebody is settled.",
            State.NOTHING,
        )
    kept = _count(work.settled_items, "item was", "items were") if work.settled_items else "nothing had to be"
    return f"Every release was looked through; {kept} kept with a reason.", State.SHOWN


def _released(work: Work) -> Told:
    if not work.releases:
        return "Nothing is released yet.", State.NOTHING
    return f"{_count(work.releases, 'release is', 'releases are')} out.", State.SHOWN


def _responses(work: Work) -> Told:
    words = f"Findings the board has answered: {work.responses} of {work.findings}."
    return _of(work.responses, work.findings, words, "There is no finding yet.")


def _signs(work: Work) -> Told:
    words = f"Answers that say which sign of change to look for: {work.with_sign} of {work.responses}."
    return _of(work.with_sign, work.responses, words, "The board has not answered yet.")


_SHOWN: Mapping[str, Callable[[Work], Told]] = {
    "clock": _clock,
    "purpose": _purpose,
    "promised": _promised,
    "records": _records,
    "voices": _voices,
    "family": _family,
    "practitioners": _practitioners,
    "standards": _standards,
    "whys": _whys,
    "good_practice": _good_practice,
    "conditions": _conditions,
    "hindsight": _hindsight,
    "findings": _findings,
    "outside": _outside,
    "limits": _limits,
    "accuracy": _accuracy,
    "identity": _identity,
    "released": _released,
    "responses": _responses,
    "signs": _signs,
}
_PLACES: Mapping[str, str] = {
    "clock": "overview",
    "purpose": "purpose",
    "promised": "promised",
    "records": "files",
    "voices": "conversations",
    "family": "involvement",
    "practitioners": "involvement",
    "standards": "episodes",
    "whys": "episodes",
    "good_practice": "episodes",
    "conditions": "factors",
    "hindsight": "tunnel",
    "findings": "findings",
    "outside": "findings",
    "limits": "report",
    "accuracy": "accuracy",
    "identity": "release",
    "released": "release",
    "responses": "responses",
    "signs": "responses",
}


def _of_agencies(work: Work, words: str, without: Sequence[str], lacking: str) -> Told:
    if not work.agencies:
        return "No agency is named yet.", State.NOTHING
    have = len(work.agencies) - len(without)
    told = f"{have} of {_count(len(work.agencies), 'agency', 'agencies')} {words}."
    more = f" {lacking}: {', '.join(without)}." if without else ""
    return told + more, _state(have, len(work.agencies))


def _side(side: Side, whom: str) -> Told:
    if not side.offered:
        return f"It is not written down yet that {whom} were offered a part.", State.NOTHING
    waiting = side.offered - side.taken - side.declined
    words = f"{side.offered} of {whom} were offered a part: {side.taken} took it, {side.declined} declined"
    if waiting:
        return f"{words}, {waiting} have not answered.", State.PARTLY
    return f"{words}.", State.SHOWN


def _episodes(work: Work, have: int, words: str, enough: int | None = None) -> Told:
    if not work.episodes:
        return "No episode is chosen yet.", State.NOTHING
    return words, _state(have, work.episodes if enough is None else enough)


def _of(have: int, wanted: int, words: str, without: str) -> Told:
    return (words, _state(have, wanted)) if wanted else (without, State.NOTHING)


def _state(have: int, wanted: int) -> State:
    if have >= wanted:
        return State.SHOWN
    return State.PARTLY if have else State.NOTHING


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
