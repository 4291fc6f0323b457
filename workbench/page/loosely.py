"""Patterns by which a database finds every text that can hold a word; the words themselves are compared afterwards."""

import re
from collections.abc import Sequence

# What a letter beyond ASCII may come down to when case is put aside: ligatures, a long s, a sharp s, the Kelvin sign.
_MORE_THAN_ONE_WAY = re.compile(r"ff[il]?|f[il]|st|s+|k|^[filnt]|[afhjtwy]$")
_PLAIN = re.compile(r'[^"\\]{3,}')


def patterns(words: Sequence[str]) -> tuple[str, ...]:
    """A pattern for LIKE, whatever the case, for each word where one helps."""
    plain = [
        word.lower() for word in words if word.isascii() and word.isprintable() and _PLAIN.fullmatch(word)
    ]
    return tuple(f"%{_MORE_THAN_ONE_WAY.sub('%', word)}%" for word in plain)
