"""How a name sounds in English, roughly: names that are heard alike and written otherwise have one sound."""

import re
from functools import lru_cache

_HEARD = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"^(?:siobh|chiv|shiv|shev)[aeiouy]+u?n+e?$", "sivan"),
        (r"^(?:niamh|nee?ve?|nieve?)$", "niv"),
        (r"^(?:ps|pn|kn|gn)", lambda match: match[0][1]),
        (r"^wr", "r"),
        (r"^wh", "w"),
        (r"^x", "z"),
        (r"ph|gh(?=$)(?<=ugh)", "f"),
        (r"gh", ""),
        (r"sch|sh|ch(?=e$)|ti(?=on)|ci(?=a)", "x"),
        (r"tch|ch", "c"),
        (r"th", "t"),
        (r"c(?=[eiy])", "s"),
        (r"ck|c|q(?:u)?", "k"),
        (r"dg|g(?=[eiy])", "j"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"mb$", "m"),
        (r"(?<=[aeiou])h|h(?![aeiou])", ""),
        (r"w(?![aeiou])", ""),
        (r"y", "i"),
        (r"v", "f"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"[aeiou]+")


@lru_cache(maxsize=8192)
def of(letters: str) -> str:
    """The sound of a word in small letters: what its consonants say, and whether it opens with a vowel."""
    for written, heard in _HEARD:
        letters = written.sub(heard, letters)
    return letters[:1].translate(_OPENING) + _VOWELS.sub("", letters[1:])


_OPENING = str.maketrans("aeiou", "aaaaa")
