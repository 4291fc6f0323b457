"""Two other ways to look at the factors: counts by kind and episode, and the network. Each is a table and a picture."""

from typing import Any

import orjson
from flask import g, render_template, request
from werkzeug.wrappers import Response

from workbench.page.coding import coded
from workbench.patterns import chart, counting, weaving
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


def network(review: Review) -> str:
    """Factors, the episodes they were at work in, and the agencies they come from."""
    return render_template("patterns/network.html", woven=weaving.network(g.db, review))


def network_figure(review: Review) -> Response:
    """The same ties for the picture."""
    return _figure(chart.network(weaving.network(g.db, review), coded))


def _counted(review: Review) -> counting.HeatMap:
    return counting.heat_map(factors.of_review(g.db, review), episodes.of_review(g.db, review))


def _figure(figure: dict[str, Any]) -> Response:
    return Response(orjson.dumps(figure), mimetype="application/json")
