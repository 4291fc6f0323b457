"""The structure of a guided conversation: its headings, what is asked under each, and what may be worth asking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SAID, OVERVIEW, WENT_WELL = "said", "overview", "went_well"
ENABLED, QUERIES, CHANGES = "enabled", "queries", "changes"


@dataclass(frozen=True)
class Heading:
    """One heading: ``asks`` is what one says, ``prompts`` what one may go on to ask."""

    key: str
    words: str
    asks: str
    prompts: str = ""


@dataclass(frozen=True)
class Step:
    """A step of the conversation, with the headings under which it is written down."""

    title: str
    headings: Sequence[Heading]


INTRODUCED: Mapping[str, str] = {
    "purpose": "What the conversation is for: learning how the work looked from here, not judging anybody",
    "notes": "What happens with the note: who reads it, and that it can be corrected and agreed",
    "limits": "What stays between us, and what cannot: a risk to somebody, or what a court orders",
    "outline": "How the conversation goes, how long it takes, and that one can stop at any time",
    "others": "Who else is spoken with, and who is there to turn to afterwards",
}

BUCKETS: Sequence[Heading] = (
    Heading(
        "family",
        "The family",
        "What about the family made the work harder or easier?",
        "How they came across, how long they were known, what they asked for, how it was to be with them.",
    ),
    Heading(
        "role",
        "Your role",
        "What was it about your part in this that mattered?",
        "How often you met, where, and what you were there to look at.",
    ),
    Heading(
        "conditions",
        "Conditions of work",
        "What was work like in those weeks?",
        "Staffing, caseload, shifts, time of year, help with paperwork, equipment and systems.",
    ),
    Heading(
        "personal",
        "Yourself",
        "What about yourself came into it, as far as you want to say?",
        "What you knew, what you were used to, how you were at the time.",
    ),
    Heading(
        "team",
        "Your own team",
        "What was it like in your team?",
        "Whom you could ask, supervision, handover, how easy it was to disagree.",
    ),
    Heading(
        "agencies",
        "Working with other agencies",
        "What was it like to work with the other services?",
        "Who did what, what each understood by the same words, how news came, what happened if one pushed.",
    ),
    Heading(
        "organisation",
        "Your organisation",
        "What did your organisation expect, and what did it make possible?",
        "Priorities, money, policies, figures that were watched, training, changes under way.",
    ),
    Heading(
        "political",
        "The wider picture",
        "What outside all of your organisations played a part?",
        "Law, inspection, funding, what was in the news.",
    ),
    Heading("other", "Anything else", "What else played a part that none of these names?"),
)
WEIGHTS: Mapping[int, str] = {3: "Most of all", 2: "A good deal", 1: "Somewhat"}

STEPS: Sequence[Step] = (
    Step(
        "Introduction", (Heading(SAID, "What was said at the start", "What was explained before we began"),)
    ),
    Step(
        "Their own overview",
        (
            Heading(
                OVERVIEW,
                "What happened, and my part in it",
                "Would you tell me what happened as you saw it, and what your part in it was?",
                "Let it run. The order is theirs, and so are the words.",
            ),
        ),
    ),
    Step("Turning points", ()),
    Step("What made it harder or easier", BUCKETS),
    Step(
        "What went well",
        (
            Heading(WENT_WELL, "What went well", "What was done well, by you or by anybody?"),
            Heading(ENABLED, "What made that possible", "What made it possible to do that well?"),
        ),
    ),
    Step(
        "Our questions",
        (
            Heading(
                QUERIES,
                "What we asked from our own overview",
                "There are a few things in the records that we would like to understand better.",
                "What was asked, and the answer. Records differ; so do memories.",
            ),
        ),
    ),
    Step(
        "What they would change",
        (
            Heading(
                CHANGES,
                "What I would change",
                "If you could change one thing about how the work is set up, what would it be?",
                "Then: what is left unsaid, what happens next, and thanks.",
            ),
        ),
    ),
)

TURNING_POINT: Sequence[Heading] = (
    Heading(
        "moment", "The moment", "Which moment set the direction?", "What happened, when, and who was there."
    ),
    Heading("thinking", "What I thought was happening", "What did you think was going on?"),
    Heading(
        "reasons",
        "Why I thought so, and how I felt",
        "What made you think so, and how did you feel?",
        "What one does without thinking twice belongs here.",
    ),
    Heading("salient", "What stood out", "What stood out most at that moment?"),
    Heading("else_going_on", "What else was going on", "What else had your attention that day or that week?"),
    Heading(
        "concerns", "What worried me", "What worried you, and did any worries pull in different directions?"
    ),
    Heading("aims", "What I wanted to achieve", "What were you trying to bring about?"),
    Heading("options", "The options I believed I had", "What could you have done, as far as you knew then?"),
)

HEADINGS: Mapping[str, Heading] = {heading.key: heading for step in STEPS for heading in step.headings}
IS_BUCKET = frozenset(heading.key for heading in BUCKETS)
