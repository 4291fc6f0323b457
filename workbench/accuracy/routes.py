"""Every address of the room."""

from flask import Blueprint

from workbench.accuracy import asking, reading

room = Blueprint("accuracy", __name__)

_ALL = "/reviews/<review>/accuracy"
_ONE = f"{_ALL}/<round>"
_ASKED = "/reviews/<review>/asked/<asked>"
_FORM = ("GET", "POST")
_ACT = ("POST",)

room.add_url_rule(_ALL, "index", asking.index)
room.add_url_rule(f"{_ALL}/ask", "ask", asking.ask, methods=_FORM)
room.add_url_rule(_ONE, "show", asking.show)
room.add_url_rule(f"{_ONE}/change", "change", asking.change, methods=_FORM)
room.add_url_rule(f"{_ONE}/close", "close", asking.close, methods=_ACT)
room.add_url_rule(f"{_ONE}/comments/<comment>", "settle", asking.settle, methods=_FORM)
room.add_url_rule(_ASKED, "draft", reading.draft)
room.add_url_rule(f"{_ASKED}/read", "read", reading.read, methods=_ACT)
room.add_url_rule(f"{_ASKED}/places/<int:number>", "comment", reading.comment, methods=_FORM)
room.add_url_rule(f"{_ASKED}/comments/<own_comment>", "change_comment", reading.change, methods=_ACT)
room.add_url_rule(f"{_ASKED}/comments/<own_comment>/take-back", "take_back", reading.take_back, methods=_ACT)
