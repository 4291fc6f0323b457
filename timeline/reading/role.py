"""What a column of a chronology is for."""

from enum import StrEnum


class Role(StrEnum):
    """What a column is for; ``label`` and ``meaning`` are for a list to choose from."""

    WHEN = "when"
    TIME = "time"
    UNTIL = "until"
    UNTIL_TIME = "until_time"
    WHAT = "what"
    SOURCE = "source"
    PEOPLE = "people"
    TOLD_BY = "told_by"
    SEEN = "seen"
    SAID = "said"
    ACTION = "action"
    OUTCOME = "outcome"
    WORKER = "worker"
    AGENCY = "agency"
    ENTERED = "entered"
    REFERENCE = "reference"
    OTHER = "other"
    IGNORED = "ignored"

    @property
    def label(self) -> str:
        """A few words for a list to choose from."""
        return _WORDS[self][0]

    @property
    def meaning(self) -> str:
        """One line that says what belongs in such a column."""
        return _WORDS[self][1]


_WORDS = {
    Role.WHEN: ("When it happened", "The date, perhaps with its time"),
    Role.TIME: ("Time it began", "The time of day, where it stands apart from the date"),
    Role.UNTIL: ("When it ended", "The last date of a stretch"),
    Role.UNTIL_TIME: ("Time it ended", "The time of day at which it ended"),
    Role.WHAT: ("What happened", "The words of the entry"),
    Role.SOURCE: ("Source", "The record in which the agency found it"),
    Role.PEOPLE: ("Who it is about", "The people whom the row concerns"),
    Role.TOLD_BY: ("Who told the agency", "Another agency or a person from whom the writer learned it"),
    Role.SEEN: ("Who was seen", "The people whom the worker saw"),
    Role.SAID: ("What was said", "The views and words of a child or an adult"),
    Role.ACTION: ("What was done", "The response or action of the agency"),
    Role.OUTCOME: ("What came of it", "The outcome, decision or result"),
    Role.WORKER: ("Worker", "Who did it, wrote it or reported it"),
    Role.AGENCY: ("Agency", "Which agency the row comes from, where one file holds several"),
    Role.ENTERED: ("Date of recording", "When it was written down, not when it happened"),
    Role.REFERENCE: ("Reference", "A number or code of the row"),
    Role.OTHER: ("Something else", "Kept beside the entry under its heading"),
    Role.IGNORED: ("Leave out", "Not taken into the timeline"),
}
