"""How to join a focus group: the code, the address, and the square to point a phone at."""

from dataclasses import dataclass
from datetime import timedelta

from flask import current_app, request, url_for
from markupsafe import Markup

from workbench import clock
from workbench.auth import codes
from workbench.page import qr
from workbench.persistence.tables.focus_group import FocusGroup

_CODE_LASTS = timedelta(hours=12)


@dataclass(frozen=True)
class Invitation:
    """What somebody needs to join. ``place`` is the address to type, ``code`` the code in groups of three."""

    place: str
    code: str
    square: Markup


def give_code(focus_group: FocusGroup, secret_key: str) -> None:
    """Give a focus group a code for some hours. The one before lets nobody in any more."""
    focus_group.code_number += 1
    code = codes.code(secret_key, focus_group.id, focus_group.code_number)
    focus_group.code_hash = codes.sealed(secret_key, code)
    focus_group.code_until = clock.now() + _CODE_LASTS


def invitation(focus_group: FocusGroup) -> Invitation | None:
    """How to join now; None where the code opens nothing (any more).

    The code stands behind the # of the address that the square opens, which browsers send to nobody.
    """
    until = focus_group.code_until
    if focus_group.state != "open" or until is None or until <= clock.now():
        return None
    code = codes.code(current_app.config["SECRET_KEY"], focus_group.id, focus_group.code_number)
    opens = url_for("taking_part.join", _external=True, _anchor=code)
    return Invitation(f"{request.host}{url_for('taking_part.join')}", codes.shown(code), qr.svg(opens))
