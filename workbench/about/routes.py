"""Pages that anybody may read."""

from flask import Blueprint, abort, g, render_template
from sqlalchemy import text

from workbench.about import guides

room = Blueprint("about", __name__)


@room.get("/accessibility")
def accessibility() -> str:
    """How the workbench can be used, and what does not work yet."""
    return render_template("about/accessibility.html")


@room.get("/privacy")
def privacy() -> str:
    """What is kept, where, and who can see it."""
    return render_template("about/privacy.html")


@room.get("/guide/<who>")
def guide(who: str) -> str:
    """A short guide for one kind of user."""
    if who not in guides.TITLES:
        abort(404)
    others = {each: title for each, title in guides.TITLES.items() if each != who}
    return render_template("about/guide.html", guide=guides.read(who), others=others)


@room.get("/alive")
def alive() -> tuple[str, dict[str, str]]:
    """Answers when the workbench and its database do."""
    g.db.execute(text("SELECT 1"))
    return "alive\n", {"Content-Type": "text/plain; charset=utf-8"}
