"""Every address of the room."""

from flask import Blueprint

from workbench.conversations import (
    accounts,
    bringing,
    checks,
    guiding,
    notes,
    points,
    readers,
    sheets,
    turning,
)

room = Blueprint("conversations", __name__)

_ALL = "/reviews/<review>/conversations"
_ONE = f"{_ALL}/<conversation>"
_POINTS = f"{_ONE}/turning-points"
_POINT = f"{_POINTS}/<turning_point>"
_FORM, _ACT = ("GET", "POST"), ("POST",)

room.add_url_rule(_ALL, "index", notes.index)
room.add_url_rule(f"{_ALL}/start", "start", notes.start, methods=_FORM)
room.add_url_rule(f"{_ALL}/add", "add", notes.add, methods=_FORM)
room.add_url_rule(f"{_ALL}/bring", "bring", bringing.bring, methods=_FORM)
room.add_url_rule(f"{_ALL}/keep", "keep", bringing.keep, methods=_ACT)
room.add_url_rule(f"{_ALL}/prompts", "prompts", sheets.prompts)
room.add_url_rule(f"{_ALL}/information", "information", sheets.information)
room.add_url_rule(_ONE, "show", notes.show)
room.add_url_rule(f"{_ONE}/change", "change", notes.change, methods=_FORM)
room.add_url_rule(f"{_ONE}/readers", "readers", readers.name, methods=_FORM)
room.add_url_rule(f"{_ONE}/check", "check", checks.show)
room.add_url_rule(f"{_ONE}/check/link", "link", checks.link, methods=_FORM)
room.add_url_rule(f"{_ONE}/check/call-off", "call_off", checks.call_off, methods=_ACT)
room.add_url_rule(f"{_ONE}/check/<remark>", "settle", checks.settle, methods=_FORM)
room.add_url_rule(f"{_ONE}/turn", "turn", turning.turn, methods=_FORM)
room.add_url_rule(f"{_ONE}/parts/<part>", "part", guiding.write, methods=_FORM)
room.add_url_rule(f"{_POINTS}/add", "add_point", points.add, methods=_FORM)
room.add_url_rule(_POINT, "point", points.change, methods=_FORM)
room.add_url_rule(f"{_POINT}/up", "move_up", points.move_up, methods=_ACT)
room.add_url_rule(f"{_POINT}/down", "move_down", points.move_down, methods=_ACT)
room.add_url_rule(f"{_POINT}/remove", "remove_point", points.remove, methods=_ACT)
room.add_url_rule(f"{_POINT}/account", "account", accounts.make, methods=_FORM)
