"""Titles and statements whose last line holds more than one word."""

NO_BREAK = "\u00a0"
_LONGEST = 18


def joined(title: str) -> str:
    """A title with its last two or three words joined, as long as they stay short enough to fit any line."""
    words = title.split()
    keep = next((n for n in (3, 2) if len(words) > n and len(" ".join(words[-n:])) <= _LONGEST), 1)
    return " ".join([*words[:-keep], NO_BREAK.join(words[-keep:])])
