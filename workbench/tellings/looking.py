"""Looking: what seems to be one event, what was taken for one, and what is kept apart."""

from flask import g, render_template, request
from werkzeug.wrappers import Response

from workbench.page import coding
from workbench.persistence.stores import disagreements, tellings
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Event
from workbench.tellings import page, suggesting

Page = str | Response | tuple[str, int]

A_PAGE_OF_EVENTS = 50


def suggested(review: Review) -> Page:
    """Entries that seem to tell of one event, the strongest first, a page at a time."""
    stretches = suggesting.stretches(g.db, review)
    stretch = suggesting.chosen(stretches, request.args.get("stretch", ""))
    found = suggesting.found(g.db, review, stretch, coding.glossary().coded) if stretch else None
    count = len(found.candidates) if found else 0
    number, pages = _page(count, page.A_PAGE)
    done = [event for id in request.args.getlist("done") if (event := tellings.find(g.db, review, id))]
    return render_template(
        "tellings/suggested.html",
        stretches=stretches,
        stretch=stretch,
        total=sum(each.count for each in stretches),
        count=count,
        groups=page.suggested(g.db, review, found, number) if found else [],
        page=number,
        pages=pages,
        done=page.joined(g.db, done),
        **_counts(review),
    )


def joined(review: Review) -> Page:
    """The events that people made."""
    events = tellings.of_review(g.db, review)
    number, pages = _page(len(events), A_PAGE_OF_EVENTS)
    some = events[(number - 1) * A_PAGE_OF_EVENTS : number * A_PAGE_OF_EVENTS]
    return render_template(
        "tellings/joined.html", events=page.joined(g.db, some), page=number, pages=pages, **_counts(review)
    )


def event(review: Review, event: Event) -> Page:
    """One event: its tellings side by side, what spoke for it, and where they differ."""
    return render_template("tellings/event.html", shown=page.of_event(g.db, event))


def apart(review: Review) -> Page:
    """What people keep apart, to be brought back."""
    rows = tellings.refused(g.db, review)
    number, pages = _page(len(rows), A_PAGE_OF_EVENTS)
    some = rows[(number - 1) * A_PAGE_OF_EVENTS : number * A_PAGE_OF_EVENTS]
    return render_template(
        "tellings/apart.html",
        pairs=page.apart(g.db, review, some),
        page=number,
        pages=pages,
        **_counts(review),
    )


def _counts(review: Review) -> dict[str, int]:
    return {
        "joined_count": tellings.count(g.db, review),
        "apart_count": len(tellings.refused(g.db, review)),
        "open_count": disagreements.count_open(g.db, review),
    }


def _page(count: int, at_once: int) -> tuple[int, int]:
    """The page that was asked for, as far as there are so many, and how many there are."""
    pages = max(1, -(-count // at_once))
    written = request.args.get("page", "")
    asked = int(written) if written.isdecimal() and len(written) < 7 else 1
    return min(max(asked, 1), pages), pages
