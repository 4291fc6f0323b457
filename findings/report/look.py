"""How a partnership's reports look: its colour and its logo, used as far as everybody can still read them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """``colour`` is #rrggbb or empty. ``logo`` is a picture of ``logo_kind`` png or svg.

    ``logo_words`` say what it is to those who do not see it.
    """

    colour: str = ""
    logo: bytes = b""
    logo_kind: str = ""
    logo_words: str = ""


PLAIN = Look()
"""The house's own colour and no logo."""
