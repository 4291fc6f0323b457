"""Every address of the room."""

from flask import Blueprint

from workbench.episodes import accounts, choosing, opened, writing

room = Blueprint("episodes", __name__)

_ALL = "/reviews/<review>/episodes"
_ONE = f"{_ALL}/<episode>"
_OPENED = "/reviews/<review>/opened"
_FORM = ("GET", "POST")

room.add_url_rule(_ALL, "index", writing.index)
room.add_url_rule(f"{_ALL}/start", "start", writing.start, methods=_FORM)
room.add_url_rule(_ONE, "show", writing.show)
room.add_url_rule(f"{_ONE}/change", "change", writing.change, methods=_FORM)
room.add_url_rule(f"{_ONE}/open", "open", writing.open_up, methods=("POST",))
room.add_url_rule(f"{_ONE}/close", "close", writing.close, methods=("POST",))
room.add_url_rule(f"{_ONE}/entries", "entries", choosing.choose, methods=_FORM)
room.add_url_rule(f"{_ONE}/accounts/add", "add_account", accounts.add, methods=_FORM)
room.add_url_rule(f"{_ONE}/accounts/<team_account>", "change_account", accounts.change, methods=_FORM)
room.add_url_rule(_OPENED, "opened", opened.index)
room.add_url_rule(f"{_OPENED}/<opened>", "opened_show", opened.show)
room.add_url_rule(f"{_OPENED}/<opened>/account", "own_account", opened.own_account, methods=_FORM)
