"""Every address of the pattern board, and the view behind it."""

from flask import Blueprint

from workbench.patterns import arranging, board, deciding, pictures

room = Blueprint("patterns", __name__, url_prefix="/reviews/<review>/patterns")

room.add_url_rule("", "board", board.board)
room.add_url_rule("/unplaced", "unplaced", board.unplaced)
room.add_url_rule("/suggested", "consider", deciding.consider)
room.add_url_rule("/keep", "keep", deciding.keep, methods=["POST"])
room.add_url_rule("/reject", "reject", deciding.reject, methods=["POST"])
room.add_url_rule("/heat-map", "heat_map", pictures.heat_map)
room.add_url_rule("/heat-map.json", "heat_map_figure", pictures.heat_map_figure)
room.add_url_rule("/levels", "levels", pictures.levels)
room.add_url_rule("/levels.json", "levels_figure", pictures.levels_figure)
room.add_url_rule("/together", "together", pictures.together)
room.add_url_rule("/together.json", "together_figure", pictures.together_figure)
room.add_url_rule("/network", "network", pictures.network)
room.add_url_rule("/network.json", "network_figure", pictures.network_figure)
room.add_url_rule("/move/<factor>", "move", arranging.move, methods=["GET", "POST"])
room.add_url_rule("/<pattern>", "show", arranging.show)
room.add_url_rule("/<pattern>/rename", "rename", arranging.rename, methods=["POST"])
room.add_url_rule("/<pattern>/merge", "merge", arranging.merge, methods=["POST"])
room.add_url_rule("/<pattern>/split", "split", arranging.split, methods=["POST"])
room.add_url_rule("/<pattern>/set-aside", "set_aside", arranging.set_aside, methods=["POST"])
room.add_url_rule("/<pattern>/bring-back", "bring_back", arranging.bring_back, methods=["POST"])
room.add_url_rule("/<pattern>/add/<factor>", "add_one", arranging.add_one, methods=["POST"])
room.add_url_rule("/<pattern>/leave-out/<factor>", "leave_out", arranging.leave_out, methods=["POST"])
