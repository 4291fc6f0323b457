"""Every address of the findings editor, and the view behind it."""

from flask import Blueprint

from workbench.writing import board, editor, evidence, questions, remarks, sources

room = Blueprint("findings", __name__, url_prefix="/reviews/<review>/findings")

room.add_url_rule("", "index", board.index)
room.add_url_rule("/begin", "begin", board.begin, methods=["POST"])
room.add_url_rule("/labels", "name_kinds", board.name_kinds, methods=["POST"])
room.add_url_rule("/wording", "wording", remarks.anywhere, methods=["POST"])
room.add_url_rule("/from/<pattern>", "start", board.start, methods=["POST"])
room.add_url_rule("/<finding>", "show", editor.show)
room.add_url_rule("/<finding>/change", "change_part", editor.change_part, methods=["GET", "POST"])
room.add_url_rule("/<finding>/questions", "questions", questions.ask, methods=["GET", "POST"])
room.add_url_rule("/<finding>/remarks", "remarks", remarks.live, methods=["POST"])
room.add_url_rule("/<finding>/use", "use_words", remarks.use, methods=["POST"])
room.add_url_rule("/<finding>/keep-words", "keep_words", remarks.keep, methods=["GET", "POST"])
room.add_url_rule("/<finding>/evidence/add", "add_evidence", evidence.add, methods=["GET", "POST"])
room.add_url_rule(
    "/<finding>/evidence/<evidence>/remove", "remove_evidence", evidence.remove, methods=["POST"]
)
room.add_url_rule("/<finding>/sources", "sources", sources.show)
room.add_url_rule("/<finding>/up", "move_up", board.move_up, methods=["POST"])
room.add_url_rule("/<finding>/down", "move_down", board.move_down, methods=["POST"])
room.add_url_rule("/<finding>/additional", "additional", board.additional, methods=["POST"])
room.add_url_rule("/<finding>/remove", "remove", board.remove, methods=["POST"])
