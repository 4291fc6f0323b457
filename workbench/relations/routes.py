"""Every address of the room."""

from flask import Blueprint

from workbench.relations import entering, looking

room = Blueprint("relations", __name__)

_FORM = ("GET", "POST")
_HERE = "/reviews/<review>/who-knew-whom"
_RELATIONS = "/reviews/<review>/relations"
_ONE = f"{_RELATIONS}/<relation>"

room.add_url_rule(_HERE, "index", looking.index)
room.add_url_rule(_RELATIONS, "entered", entering.entered, methods=_FORM)
room.add_url_rule(_ONE, "change", entering.change, methods=_FORM)
room.add_url_rule(f"{_ONE}/remove", "remove", entering.remove, methods=("POST",))
