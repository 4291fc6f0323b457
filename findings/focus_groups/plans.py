"""Ready-made plans: what kinds of meeting there are, and the steps that each plan takes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from findings.focus_groups import parts, questionnaires, small_numbers, team_tool
from findings.focus_groups.asking import Choice, Step
from findings.focus_groups.groups import EVERYONE_ELSE
from findings.focus_groups.parts import About, Chosen


class MeetingKind(StrEnum):
    """What kind of meeting it is."""

    INTRODUCTION = "introduction"
    FOLLOW_ON_1 = "follow_on_1"
    FOLLOW_ON_2 = "follow_on_2"
    FOCUS_GROUP = "focus_group"
    REVIEW_TEAM = "review_team"
    TEAM_SESSION = "team_session"

    @property
    def label(self) -> str:
        """Its name in words."""
        return _KINDS[self][0]

    @property
    def meaning(self) -> str:
        """What it is, in a sentence."""
        return _KINDS[self][1]


@dataclass(frozen=True)
class Plan:
    """A ready-made order of steps. ``for_what`` says in a sentence when it serves.

    ``kind`` is the key of its MeetingKind. ``asks`` is the group of participants that it needs to tell apart:
    "sector", "role", or none.
    """

    key: str
    label: str
    for_what: str
    kind: str
    asks: str = ""


PLANS: tuple[Plan, ...] = (
    Plan(
        "appreciative",
        "Appreciative hour",
        "Practitioners find out together what works, what it would look like at its best, and what that would take, "
        "with a questionnaire before and one after.",
        MeetingKind.FOCUS_GROUP,
        "sector",
    ),
    Plan(
        "episode_check",
        "Episode check",
        "Those who were there say how one or more episodes looked from where they stood.",
        MeetingKind.FOCUS_GROUP,
    ),
    Plan(
        "pattern_check",
        "Pattern check",
        "Practitioners who do this work, in this case or not, say how often something happens.",
        MeetingKind.FOCUS_GROUP,
        "sector",
    ),
    Plan(
        "introduction",
        "Case group introduction",
        "Those who worked with the family hear what the review is, and say what they hope and fear.",
        MeetingKind.INTRODUCTION,
    ),
    Plan(
        "follow_on_1",
        "Follow-on 1: is our picture right?",
        "The case group looks at the episodes as the reviewers see them so far, and puts them right.",
        MeetingKind.FOLLOW_ON_1,
    ),
    Plan(
        "follow_on_2",
        "Follow-on 2: do these patterns hold?",
        "The case group says which patterns hold beyond this case, and which of them matter most.",
        MeetingKind.FOLLOW_ON_2,
        "sector",
    ),
    Plan(
        "review_team",
        "Review team meeting",
        "Managers of the agencies test each pattern against what they know, and look for what speaks against it.",
        MeetingKind.REVIEW_TEAM,
    ),
    Plan(
        "team_session",
        "Team session with nine themes",
        "A team thinks about work that is going on now, by nine themes that many reviews came back to.",
        MeetingKind.TEAM_SESSION,
        "role",
    ),
)

SECTORS: tuple[Choice, ...] = (
    Choice("social_care", "Social care"),
    Choice("early_years", "Early years"),
    Choice("primary_school", "Primary school"),
    Choice("secondary_school", "Secondary school or college"),
    Choice("health", "Health"),
    Choice("mental_health", "Mental health or substance use"),
    Choice("police", "Police"),
    Choice("probation", "Probation or youth justice"),
    Choice("housing", "Housing"),
    Choice("voluntary", "Voluntary or community organisation"),
    Choice("other", "Another sector"),
)
"""Where somebody works, no finer than a room can bear."""

ROLES: tuple[Choice, ...] = (
    Choice("frontline", "Direct work with children, adults or families"),
    Choice("manager", "Supervising people or managing a team"),
    Choice("strategic", "Senior management or strategy"),
    Choice("other", "Something else"),
)
"""What kind of role somebody has."""

ASKED: Mapping[str, tuple[Choice, ...]] = MappingProxyType({"sector": SECTORS, "role": ROLES})
"""What participants can be asked of themselves when they join, by what a plan ``asks``."""


def group_label(asks: str, bucket: str) -> str:
    """A group of participants in words: a sector or a role, or those who are not told apart."""
    known = {choice.key: choice.words for choice in ASKED.get(asks, ())} | {EVERYONE_ELSE: "Everyone else"}
    return known.get(bucket, small_numbers.EVERYBODY)


def steps(
    plan: Plan, episodes: Sequence[About], patterns: Sequence[About], questions: Sequence[str] = ()
) -> tuple[Step, ...]:
    """The steps of a plan for these episodes, patterns and questions of one's own; those it has no use for are left."""
    chosen = Chosen(tuple(episodes), tuple(patterns), tuple(filter(None, map(str.strip, questions))))
    return tuple(step for part in _PARTS[plan.key] for step in part(chosen))


_KINDS = {
    MeetingKind.INTRODUCTION: (
        "Case group introduction",
        "The first meeting with those who worked with the family: what the review is, and what will happen.",
    ),
    MeetingKind.FOLLOW_ON_1: (
        "Follow-on meeting 1",
        "The case group looks at what the reviewers have made of the case so far, and puts it right.",
    ),
    MeetingKind.FOLLOW_ON_2: (
        "Follow-on meeting 2",
        "The case group says which patterns hold beyond the case.",
    ),
    MeetingKind.FOCUS_GROUP: (
        "Focus group",
        "Practitioners who do this kind of work say how it is, whether or not they knew the family.",
    ),
    MeetingKind.REVIEW_TEAM: (
        "Review team meeting",
        "The managers who bring what their agencies know work on episodes, patterns and findings.",
    ),
    MeetingKind.TEAM_SESSION: (
        "Team session",
        "A team looks at its own work by themes that many reviews came back to.",
    ),
}

_Part = Callable[[Chosen], Iterator[Step]]
_PARTS: Mapping[str, tuple[_Part, ...]] = MappingProxyType(
    {
        "appreciative": (
            *(parts.welcome, questionnaires.before, parts.discover, parts.usual, parts.own_questions),
            *(parts.dream, parts.design, parts.rank, parts.missing, questionnaires.after),
        ),
        "episode_check": (parts.welcome, parts.discover, parts.own_questions, parts.missing),
        "pattern_check": (parts.welcome, parts.usual, parts.own_questions, parts.missing),
        "introduction": (parts.welcome, parts.introduction, parts.own_questions),
        "follow_on_1": (parts.welcome, parts.picture, parts.own_questions, parts.missing),
        "follow_on_2": (parts.welcome, parts.usual, parts.own_questions, parts.rank, parts.missing),
        "review_team": (parts.welcome, parts.test, parts.own_questions, parts.rank, parts.missing),
        "team_session": (parts.welcome, team_tool.themes, parts.own_questions, team_tool.taken_away),
    }
)
