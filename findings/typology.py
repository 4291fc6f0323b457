"""What kind of pattern a finding describes: two published sets of labels, one to one, so that either can be shown."""

from dataclasses import dataclass
from enum import StrEnum


class Labels(StrEnum):
    """Which set of labels is shown."""

    LATER = "later"
    FIRST = "first"


@dataclass(frozen=True)
class Category:
    """A kind of pattern. ``later`` and ``first`` are its names in the sets in use since about 2012 and since 2008."""

    key: str
    later: str
    first: str
    about: str

    def label(self, labels: Labels = Labels.LATER) -> str:
        """Its name in a set."""
        return self.later if labels is Labels.LATER else self.first


CATEGORIES: tuple[Category, ...] = (
    Category(
        "biases",
        "Innate human biases (cognitive and emotional)",
        "Human judgement and reasoning",
        "Ways of thinking and feeling that all of us share, and what helps to notice them.",
    ),
    Category(
        "family",
        "Family and professional interaction",
        "Family and professional interaction",
        "What goes on between families and those who work with them.",
    ),
    Category(
        "incidents",
        "Multi-agency responses to incidents and crises",
        "Communication and collaboration in responses to incidents and crises",
        "How services act together when something happens.",
    ),
    Category(
        "longer_term",
        "Multi-agency longer-term work",
        "Communication and collaboration in assessment and longer-term work",
        "How services work together over months and years.",
    ),
    Category(
        "tools",
        "Tools",
        "Human and tool operation",
        "How forms, records and systems shape the work done with them.",
    ),
    Category(
        "management",
        "Management systems",
        "Human and management system operation",
        "How demand, resources, priorities, policy and supervision shape the work.",
    ),
)


def of(key: str) -> Category | None:
    """The category behind a key."""
    return next((category for category in CATEGORIES if category.key == key), None)


def named(key: str, also: str = "", labels: Labels = Labels.LATER) -> str:
    """What kind of pattern it is, and the second kind that it touches; empty where none was chosen."""
    first, second = of(key), of(also)
    if first is None:
        return ""
    if second is None or second is first:
        return first.label(labels)
    return f"{first.label(labels)}, and {_inner(second.label(labels))}"


def _inner(label: str) -> str:
    """A label in the middle of a sentence."""
    return label[0].lower() + label[1:]
