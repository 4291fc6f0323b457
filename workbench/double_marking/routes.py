"""Every address of the room."""

from flask import Blueprint

from workbench.double_marking import asking, blind, settling

room = Blueprint("double_marking", __name__)

_ALL = "/reviews/<review>/double-marking"
_ONE = f"{_ALL}/<double>"
_MARK = f"{_ONE}/marks/<blind>"

room.add_url_rule(_ALL, "index", asking.index)
room.add_url_rule(f"{_ALL}/ask", "ask", asking.ask, methods=("GET", "POST"))
room.add_url_rule(_ONE, "show", settling.show)
room.add_url_rule(f"{_ONE}/mark", "mark", blind.mark)
room.add_url_rule(f"{_ONE}/add", "add", blind.add, methods=("POST",))
room.add_url_rule(f"{_MARK}/change", "change", blind.change, methods=("POST",))
room.add_url_rule(f"{_MARK}/remove", "remove", blind.remove, methods=("POST",))
room.add_url_rule(f"{_ONE}/finish", "finish", blind.finish, methods=("POST",))
room.add_url_rule(f"{_ONE}/go-on", "go_on", blind.go_on, methods=("POST",))
room.add_url_rule(f"{_ONE}/settle", "settle", settling.settle, methods=("POST",))
room.add_url_rule(f"{_ONE}/call-off", "call_off", asking.call_off, methods=("POST",))
