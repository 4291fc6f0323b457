"""The parts of a finding as the editor shows them: what each asks for, and about how many words it takes."""

from dataclasses import dataclass

from findings import finding as anatomy


@dataclass(frozen=True)
class Part:
    """``fields`` are the columns that are written together; the first holds the text that remarks are made on."""

    key: str
    asks: str
    words: int
    more_fields: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What the part is called."""
        return anatomy.LABELS[self.key]

    @property
    def is_text(self) -> bool:
        """Whether it is a text; the questions are not."""
        return self.key != QUESTIONS

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns that are written with it."""
        return (self.key, *self.more_fields) if self.is_text else ()


QUESTIONS, AGAINST = "questions", "against"
PARTS: tuple[Part, ...] = (
    Part(
        "statement",
        "One or two sentences: what in the system makes good practice hard or easy, with the effect that follows. "
        "No person in it, and no instruction.",
        45,
        ("title", "category", "also_category"),
    ),
    Part(
        "showed",
        "Briefly, from one episode or more, each leading back to what somebody wrote down or said.",
        140,
    ),
    Part(
        "usual",
        "At least one thing from outside the case record: what practitioners say of their everyday work, an audit, "
        "another review.",
        90,
    ),
    Part(
        "widespread",
        "Which teams, places and numbers: audits, inspection, data, research. Where it is not known, say so and why.",
        90,
        ("widespread_grade", "unknown_why"),
    ),
    Part("matters", "How this makes services less reliable for other children, adults and families.", 90),
    Part(
        "changing",
        "What has been done since the case, with its date. It may stay empty where nothing is known.",
        60,
    ),
    Part(
        "against",
        "Where the same conditions were there and practice went well, or where people see it differently. "
        "Where nothing was found, say where it was looked for.",
        60,
    ),
    Part(
        "strength",
        "In this case: how many factors, episodes and agencies. Beyond it: what was counted, and by whom.",
        40,
        ("strength_grade",),
    ),
    Part(
        QUESTIONS,
        "Two to five open questions for those who can change the condition. None asks for a yes or a no.",
        100,
    ),
)
BUDGET = 700
_BY_KEY = {part.key: part for part in PARTS}


def of(key: str) -> Part:
    """The part of that key; the first where there is none."""
    return _BY_KEY.get(key, PARTS[0])


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())
