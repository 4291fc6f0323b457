"""Every address of the room."""

from flask import Blueprint

from workbench.facilitating import cards, moving, ordering, pacing, reading, scribing, watching

room = Blueprint("facilitating", __name__)

_FORM, _ACT = ("GET", "POST"), ("POST",)
_GROUP = "/reviews/<review>/focus-groups/<focus_group>"
_ROOM = f"{_GROUP}/room"
_MOVES = 'any(go, open, stop, "read-more", show, "write-on", "let-through")'
_PACES = 'any(pause, resume, "timer-longer", "timer-stop")'
_FATES = 'any("let-through", hold, hide)'

room.add_url_rule(_ROOM, "room", watching.room)
room.add_url_rule(f"{_ROOM}/state", "state", watching.state)
room.add_url_rule(f"{_GROUP}/projector", "projector", watching.projector)
room.add_url_rule(f"{_GROUP}/projector/state", "projector_state", watching.projector_state)
room.add_url_rule(f"{_ROOM}/steps/<step>/<{_MOVES}:act>", "move", moving.move, methods=_ACT)
room.add_url_rule(f"{_ROOM}/<{_PACES}:pace>", "pace", pacing.pace, methods=_ACT)
room.add_url_rule(f"{_ROOM}/timer", "start_timer", pacing.start_timer, methods=_ACT)
room.add_url_rule(f"{_ROOM}/on-paper", "count_on_paper", pacing.count_on_paper, methods=_ACT)
room.add_url_rule(
    f"{_ROOM}/contributions/<contribution>/<{_FATES}:fate>", "settle", reading.settle, methods=_ACT
)
room.add_url_rule(f"{_ROOM}/steps/<step>/order", "order", ordering.order, methods=_FORM)
room.add_url_rule(f"{_GROUP}/cards", "cards", cards.cards)
room.add_url_rule(f"{_GROUP}/scribe", "scribe", scribing.scribe, methods=_FORM)
