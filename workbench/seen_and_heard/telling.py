"""Who was seen and who was not, in sentences: what a reader takes from the matrix without looking at it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from timeline import ages, silences
from timeline.seen import Level
from timeline.silences import Period, Sighting, Silence
from timeline.when import Precision, When
from workbench.page import said
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.seen_and_heard.reading import Sign

DAYS = 60


@dataclass(frozen=True)
class Unmet:
    """Somebody whom the records name and whom no agency met; ``agencies`` wrote of them."""

    person: Person
    entries: int
    agencies: tuple[Agency, ...]


@dataclass(frozen=True)
class Heard:
    """How often each agency wrote down what somebody said, those who did so most first."""

    person: Person
    by: tuple[tuple[Agency, int], ...]

    @property
    def times(self) -> int:
        """How often altogether."""
        return sum(times for _, times in self.by)


@dataclass(frozen=True)
class Longest:
    """The longest stretch in which nobody saw somebody, in few words and in a sentence."""

    person: Person
    short: str
    sentence: str
    silence: Silence | None = None


def periods(
    people: Sequence[Person], whole: Period, born: Mapping[str, When], signs: Sequence[Sign]
) -> dict[str, Period]:
    """The days on which each person could have been seen and was known of: not before birth or the first naming."""
    first, last = whole
    named: dict[str, datetime] = {}
    for sign in signs:
        named[sign.person] = min(sign.starts, named.get(sign.person, sign.starts))
    found = {}
    for person in people:
        begins = max(first, named[person.id].date()) if person.id in named else first
        if person.id in born:
            begins = max(begins, born[person.id].latest.date())
        if begins <= last:
            found[person.id] = (begins, last)
    return found


def age(born: When | None, period: Period | None) -> str:
    """How old somebody was through a period; nothing where their birth is not known."""
    if born is None or period is None:
        return ""
    first, last = (datetime.combine(day, time()) for day in period)
    return ages.at(born, When(first, Precision.DAY, last)).words


def longest(
    people: Sequence[Person],
    signs: Sequence[Sign],
    sightings: Sequence[Sighting],
    within: Mapping[str, Period],
) -> list[Longest]:
    """The longest unseen stretch of each person."""
    found = silences.among(sightings, days=0, periods=within)
    seen = Counter(sign.person for sign in signs if sign.level >= Level.SEEN)
    return [
        _longest(person, [each for each in found if each.person == person.id], seen[person.id], signs)
        for person in people
    ]


def unmet(people: Sequence[Person], signs: Sequence[Sign], agencies: Sequence[Agency]) -> list[Unmet]:
    """Those of the family whom no entry shows anyone to have seen."""
    met = {sign.person for sign in signs if sign.level >= Level.SEEN}
    found = []
    for person in people:
        if person.id not in met:
            own = [sign for sign in signs if sign.person == person.id]
            wrote = {sign.agency for sign in own}
            found.append(Unmet(person, len(own), tuple(each for each in agencies if each.id in wrote)))
    return found


def heard(people: Sequence[Person], signs: Sequence[Sign], agencies: Sequence[Agency]) -> list[Heard]:
    """Whose own words are written down, and by whom."""
    times = Counter((sign.person, sign.agency) for sign in signs if sign.own_words)
    found = []
    for person in people:
        by = [(agency, times[person.id, agency.id]) for agency in agencies if times[person.id, agency.id]]
        found.append(Heard(person, tuple(sorted(by, key=lambda each: (-each[1], each[0].number)))))
    return found


def lede(found: Sequence[Longest], nobody_met: Sequence[Unmet]) -> str:
    """What stands under the heading: those at the centre, and who was never seen."""
    centre = [each for each in found if each.person.is_subject and each.sentence]
    centre.sort(key=lambda each: -(each.silence.days if each.silence else 0))
    sentences = [each.sentence for each in centre]
    never = [each.person.code for each in nobody_met]
    if never:
        sentences.append(f"{said.listed(never)} {'was' if len(never) == 1 else 'were'} never seen.")
    return " ".join(sentences)


def _longest(person: Person, silences_of: Sequence[Silence], seen: int, signs: Sequence[Sign]) -> Longest:
    if not seen:
        return Longest(person, "never seen", "")
    if not silences_of:
        return Longest(person, "seen on every day", "")
    one = max(silences_of, key=lambda each: each.days)
    perhaps = _perhaps(person, one, signs)
    short = f"{said.plural(one.days, 'day')}{', perhaps less' if perhaps else ''}"
    sentence = f"{person.code} was not seen by anyone {_stretch(one)}{perhaps}."
    return Longest(person, f"{short}; seen once" if seen == 1 else short, sentence, one)


def _stretch(silence: Silence) -> str:
    days = said.plural(silence.days, "day")
    if not silence.next:
        return f"in the last {days} of the period, after {said.day(silence.start)}"
    if not silence.last:
        return f"for {days} after first being named, until {said.day(silence.end)}"
    return f"for {days}, from {said.day(silence.start)} to {said.day(silence.end)}"


def _perhaps(person: Person, silence: Silence, signs: Sequence[Sign]) -> str:
    """A sighting whose day nobody wrote may lie within the stretch; then the stretch is not certain."""
    for sign in signs:
        if (
            sign.person == person.id
            and sign.level >= Level.SEEN
            and sign.day is None
            and sign.starts.date() < silence.end
            and sign.latest.date() > silence.start
        ):
            vague = When(sign.starts, Precision(sign.precision))
            return f", unless it was on a day that an entry of {vague.words()} does not give"
    return ""
