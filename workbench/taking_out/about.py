"""What a file of the timeline says about itself."""

from collections.abc import Callable, Sequence

from timeline.writing.sheet import Words


def words(asked: str, count: int, named: bool) -> tuple[Words, ...]:
    """Which entries these are, whether names stand in them, and how to read the columns."""
    entries = "1 entry" if count == 1 else f"{count:,} entries"
    which = f", {asked}" if asked else ", the whole timeline"
    names = "This file holds real names. Keep it where only those may read it who may know them."
    codes = "People and places stand under their codes."
    return (
        Words(f"{entries}{which}. {names if named else codes}"),
        Words("How to read it", True),
        Words(
            "“When, in words” is what was understood of the date, never closer than it was written; “Date as written” "
            "is what the agency wrote. “Precision” says how closely an entry is dated."
        ),
        Words(
            "Entries with the same number under “Told as” tell of one event. An entry that its agency sent again "
            "without says so under “Status”, with what was noticed when its row was read."
        ),
    )


def episodes(found: Sequence[tuple[int, str]], code: Callable[[str], str]) -> tuple[Words, ...]:
    """The episodes that the column “Part of” gives by number."""
    if not found:
        return ()
    return (Words("Episodes", True), *(Words(f"Episode {number}: {code(title)}") for number, title in found))
