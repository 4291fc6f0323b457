"""Every address of the room."""

from flask import Blueprint

from workbench.focus_groups import information, opening, planning, steps

room = Blueprint("focus_groups", __name__)

_ALL = "/reviews/<review>/focus-groups"
_ONE = f"{_ALL}/<focus_group>"
_STEP = f"{_ONE}/steps/<step>"
_FORM, _ACT = ("GET", "POST"), ("POST",)

room.add_url_rule(_ALL, "index", planning.index)
room.add_url_rule(f"{_ALL}/plan", "plan", planning.plan, methods=_FORM)
room.add_url_rule(_ONE, "show", steps.show)
room.add_url_rule(f"{_ONE}/change", "change", planning.change, methods=_FORM)
room.add_url_rule(f"{_ONE}/remove", "remove", planning.remove, methods=_ACT)
room.add_url_rule(f"{_ONE}/open", "open", opening.let_people_in, methods=_ACT)
room.add_url_rule(f"{_ONE}/new-code", "new_code", opening.new_code, methods=_ACT)
room.add_url_rule(f"{_ONE}/end-code", "end_code", opening.end_code, methods=_ACT)
room.add_url_rule(f"{_ONE}/close", "close", opening.close, methods=_ACT)
room.add_url_rule(f"{_ONE}/steps/add", "add_step", steps.add, methods=_FORM)
room.add_url_rule(f"{_STEP}/change", "change_step", steps.change, methods=_FORM)
room.add_url_rule(f"{_STEP}/up", "move_up", steps.move_up, methods=_ACT)
room.add_url_rule(f"{_STEP}/down", "move_down", steps.move_down, methods=_ACT)
room.add_url_rule(f"{_STEP}/remove", "remove_step", steps.remove, methods=_ACT)
room.add_url_rule(f"{_ONE}/information", "information", information.information)
room.add_url_rule(f"{_ONE}/information.docx", "information_word", information.as_word)
