"""Every address of the room."""

from flask import Blueprint

from workbench.own_note import answering, opening, reading

room = Blueprint("own_note", __name__)

room.add_url_rule("/note", "enter", opening.enter, methods=("GET", "POST"))
room.add_url_rule("/note/leave", "leave", opening.leave, methods=("POST",))
room.add_url_rule("/note/read", "read", reading.read)
room.add_url_rule("/note/answer", "answer", answering.answer, methods=("GET", "POST"))
