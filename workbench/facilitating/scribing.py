"""A scribe types paper cards in: all rows of a page or none, and a page that is sent twice once."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import replace

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from findings.focus_groups import asking
from findings.focus_groups.permitted import Use
from workbench.auth import receipts
from workbench.facilitating import after, typed
from workbench.facilitating.typed import Question, Row, Sheet, Understood
from workbench.page.said import plural
from workbench.persistence.stores import attendance, contributions
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

_FULL = f"This card has {contributions.MOST} answers to this question already"


def scribe(review: Review, focus_group: FocusGroup) -> str | Response | tuple[str, int]:
    """The page to type in, and keeping what was typed."""
    questions = _questions(focus_group)
    if request.method == "GET":
        return _page(focus_group, questions, typed.blank(secrets.token_hex(16)))
    if not questions:
        abort(404)
    sheet = typed.read(request.form, _mark())
    if "more" in request.form:
        return _page(focus_group, questions, typed.with_more(sheet))
    sheet, understood = typed.checked(sheet, questions)
    if not sheet.errors:
        sheet = _keep(focus_group, sheet, understood)
    if sheet.errors:
        return _page(focus_group, questions, sheet), 422
    after.noted(review, focus_group, "room.cards_typed", count=len(understood))
    flash(f"{plural(len(understood), 'answer')} kept.")
    return redirect(url_for("facilitating.scribe", review=review.id, focus_group=focus_group.id), 303)


def _page(focus_group: FocusGroup, questions: Sequence[Question], sheet: Sheet) -> str:
    return render_template(
        "facilitating/scribe.html",
        focus_group=focus_group,
        questions=questions,
        form=sheet,
        uses=list(Use),
        most=typed.MOST,
    )


def _questions(focus_group: FocusGroup) -> list[Question]:
    """What was asked so far; once the focus group is closed, everything."""
    if focus_group.state == "planned":
        return []
    return [
        Question(step, prompt)
        for step in focus_group.steps
        if step.phase != "waiting" or focus_group.state == "closed"
        for prompt in asking.from_json(step.prompts)
    ]


def _mark() -> str:
    sent = request.form.get("mark", "")
    return sent if re.fullmatch("[0-9a-f]{32}", sent) else secrets.token_hex(16)


def _keep(focus_group: FocusGroup, sheet: Sheet, understood: Sequence[Understood]) -> Sheet:
    """Keep every answer; one too many of a card makes its row wrong, and then none is kept."""
    bucket = attendance.bucket(g.db, focus_group, "")
    wrong: dict[int, Row] = {}
    for each in understood:
        try:
            _write(sheet, each, bucket)
        except contributions.Full:
            wrong[each.row.number] = replace(each.row, problems={"words": _FULL})
    return replace(sheet, rows=tuple(wrong.get(row.number, row) for row in sheet.rows))


def _write(sheet: Sheet, each: Understood, bucket: str) -> None:
    """Under the number of its card, so that its receipt finds it; else under what tells this row of this page."""
    step, prompt = each.question.step, each.question.prompt.key
    key = (each.card or f"{sheet.mark} {each.row.number}").encode()

    def locate(nth: int) -> str:
        return receipts.locator(key, step.id, prompt, nth)

    contributions.write(g.db, step, prompt, each.answer, locate=locate, bucket=bucket)
