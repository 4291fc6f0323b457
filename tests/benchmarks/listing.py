"""Any page of the list of entries; beneath: a bare Flask template with as many rows."""

from flask import Flask, render_template_string
from flask.testing import FlaskClient

from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.house import TIMELINE, House
from tests.benchmarks.material import ROWS, Row
from workbench.chronology.listed import A_PAGE
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person

_BARE = """<!doctype html><html lang="en"><title>Timeline</title><h1>Timeline</h1><ol class="entries">
{% for row in rows %}<li id="e-{{ loop.index }}"><input type="checkbox" name="entry" value="{{ loop.index }}"
aria-label="Choose {{ row.day.strftime('%d %B %Y') }}, {{ row.worker }}: {{ row.what }}">
<div class="when">{{ row.day.strftime("%d %B %Y") }}<small>{{ row.time }}</small></div>
<div class="what"><span class="agency">{{ row.worker }}</span>
<a href="/timeline?open={{ loop.index }}">{{ row.what }}</a>
{% if row.told_by %}<span class="told">Told by {{ row.told_by }}</span>{% endif %}
<span class="told"><a href="/entries/add?after={{ loop.index }}">Add an entry here</a></span></div></li>
{% endfor %}</ol></html>"""


def figures(house: House, rows: list[Row]) -> list[Figure]:
    """The middle of nine answers for each page."""
    bare = _bare(rows[:A_PAGE])
    floor = timed(lambda: bare.get("/").get_data(), 25)
    last = -(-ROWS // A_PAGE)
    agency, person = house.ids(Agency)["GP"], house.ids(Person)["Mother"]
    asked = {
        "First page of the list": "page=1",
        "A page in the middle of the list": f"page={last // 2}",
        "Last page of the list": f"page={last}",
        "Last page of one agency": f"agency={agency}&page={last // 6}",
        "A page about one person": f"about={person}&page=50",
    }
    return [
        Figure(name, timed(lambda address=address: _answer(house, address), 9), 5, floor)
        for name, address in asked.items()
    ]


def _answer(house: House, address: str) -> None:
    assert house.lead.client.get(f"{TIMELINE}?{address}").status_code == 200


def _bare(rows: list[Row]) -> FlaskClient:
    app = Flask("bare")
    app.add_url_rule("/", view_func=lambda: render_template_string(_BARE, rows=rows))
    return app.test_client()
