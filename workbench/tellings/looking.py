"""Looking: what seems to be one event, what was taken for one, and what is kept apart."""

from flask import g, render_template, request
from werkzeug.wrappers import Response

from workbench.page import coding
from workbench.persistence.stores import disagreements, tellings
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Event
from workbench.tellings import page, pages, suggesting

Page = str | Response | tuple[str, int]

A_PAGE_OF_EVENTS = 50


def suggested(review: Review) -> Page:
    """Entries that seem to tell of one event, the strongest first, a page at a time."""
    stretches = suggesting.stretches(g.db, review)
    stretch = suggesting.chosen(stretches, request.args.get("stretch", ""))
    found = suggesting.found(g.db, review, stretch, coding.glossary().coded) if stretch else None
    count = len(found.candidates) if found else 0
    at = pages.asked(count, page.A_PAGE)
    done = [event for id in request.args.getlist("done") if (event := tellings.find(g.db, review, id))]
    return render_template(
        "tellings/suggested.html",
        stretches=stretches,
        stretch=stretch,
        total=sum(each.count for each in stretches),
        count=count,
        groups=page.suggested(g.db, review, found, at) if found else [],
        first=(at.number - 1) * at.size,
        page=at.number,
        pages=at.of,
        done=page.joined(g.db, done),
        **_counts(review),
    )


def joined(review: Review) -> Page:
    """The events that people made."""
    events = tellings.of_review(g.db, review)
    at = pages.asked(len(events), A_PAGE_OF_EVENTS)
    shown = page.joined(g.db, at.part(events))
    return render_template(
        "tellings/joined.html", events=shown, page=at.number, pages=at.of, **_counts(review)
    )


def event(review: Review, event: Event) -> Page:
    """One event: its tellings side by side, what spoke for it, and where they differ."""
    return render_template("tellings/event.html", shown=page.of_event(g.db, event))


def apart(review: Review) -> Page:
    """What people keep apart, to be brought back."""
    rows = tellings.refused(g.db, review)
    at = pages.asked(len(rows), A_PAGE_OF_EVENTS)
    shown = page.apart(g.db, review, at.part(rows))
    return render_template(
        "tellings/apart.html",
        pairs=shown,
        page=at.number,
        pages=at.of,
        **_counts(review),
    )


def _counts(review: Review) -> dict[str, int]:
    return {
        "joined_count": tellings.count(g.db, review),
        "apart_count": len(tellings.refused(g.db, review)),
        "open_count": disagreements.count_open(g.db, review),
    }
