"""Every address of the room."""

from flask import Blueprint

from workbench.frameworks import choosing, own, own_kinds, translated

room = Blueprint("frameworks", __name__, url_prefix="/reviews/<review>/frameworks")

_FORM, _ACT = ("GET", "POST"), ("POST",)
_ONE = "/<framework>"
_OWN = "/own/<own_framework>"
_KIND = f"{_OWN}/kinds/<own_kind>"

room.add_url_rule("", "index", choosing.index)
room.add_url_rule(_ONE, "show", choosing.show)
room.add_url_rule(f"{_ONE}.json", "as_file", choosing.as_file)
room.add_url_rule(f"{_ONE}/choose", "choose", choosing.choose, methods=_ACT)
room.add_url_rule(f"{_ONE}/leave-out", "leave_out", choosing.leave_out, methods=_ACT)
room.add_url_rule(f"{_ONE}/up", "move_up", choosing.move_up, methods=_ACT)
room.add_url_rule(f"{_ONE}/read", "read", translated.read)
room.add_url_rule("/own/add", "add", own.add, methods=_FORM)
room.add_url_rule("/own/bring", "bring", own.bring, methods=_FORM)
room.add_url_rule(_OWN, "change", own.change, methods=_FORM)
room.add_url_rule(f"{_OWN}/replace", "replace", own.replace, methods=_FORM)
room.add_url_rule(f"{_OWN}/remove", "remove", own.remove, methods=_ACT)
room.add_url_rule(f"{_OWN}/kinds/add", "add_kind", own_kinds.add_kind, methods=_FORM)
room.add_url_rule(_KIND, "change_kind", own_kinds.change_kind, methods=_FORM)
room.add_url_rule(f"{_KIND}/remove", "remove_kind", own_kinds.remove_kind, methods=_ACT)
room.add_url_rule(f"{_OWN}/groups/<own_group>", "group", own_kinds.group, methods=_FORM)
