"""What an office file says about itself: the day on which it was last saved."""

from datetime import date

from timeline.reading import markup
from timeline.reading.archive import Archive

_PLACES = (("docProps/core.xml", "{*}modified"), ("meta.xml", "{*}date"))


def saved(archive: Archive) -> date | None:
    """The day on which the file was last saved, where it says so in a form that can be read."""
    for name, tag in _PLACES:
        part = markup.optional(archive, name)
        found = None if part is None else next(part.iter(tag), None)
        if found is not None:
            return _day(found.text or "")
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
