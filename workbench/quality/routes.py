"""Every address of the quality markers and of involvement."""

from flask import Blueprint

from workbench.quality import involving, judging

room = Blueprint("quality", __name__, url_prefix="/reviews/<review>")

room.add_url_rule("/quality", "index", judging.index)
room.add_url_rule(
    "/quality/<any(scr, sar):markers>/<int:number>", "judge", judging.judge, methods=["GET", "POST"]
)
room.add_url_rule("/involvement", "involvement", involving.everybody)
room.add_url_rule("/involvement/add", "involve", involving.add, methods=["GET", "POST"])
room.add_url_rule(
    "/involvement/<involvement>", "change_involvement", involving.change, methods=["GET", "POST"]
)
room.add_url_rule(
    "/involvement/<involvement>/remove", "remove_involvement", involving.remove, methods=["POST"]
)
