"""Everything that was said in a focus group, and one contribution by itself with all that can be made of it."""

from flask import abort, g, render_template, request
from werkzeug.wrappers import Response

from findings import finding as anatomy
from workbench.contributions import listed
from workbench.contributions.forms import LeaveForm, ThemesForm
from workbench.page import kinds
from workbench.persistence.stores import themes
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def index(review: Review, focus_group: FocusGroup) -> str:
    """What was said, step by step, in an order that says nothing."""
    filters = listed.Filters(**{name: request.args.get(name, "") for name in ("theme", "prompt", "unused")})
    return render_template(
        "contributions/index.html",
        group=focus_group,
        listed=listed.listing(g.db, g.seat, focus_group, filters),
        filters=filters,
        kind_words=kinds.words,
        part_labels=anatomy.LABELS,
    )


def show(review: Review, focus_group: FocusGroup, contribution: Contribution) -> Page:
    """One contribution by itself."""
    return shown(focus_group, contribution)


def shown(
    focus_group: FocusGroup,
    contribution: Contribution,
    theming: ThemesForm | None = None,
    leaving: LeaveForm | None = None,
) -> Page:
    """The page of one contribution, with a form that was sent and is not whole."""
    line = next(iter(listed.lines(g.db, g.seat, focus_group, [contribution])), None) or abort(404)
    given = theming or ThemesForm(formdata=None, data={"themes": [theme.id for theme in line.own]})
    given.offer(themes.of_review(g.db, g.seat.review))
    page = render_template(
        "contributions/show.html",
        group=focus_group,
        step=next(step for step in focus_group.steps if step.id == contribution.step_id),
        line=line,
        theming=given,
        leaving=leaving or LeaveForm(formdata=None),
        kind_words=kinds.words,
        part_labels=anatomy.LABELS,
    )
    return (page, 422) if given.errors or (leaving and leaving.errors) else page
