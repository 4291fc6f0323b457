"""What a focus group is asked, step by step."""

from flask import render_template

from workbench.focus_groups import page
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review


def show(review: Review, focus_group: FocusGroup) -> str:
    """A focus group: its steps in order, and what comes next."""
    return render_template("focus_groups/show.html", shown=page.opened(focus_group))
