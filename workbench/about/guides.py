"""The guides, one for each kind of user, as they stand in ``guides/``: the same text is read there and on the page."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import markdown
from markupsafe import Markup

_FOLDER = Path(__file__).parent / "guides"
# Who each is for, in the order in which they are offered.
TITLES = {
    "lead-reviewer": "For lead reviewers",
    "practitioner": "For practitioners",
    "board-member": "For board members",
}


@dataclass(frozen=True)
class Guide:
    """A guide: its title, the sentence that opens it, and the rest."""

    title: str
    lede: str
    body: Markup


@cache
def read(who: str) -> Guide:
    """The guide for one kind of user, a key of ``TITLES``."""
    heading, lede, body = (_FOLDER / f"{who}.md").read_text("utf-8").split("\n\n", 2)
    return Guide(heading.removeprefix("# "), lede.replace("\n", " "), Markup(markdown.markdown(body)))
