"""Every address of the room."""

from flask import Blueprint

from workbench.ladders import climbing, standing

room = Blueprint("ladders", __name__)

_ALL = "/reviews/<review>/ladders"
_ONE = f"{_ALL}/<ladder>"
_RUNG = f"{_ONE}/rungs/<rung>"
_FORM, _ACT = ("GET", "POST"), ("POST",)

room.add_url_rule(_ALL, "index", standing.index)
room.add_url_rule("/reviews/<review>/episodes/<episode>/ladder", "start", standing.start, methods=_FORM)
room.add_url_rule(_ONE, "show", climbing.show, methods=_FORM)
room.add_url_rule(f"{_ONE}/change", "change", standing.change, methods=_FORM)
room.add_url_rule(f"{_ONE}/remove", "remove", standing.remove, methods=_ACT)
room.add_url_rule(_RUNG, "change_rung", climbing.change, methods=_FORM)
room.add_url_rule(f"{_RUNG}/up", "move_up", climbing.move_up, methods=_ACT)
room.add_url_rule(f"{_RUNG}/down", "move_down", climbing.move_down, methods=_ACT)
room.add_url_rule(f"{_RUNG}/remove", "remove_rung", climbing.remove, methods=_ACT)
