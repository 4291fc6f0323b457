"""Every address of the room."""

from flask import Blueprint

from workbench.contributions import citing, deciding, sorting, summing

room = Blueprint("contributions", __name__, url_prefix="/reviews/<review>/focus-groups/<focus_group>")

_ALL = "/contributions"
_ONE = f"{_ALL}/<contribution>"
_FORM, _ACT = ("GET", "POST"), ("POST",)

room.add_url_rule(_ALL, "index", sorting.index)
room.add_url_rule(f"{_ALL}/polls/<step>", "count", citing.count, methods=_FORM)
room.add_url_rule(_ONE, "show", sorting.show)
room.add_url_rule(f"{_ONE}/themes", "give_themes", deciding.give_themes, methods=_ACT)
room.add_url_rule(f"{_ONE}/not-used", "leave", deciding.leave, methods=_ACT)
room.add_url_rule(f"{_ONE}/take-up", "take_up", deciding.take_up, methods=_ACT)
room.add_url_rule(f"{_ONE}/cite", "cite", citing.cite, methods=_FORM)
room.add_url_rule("/summary", "summary", summing.summary)
room.add_url_rule("/summary.docx", "summary_word", summing.as_word)
