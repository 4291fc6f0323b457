"""Every address of the room."""

from flask import Blueprint

from workbench.seen_and_heard import correcting, looking

room = Blueprint("seen_and_heard", __name__)

_HERE = "/reviews/<review>/seen-and-heard"
_PERSON = f"{_HERE}/people/<person>"
_BOTH = f"{_PERSON}/entries/<entry>"

room.add_url_rule(_HERE, "index", looking.index)
room.add_url_rule(_PERSON, "person", looking.person)
room.add_url_rule(f"{_HERE}/unread", "unread", looking.unread)
room.add_url_rule(f"{_HERE}/silences", "silences", looking.silences)
room.add_url_rule(f"{_HERE}/rules", "rules", looking.rules)
room.add_url_rule(_BOTH, "correct", correcting.correct, methods=("GET", "POST"))
room.add_url_rule(f"{_BOTH}/take-back", "take_back", correcting.take_back, methods=("POST",))
