"""The pattern board, and the factors that are in no pattern yet."""

from flask import g, render_template

from workbench.patterns import page
from workbench.persistence.tables.review import Review


def board(review: Review) -> str:
    """What is suggested, what was kept, and what stands alone."""
    return render_template("patterns/board.html", board=page.board(g.db, review))


def unplaced(review: Review) -> str:
    """Every factor that is in no pattern yet."""
    return render_template("patterns/unplaced.html", board=page.board(g.db, review))
