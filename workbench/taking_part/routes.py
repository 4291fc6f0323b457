"""Every address of the room."""

from flask import Blueprint

from workbench.taking_part import answering, in_codes, joining, looking_back, present

room = Blueprint("taking_part", __name__)

_FORM, _ACT = ("GET", "POST"), ("POST",)
_STEP = "/here/steps/<step_here>"

room.add_app_template_filter(in_codes.filtered, "in_codes")
room.add_url_rule("/join", "join", joining.join, methods=_FORM)
room.add_url_rule("/join/left", "left", joining.left)
room.add_url_rule("/join/support", "support", joining.support)
room.add_url_rule("/here", "here", present.here)
room.add_url_rule("/here/state", "state", present.state)
room.add_url_rule("/here/welcome", "welcome", joining.welcome)
room.add_url_rule("/here/receipt.txt", "receipt_file", joining.receipt_file)
room.add_url_rule("/here/break", "rest", present.rest)
room.add_url_rule("/here/leave", "leave", joining.leave, methods=_ACT)
room.add_url_rule(_STEP, "step", present.step)
room.add_url_rule(f"{_STEP}/answer", "answer", answering.answer, methods=_ACT)
room.add_url_rule(f"{_STEP}/take-back", "take_back", answering.take_back, methods=_ACT)
room.add_url_rule("/receipt", "receipt", looking_back.receipt, methods=_FORM)
room.add_url_rule("/receipt/answers", "answers", looking_back.answers)
