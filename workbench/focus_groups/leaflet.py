"""Information for participants, as a tree: what happens, what becomes of their words, and what cannot be promised.

Each sentence is true of what the workbench does (``persistence.stores.contributions``, ``auth.receipts``); whoever
changes that changes it here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from findings.focus_groups.permitted import Use
from findings.report import compose, lettering, markdown
from findings.report.document import Block, Bullets, Document, Heading, Masthead, Paragraph, Run


@dataclass(frozen=True)
class Told:
    """What is true of one focus group. ``asks`` is sector, role or nothing; ``until`` is a day in words."""

    title: str
    partnership: str
    held_on: str
    venue: str
    purpose: str
    ground_rules: str
    support: str
    asks: str
    moderates: bool
    until: str
    minutes: str
    topics: tuple[str, ...]
    leads: tuple[str, ...]


def document(told: Told) -> Document:
    """The leaflet, for a page and for Word."""
    head = Masthead(told.title, told.partnership, "Information for people who take part", _facts(told))
    blocks: list[Block] = [head]
    for heading, part in _PARTS:
        if found := list(part(told)):
            blocks += [Heading(1, heading), *found]
    return lettering.writable(Document(told.title, compose.LANGUAGE, False, tuple(blocks), "family"))


def _facts(told: Told) -> tuple[tuple[str, str], ...]:
    facts = (("When", told.held_on), ("Where", told.venue), ("How long", told.minutes))
    return tuple((label, words) for label, words in facts if words)


def _purpose(told: Told) -> Iterator[Block]:
    yield from markdown.blocks(told.purpose)
    yield _said(
        "You do not have to come. In the room you can leave out any question, take a break, or stop. "
        "You do not have to say why."
    )


def _happens(told: Told) -> Iterator[Block]:
    yield _said(
        "You join on your own phone, with a code that is shown in the room. There is no account, and nobody asks for "
        "your name. If you would rather write by hand, ask for a paper card. It counts the same."
    )
    yield _said(
        "We ask one thing at a time. You write by yourself first. Then some of what was written is shown on a screen "
        "that all can see, without saying who wrote it."
        + (" Somebody reads it before it is shown, and may leave it out." if told.moderates else "")
    )
    yield _said(_ABOUT_YOU[told.asks])
    if told.topics:
        yield _said("These are the steps:")
        yield _list(*told.topics)


def _rules(told: Told) -> Iterator[Block]:
    yield from markdown.blocks(told.ground_rules)


def _becomes(told: Told) -> Iterator[Block]:
    yield _said(
        "The people who do the review read what you wrote. They use it to understand how the work is."
    )
    yield _list(
        "It is kept without your name, without a time and in no order. Nobody can look up who wrote what: not the "
        "lead reviewer, and not those who run the computer.",
        "The reviewers read answers together, not one by one as they come in.",
        "If you type something that looks like a name, your phone points it out before you send it.",
    )
    yield _said("With each thing you write, you choose how it may be used:")
    yield _list(*(f"{use.label}. {use.meaning}" for use in Use))


def _not_promised(_: Told) -> Iterator[Block]:
    yield _list(
        "In a small room people can guess. Those who know you may know your story, or how you put things. With fewer "
        "than five people that is easy. So leave out what only you could have written.",
        "Whoever sits beside you may see your screen, and all can hear what is said aloud. We ask everybody to keep "
        "it to themselves. We cannot make them.",
        "To find out who wrote what, those who run the computer would have to watch it while people write, or change "
        "its program in secret. Nobody asks them to. We cannot rule it out. Afterwards there is nothing left to find.",
        "If you use the network at your workplace, it may keep a note that you opened this website.",
        "If somebody is in danger now, do not write it here: nobody would know whom to ask. Tell somebody in the room, "
        "or do what you always do when somebody is in danger.",
    )


def _back(told: Told) -> Iterator[Block]:
    yield _said(
        "When you join you get a receipt: six signs and six words. Write them down, or save them on your phone. Nobody "
        "can look them up for you. Keep them to yourself: whoever has them can read what you wrote."
    )
    yield _said(
        f"With your receipt, until {told.until}, you can read what you wrote, change it, take it back, or change how "
        "it may be used. Later you can read what became of it: what it helped to find, or why it was not used."
    )
    yield _list(
        "If you take something back, your words go, also where the reviewers had copied them. What they wrote in their "
        "own words stays.",
        "While people are in the room, whoever looks at the screen may see an answer go. You can wait until later.",
        "What stands in a report that has been given out cannot be called back.",
        "Without the six words, nobody can find what you wrote, so nobody can take it out for you.",
    )


def _talk(told: Told) -> Iterator[Block]:
    yield _said("Talking about this work can bring things back, during the day or after it.")
    yield from markdown.blocks(told.support)
    if told.leads:
        yield _said("You can ask anything about this before you decide, and afterwards:")
        yield _list(*told.leads)


_PARTS = (
    ("What it is for", _purpose),
    ("What happens on the day", _happens),
    ("How we are with one another", _rules),
    ("What happens to what you write", _becomes),
    ("What we cannot promise", _not_promised),
    ("If you change your mind", _back),
    ("Who to talk to", _talk),
)
_CHOOSES = (
    "You choose {} from a short list, or say that you would rather not. Answers are only told apart by it where five "
    "people or more share it. That is all that is asked about you."
)
_ABOUT_YOU = {
    "": "Nothing is asked about you.",
    "sector": _CHOOSES.format("the sector you work in"),
    "role": _CHOOSES.format("what kind of role you have"),
}


def _said(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def _list(*items: str) -> Bullets:
    return Bullets(tuple((Run(item),) for item in items))
