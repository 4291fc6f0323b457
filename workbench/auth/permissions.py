"""Roles in a review, and what each role may do there. Read it as policy; change it as policy."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is in one review."""

    LEAD = "lead"
    TEAM = "team"
    PRACTITIONER = "practitioner"
    BOARD = "board"

    @property
    def label(self) -> str:
        """The role in words."""
        return ROLE_LABELS[self]


ROLE_LABELS = {
    Role.LEAD: "lead reviewer",
    Role.TEAM: "review team",
    Role.PRACTITIONER: "practitioner",
    Role.BOARD: "board member",
}


class Permission(StrEnum):
    """One thing that may be allowed."""

    ANYBODY = "open to anybody, signed in or not"
    JOINED = "open to whoever holds a place in a focus group, by its code or by a receipt"
    SIGNED_IN = "open to everybody who has signed in"
    ADMINISTER = "run the installation: accounts and partnerships, no case content"
    START_REVIEW = "start a review"
    ENTER = "see that the review exists and where it stands"
    SEE_SET_UP = "see how the review is set up"
    SET_UP = "set the review up, invite people, release its report"
    GATHER = "work with sources, entries and conversations"
    SEE_NAMES = "ask for real names, for a limited time"
    ANALYSE = "work with episodes, factors and patterns"
    SEE_DRAFTS = "read findings and the report in draft"
    WRITE_FINDINGS = "write findings and the report"
    READ_OPENED = "read the episodes that were opened to practitioners, and add an account of one's own"
    READ_ASKED = "read a draft that one is asked about, and say where it is not accurate"
    READ_RELEASED = "read what was released"
    RESPOND = "write the board's response"
    SEE_JOURNAL = "read who changed what"


_READS = {Permission.ENTER, Permission.READ_RELEASED}
_TEAM = _READS | {
    Permission.SEE_SET_UP,
    Permission.GATHER,
    Permission.SEE_NAMES,
    Permission.ANALYSE,
    Permission.SEE_DRAFTS,
    Permission.SEE_JOURNAL,
}

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.LEAD: frozenset(_TEAM | {Permission.SET_UP, Permission.WRITE_FINDINGS}),
    Role.TEAM: frozenset(_TEAM | {Permission.READ_ASKED}),
    Role.PRACTITIONER: frozenset(_READS | {Permission.READ_OPENED, Permission.READ_ASKED}),
    Role.BOARD: frozenset(_READS | {Permission.RESPOND}),
}


def may(role: Role, permission: Permission) -> bool:
    """Whether a role holds a permission in its review."""
    return permission in GRANTS[role]
