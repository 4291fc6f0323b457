"""An agency learned of an entry; and a fact whose way is followed."""

from dataclasses import dataclass

from timeline.when import When


@dataclass(frozen=True)
class Told:
    """An agency, or one practitioner in it, learned of an entry by another's hand.

    ``entry`` is the id of the entry, ``by`` the agency that told; ``person`` the code of the practitioner who was
    told, where it is known who. Without ``when`` nobody wrote on which day. ``id`` is whatever the caller knows it by.
    """

    entry: str
    agency: str
    when: When | None
    by: str = ""
    how: str = ""
    person: str = ""
    id: str = ""


@dataclass(frozen=True)
class Fact:
    """Something that mattered, and the ids of the entries that hold it."""

    id: str
    words: str
    entries: tuple[str, ...]
