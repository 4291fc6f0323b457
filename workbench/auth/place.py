"""A place in a focus group: no account and no name, only what the participant's own device holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import Response, current_app, g, request
from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy.orm import Session

from workbench.auth import receipts
from workbench.persistence.stores import contributions
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep

# As long as a day with a long journey home; afterwards the receipt opens what was written.
_KEPT_FOR = 12 * 3600


@dataclass(frozen=True)
class Written:
    """What an answer was given to, and under which number of its writer's: here, or on the card of their receipt."""

    step: FocusStep
    prompt: str
    nth: int
    on_card: bool = False


@dataclass(frozen=True)
class Place:
    """Somebody in the room. ``receipt`` are their six words, ``label`` the sector or role they chose, if any."""

    focus_group: FocusGroup
    receipt: str
    key: bytes
    label: str

    def locator(self, step: FocusStep, prompt: str, nth: int, *, on_card: bool = False) -> str:
        """Under what this person's answer with a number, to a prompt of a step, is kept."""
        key = receipts.card(self.key).encode() if on_card else self.key
        return receipts.locator(key, step.id, prompt, nth)

    def locators(self, steps: Iterable[FocusStep] | None = None) -> dict[str, Written]:
        """Under what anything of theirs can be kept, written here or on the paper card of their receipt."""
        keys = ((self.key, False), (receipts.card(self.key).encode(), True))
        return {
            receipts.locator(key, step.id, prompt["key"], nth): Written(step, prompt["key"], nth, on_card)
            for step in (self.focus_group.steps if steps is None else steps)
            for prompt in step.prompts
            for nth in range(contributions.MOST)
            for key, on_card in keys
        }


def take(focus_group: FocusGroup, label: str) -> Place:
    """A new place, with a receipt of its own that is written down nowhere."""
    words = receipts.draw()
    return Place(focus_group, words, receipts.key(words, focus_group.salt), label)


def regain(focus_group: FocusGroup, words: str) -> Place:
    """The place of somebody who comes back with a receipt. Which sector or role they chose is written down nowhere."""
    return Place(focus_group, words, receipts.key(words, focus_group.salt), "")


def keep(response: Response, place: Place) -> None:
    """Give the place to the device, signed, and out of reach of scripts."""
    held = {"at": place.focus_group.id, "words": place.receipt, "key": place.key.hex(), "label": place.label}
    https = current_app.config["SESSION_COOKIE_SECURE"]
    response.set_cookie(
        _name(), _signer().dumps(held), max_age=_KEPT_FOR, secure=https, httponly=True, samesite="Lax"
    )


def leave(response: Response) -> None:
    """Let the device forget the place. What was written stays, and so does the receipt on paper."""
    response.delete_cookie(
        _name(), secure=current_app.config["SESSION_COOKIE_SECURE"], httponly=True, samesite="Lax"
    )


def taken() -> Place | None:
    """The place that this device holds, if its focus group is still there."""
    try:
        held = _signer().loads(request.cookies.get(_name(), ""))
    except BadSignature:
        return None
    db: Session = g.db
    focus_group = db.get(FocusGroup, held["at"])
    if focus_group is None:
        return None
    return Place(focus_group, held["words"], bytes.fromhex(held["key"]), held["label"])


def _name() -> str:
    return "__Host-place" if current_app.config["SESSION_COOKIE_SECURE"] else "place"


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="place in a focus group")
