"""Other ways to look at the factors: by kind and episode, by level, kinds together, the network. Each is a table and a
picture of the same facts.
"""

from typing import Any

import orjson
from flask import g, render_template, request
from werkzeug.wrappers import Response

from workbench.page import kinds
from workbench.page.coding import coded
from workbench.patterns import chart, choosing, counting, level_chart, weaving
from workbench.patterns import together as pairs
from workbench.patterns.together import Together
from workbench.persistence.stores import episodes, factors
from workbench.persistence.tables.review import Review


def heat_map(review: Review) -> str:
    """Kinds of factor by episode; a number opens the factors behind it."""
    counted = _counted(review)
    kind, episode = request.args.get("kind", ""), request.args.get("episode", "")
    return render_template(
        "patterns/heat_map.html", map=counted, kind=kind, chosen=counted.cell(kind, episode)
    )


def heat_map_figure(review: Review) -> Response:
    """The same counts for the picture."""
    return _figure(chart.heat(_counted(review)))


def levels(review: Review) -> str:
    """Factors by level, from the country down to the front line, of one episode or of all."""
    asked = choosing.asked(g.db, review, request.args)
    return render_template("patterns/levels.html", map=asked.level_map, asked=asked, words=kinds.words)


def levels_figure(review: Review) -> Response:
    """The same levels for the picture."""
    asked = choosing.asked(g.db, review, request.args)
    return _figure(level_chart.levels(asked.level_map, asked.ties, coded))


def together(review: Review) -> str:
    """Which kinds stand in the same episodes."""
    return render_template("patterns/together.html", together=_together(review))


def together_figure(review: Review) -> Response:
    """The same pairs for the picture."""
    return _figure(chart.together(_together(review)))


def network(review: Review) -> str:
    """Factors, the episodes they were at work in, and the agencies they come from."""
    return render_template("patterns/network.html", woven=weaving.network(g.db, review))


def network_figure(review: Review) -> Response:
    """The same ties for the picture."""
    return _figure(chart.network(weaving.network(g.db, review), coded))


def _counted(review: Review) -> counting.HeatMap:
    return counting.heat_map(factors.of_review(g.db, review), episodes.of_review(g.db, review))


def _together(review: Review) -> Together:
    return pairs.together(factors.of_review(g.db, review), episodes.of_review(g.db, review))


def _figure(figure: dict[str, Any]) -> Response:
    return Response(orjson.dumps(figure), mimetype="application/json")
