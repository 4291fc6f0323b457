"""Sets of quality markers, one data file each."""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

KEYS = ("scr", "sar")
JUDGEMENTS = {
    "met": "We meet it",
    "partly": "Partly",
    "not_yet": "Not yet",
    "does_not_apply": "It does not apply here",
}


@dataclass(frozen=True)
class Marker:
    """One marker: its short name, and the question it puts to a review, in this project's own words.

    ``shown_by`` are the keys of what the work itself may show of it; where there are none, it is for people alone.
    """

    number: int
    stage: str
    name: str
    asks: str
    shown_by: tuple[str, ...]


@dataclass(frozen=True)
class Markers:
    """A set of markers, and where it comes from."""

    key: str
    title: str
    source: str
    markers: tuple[Marker, ...]

    def marker(self, number: int) -> Marker | None:
        """The marker of that number."""
        return next((each for each in self.markers if each.number == number), None)

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages of a review in order."""
        return tuple(dict.fromkeys(each.stage for each in self.markers))


@cache
def load(key: str) -> Markers:
    """The set behind a key. Raises KeyError when there is none."""
    if key not in KEYS:
        raise KeyError(key)
    file = resources.files("findings.quality").joinpath(f"{key}.json")
    told = json.loads(file.read_text(encoding="utf-8"))
    numbered = enumerate(((stage, each) for stage in told["stages"] for each in stage["markers"]), 1)
    return Markers(
        key,
        told["title"],
        told["source"],
        tuple(
            Marker(number, stage["name"], each["name"], each["asks"], tuple(each.get("shown_by", ())))
            for number, (stage, each) in numbered
        ),
    )
