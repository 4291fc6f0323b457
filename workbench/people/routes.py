"""Every address of the room."""

from flask import Blueprint, current_app, g, render_template, request

from workbench.page import coding, narrowed
from workbench.people import listing, settling, stepping
from workbench.people import strange as strangers
from workbench.persistence.stores import agencies, naming
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

room = Blueprint("people", __name__, url_prefix="/reviews/<review>/timeline/people")
room.add_url_rule("/uncoded/who", "who", settling.who, methods=("GET", "POST"))
room.add_url_rule("/uncoded/again", "again", settling.again, methods=("POST",))


@room.get("")
def everybody(review: Review) -> str:
    """Everybody under a code, with how often and by whom they are named."""
    return render_template("people/everybody.html", rows=listing.everybody(g.db, review, coding.glossary()))


@room.get("/uncoded")
def strange(review: Review) -> str:
    """Names that nobody has coded, with where they stand and whose they may be."""
    glossary, key = coding.glossary(), current_app.extensions["settings"].vault_key
    no_names = naming.no_names(g.db, review)
    return render_template(
        "people/strange.html",
        rows=strangers.everybody(g.db, review, glossary, key),
        shown=strangers.SHOWN,
        no_names=[(words, narrowed.seal(key, review, words)) for words in no_names],
    )


@room.get("/<person>")
def mention(review: Review, person: Person) -> str:
    """One mention of somebody after another."""
    agency = agencies.find(g.db, review, request.args.get("agency", ""))
    glossary, number = coding.glossary(), request.args.get("number", "")
    wanted = int(number) if number.isdecimal() and len(number) < 7 else 1
    named = g.seat.sees_names
    return render_template(
        "people/mention.html",
        person=person,
        step=stepping.to(g.db, review, person, wanted, agency, glossary, named=named),
        agency=agency,
        agency_rows=agencies.of_review(g.db, review),
    )
