"""Every address of the room."""

from flask import Blueprint

from workbench.knowing import flowing, telling, tunnel

room = Blueprint("knowing", __name__)

_FORM, _ACT = ("GET", "POST"), ("POST",)
_TOLD = "/reviews/<review>/told"
_TUNNEL = "/reviews/<review>/tunnel"
_FLOW = "/reviews/<review>/flow"
_ENTRY = "/reviews/<review>/entries/<entry>"

room.app_context_processor(telling.words)
room.add_url_rule(_TOLD, "told", telling.index)
room.add_url_rule(f"{_TOLD}/decide", "decide", telling.decide, methods=_ACT)
room.add_url_rule(f"{_ENTRY}/told", "add_told", telling.add, methods=_FORM)
room.add_url_rule(f"{_TOLD}/<told>", "change_told", telling.change, methods=_FORM)
room.add_url_rule(f"{_TOLD}/<told>/take-back", "take_back", telling.take_back, methods=_ACT)
room.add_url_rule(_TUNNEL, "tunnel", tunnel.show)
room.add_url_rule(f"{_TUNNEL}/print", "printed", tunnel.printed)
room.add_url_rule(f"{_TUNNEL}/keep", "keep_view", tunnel.keep, methods=_ACT)
room.add_url_rule(_FLOW, "flow", flowing.show)
room.add_url_rule(f"{_FLOW}/add", "add_fact", flowing.add, methods=_FORM)
room.add_url_rule(f"{_FLOW}/<fact>", "change_fact", flowing.change, methods=_FORM)
room.add_url_rule(f"{_FLOW}/<fact>/remove", "remove_fact", flowing.remove, methods=_ACT)
