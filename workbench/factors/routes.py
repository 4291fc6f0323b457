"""Every address of the room."""

from flask import Blueprint

from workbench.factors import changing, marking, recoding

room = Blueprint("factors", __name__)

_ALL = "/reviews/<review>/factors"
_ONE = f"{_ALL}/<marked>"

room.add_url_rule(_ALL, "index", marking.index)
room.add_url_rule(f"{_ALL}/recode", "recode", recoding.recode, methods=("GET", "POST"))
room.add_url_rule(f"{_ALL}/add", "add", marking.add, methods=("POST",))
room.add_url_rule(f"{_ALL}/in/entry/<entry>", "mark_entry", marking.mark_entry)
room.add_url_rule(f"{_ALL}/in/account/<account>", "mark_account", marking.mark_account)
room.add_url_rule(f"{_ALL}/in/conversation/<conversation>", "mark_conversation", marking.mark_conversation)
room.add_url_rule(
    f"{_ALL}/in/conversation/<conversation>/at/<turning_point>",
    "mark_turning_point",
    marking.mark_turning_point,
)
room.add_url_rule(
    f"{_ALL}/in/focus-group/<focus_group>/<contribution>", "mark_contribution", marking.mark_contribution
)
room.add_url_rule(f"{_ONE}/change", "change", changing.change, methods=("GET", "POST"))
room.add_url_rule(f"{_ONE}/anchor", "anchor", changing.anchor, methods=("POST",))
room.add_url_rule(f"{_ONE}/remove", "remove", changing.remove, methods=("POST",))
