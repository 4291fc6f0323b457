"""Paper cards, one for each participant, with a stub to keep. What is printed on them is drawn and forgotten."""

from dataclasses import dataclass

from flask import render_template, request, url_for

from findings.focus_groups import asking
from findings.focus_groups.asking import Prompt
from workbench.auth import codes, receipts
from workbench.facilitating.forms import CardsForm
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

# So many questions leave room for long answers on one sheet.
_FEW = 5


@dataclass(frozen=True)
class Card:
    """The number of a card, and the six words of the receipt that opens what is typed in under it."""

    number: str
    words: str


def cards(review: Review, focus_group: FocusGroup) -> str | tuple[str, int]:
    """How many cards to print; and, once that is said, the cards. Opening the page again draws others."""
    form = CardsForm(request.args, meta={"csrf": False})
    if "sheets" not in request.args:
        return _asked_how_many(focus_group, form)
    if not form.validate():
        return _asked_how_many(focus_group, form), 422
    steps = _asking(focus_group)
    return render_template(
        "facilitating/cards.html",
        focus_group=focus_group,
        steps=steps,
        is_short=sum(len(prompts) for _, prompts in steps) <= _FEW,
        cards=[_draw(focus_group) for _ in range(form.sheets.data or 0)],
        handle=codes.shown(focus_group.handle, 3),
        receipt=f"{request.host}{url_for('taking_part.receipt')}",
    )


def _asked_how_many(focus_group: FocusGroup, form: CardsForm) -> str:
    is_asking = bool(_asking(focus_group))
    return render_template(
        "facilitating/how_many.html", focus_group=focus_group, form=form, is_asking=is_asking
    )


def _asking(focus_group: FocusGroup) -> list[tuple[FocusStep, tuple[Prompt, ...]]]:
    return [(step, asking.from_json(step.prompts)) for step in focus_group.steps if step.prompts]


def _draw(focus_group: FocusGroup) -> Card:
    words = receipts.draw()
    number = receipts.card(receipts.key(words, focus_group.salt))
    return Card(codes.shown(number, 4), words)
