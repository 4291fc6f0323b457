"""Looking: the matrix, the entries behind a mark, entries still unread, silences, and the rules."""

import re

from flask import current_app, g, render_template, request
from werkzeug.wrappers import Response

from workbench.page import coding, said
from workbench.persistence.stores import agencies
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.seen_and_heard import listed, page, silent, telling, uncoded
from workbench.seen_and_heard.forms import LEVELS, SilenceForm
from workbench.seen_and_heard.listed import Wanted
from workbench.seen_and_heard.page import Seen
from workbench.seen_and_heard.reading import Sign

Page = str | Response | tuple[str, int]

_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_YEAR = re.compile(r"(?:19|20)\d\d")


def index(review: Review) -> str:
    """Who was seen and heard, by person, agency and month."""
    chosen = request.args.get("months", "")
    if chosen != page.WHOLE and not _YEAR.fullmatch(chosen):
        chosen = ""
    everybody = request.args.get("people") == "everybody"
    found = seen_in(review, everybody=everybody)
    return render_template(
        "seen_and_heard/index.html",
        page=page.of(found, chosen),
        everybody=everybody,
        days=telling.DAYS,
        uncoded=uncoded.of_review(g.db, review, coding.glossary(), found.total),
    )


def person(review: Review, person: Person) -> str:
    """The entries of one person behind a mark, each with why it was read so."""
    month = request.args.get("month", "")
    agency = agencies.find(g.db, review, request.args.get("agency", ""))
    wanted = Wanted(
        agency.id if agency else "", month if _MONTH.fullmatch(month) else "", heard="heard" in request.args
    )
    found = seen_in(review, everybody=True)
    own = [sign for sign in found.signs if sign.person == person.id and wanted.fits(sign)]
    rows, number, pages = _page(review, found, own)
    return render_template(
        "seen_and_heard/person.html",
        person=person, agency=agency, wanted=wanted, rows=rows, count=len(own), number=number, pages=pages,
        month_words=said.month(wanted.month),
    )  # fmt: skip


def unread(review: Review) -> str:
    """Entries that tell of a meeting and leave open whether a person whom they name was there."""
    found = seen_in(review)
    wanted = Wanted(unread=True)
    own = [sign for sign in found.signs if wanted.fits(sign)]
    rows, number, pages = _page(review, found, own)
    return render_template(
        "seen_and_heard/unread.html",
        rows=rows,
        count=len(own),
        unread_entries=found.unread,
        number=number,
        pages=pages,
    )


def silences(review: Review) -> Page:
    """Periods beyond a chosen number of days without contact, by person and by agency."""
    form = SilenceForm(request.args)
    sound = form.validate()
    days = form.days.data if sound and form.days.data else telling.DAYS
    if not form.days.raw_data:
        form.days.data = days
    found = seen_in(review)
    shown = render_template(
        "seen_and_heard/silences.html",
        form=form,
        days=days,
        found=found,
        of_all=silent.of_people(g.db, review, found, days),
        of_each=silent.of_agencies(g.db, review, found, days),
        unmet=telling.unmet(found.people, found.signs, found.agencies),
    )
    return shown if sound else (shown, 422)


def rules(review: Review) -> str:
    """How it is read, in words."""
    return render_template("seen_and_heard/rules.html", levels=LEVELS)


def seen_in(review: Review, *, everybody: bool = False) -> Seen:
    """Everything that the pages rest on."""
    key = current_app.extensions["settings"].vault_key
    return page.seen(g.db, review, coding.glossary(), key, everybody=everybody)


def _page(review: Review, found: Seen, signs: list[Sign]) -> tuple[list[listed.Read], int, int]:
    pages = max(1, -(-len(signs) // listed.A_PAGE))
    asked = request.args.get("page", "")
    number = min(max(int(asked) if asked.isdecimal() and len(asked) < 6 else 1, 1), pages)
    return listed.page(g.db, review, found, signs, coding.glossary(), number), number, pages
