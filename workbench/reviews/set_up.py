"""Every address of setting a review up."""

from flask import Blueprint

from workbench.reviews import agencies, codes, members, names, purpose

room = Blueprint("set_up", __name__, url_prefix="/reviews/<review>")

_FORM = ("GET", "POST")
_ACT = ("POST",)

room.add_url_rule("/purpose", "purpose", purpose.purpose, methods=_FORM)
room.add_url_rule("/promised", "promised", purpose.promised, methods=_FORM)
room.add_url_rule("/agencies", "agency_list", agencies.agency_list, methods=_FORM)
room.add_url_rule("/agencies/<agency>", "agency", agencies.agency, methods=_FORM)
room.add_url_rule("/people", "person_list", codes.person_list, methods=_FORM)
room.add_url_rule("/people/<person>", "person", codes.person, methods=_FORM)
room.add_url_rule("/members", "members", members.members)
room.add_url_rule("/members/invite", "invite", members.invite, methods=_ACT)
room.add_url_rule("/members/invitations/<invitation>/withdraw", "withdraw", members.withdraw, methods=_ACT)
room.add_url_rule("/members/<member>/remove", "remove", members.remove, methods=_ACT)
room.add_url_rule("/names/show", "show_names", names.show_names, methods=_ACT)
room.add_url_rule("/names/hide", "hide_names", names.hide_names, methods=_ACT)
