"""The time between chosen entries, as honestly as their dates allow."""

from dataclasses import dataclass
from itertools import pairwise

from flask import g, render_template, request

from timeline import ages
from workbench.page import choice
from workbench.persistence.stores import entries
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

_MOST = 100


@dataclass(frozen=True)
class Step:
    """An entry, when it was, and how long it was since the one before; empty for the first."""

    entry: Entry
    when: str
    since: str


def between(review: Review) -> str:
    """From each chosen entry to the next, and from the first to the last."""
    wanted = list(dict.fromkeys(request.args.getlist("entry")))[:_MOST]
    found = entries.by_ids(g.db, review, wanted)
    moments = [entries.when_of(entry) for entry in found]
    since = ["", *(ages.between(one, other).words for one, other in pairwise(moments))]
    steps = [
        Step(entry, when.words(), words) for entry, when, words in zip(found, moments, since, strict=False)
    ]
    form = choice.from_address(g.db, review, request.args)
    asked = choice.narrowing(g.db, review, form, g.seat.user) if form.validate() else None
    return render_template(
        "chronology/between.html",
        steps=steps,
        whole=ages.between(moments[0], moments[-1]).words if len(moments) > 1 else "",
        here_address=choice.in_address(review, asked) if asked else {},
    )
