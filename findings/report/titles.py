"""Titles and statements whose last line holds more than one word."""

NO_BREAK = "\u00a0"
_SHORT, _LONGEST = 9, 20


def joined(title: str) -> str:
    """A title with its last two words joined, or three where two are short, as long as they fit any line."""
    words = title.split()
    keep = 3 if len(" ".join(words[-2:])) <= _SHORT else 2
    if len(words) <= keep or len(" ".join(words[-keep:])) > _LONGEST:
        return " ".join(words)
    return " ".join([*words[:-keep], NO_BREAK.join(words[-keep:])])
