"""Every address of the room."""

from flask import Blueprint

from workbench.tellings import asking, deciding, looking

room = Blueprint("tellings", __name__, url_prefix="/reviews/<review>")

_ACT = ("POST",)
_FORM = ("GET", "POST")
_HERE = "/same-event"
_EVENT = "/events/<event>"

room.add_url_rule(_HERE, "suggested", looking.suggested)
room.add_url_rule(f"{_HERE}/accept", "accept", deciding.accept, methods=_ACT)
room.add_url_rule(f"{_HERE}/accept-page", "accept_page", deciding.accept_page, methods=_ACT)
room.add_url_rule(f"{_HERE}/refuse", "refuse", deciding.refuse, methods=_ACT)
room.add_url_rule(f"{_HERE}/join", "join", deciding.join, methods=_ACT)
room.add_url_rule(f"{_HERE}/undo", "undo", deciding.undo, methods=_ACT)
room.add_url_rule(f"{_HERE}/joined", "joined", looking.joined)
room.add_url_rule(f"{_HERE}/apart", "apart", looking.apart)
room.add_url_rule(f"{_HERE}/apart/<refusal>/bring-back", "bring_back", deciding.bring_back, methods=_ACT)
room.add_url_rule(_EVENT, "event", looking.event)
room.add_url_rule(f"{_EVENT}/take-apart", "take_apart", deciding.take_apart, methods=_ACT)
room.add_url_rule(f"{_EVENT}/leave-out/<telling>", "leave_out", deciding.leave_out, methods=_ACT)
room.add_url_rule(f"{_EVENT}/ask", "ask", asking.ask, methods=_FORM)
room.add_url_rule("/to-ask", "to_ask", asking.to_ask)
room.add_url_rule("/to-ask/<disagreement>", "answer", asking.answer, methods=_FORM)
