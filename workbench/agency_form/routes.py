"""Every address of the room."""

from flask import Blueprint

from workbench.agency_form import changing, showing

room = Blueprint("agency_form", __name__, url_prefix="/reviews/<review>/blank-form")

_FORM, _ACT = ("GET", "POST"), ("POST",)
_COLUMN = "/columns/<form_column>"

room.add_url_rule("", "show", showing.show)
room.add_url_rule("/excel", "as_excel", showing.as_excel)
room.add_url_rule("/word", "as_word", showing.as_word)
room.add_url_rule("/start", "start", changing.start, methods=_ACT)
room.add_url_rule("/explanation", "explanation", changing.explanation, methods=_FORM)
room.add_url_rule("/columns/add", "add_column", changing.add_column, methods=_FORM)
room.add_url_rule(_COLUMN, "column", changing.column, methods=_FORM)
room.add_url_rule(f"{_COLUMN}/up", "move_up", changing.move_up, methods=_ACT)
room.add_url_rule(f"{_COLUMN}/down", "move_down", changing.move_down, methods=_ACT)
room.add_url_rule(f"{_COLUMN}/remove", "remove", changing.remove, methods=_ACT)
