"""The timeline for print: a lane for each agency, a mark for each month its records tell of; and its words.

Marks stand for months, or longer stretches in a long period, never for days: a pattern of days can identify a family.
"""

from findings.report import drawing, months
from findings.report.document import Figure
from findings.report.material import Agency, Picture
from findings.report.months import Scale, Slot
from findings.report.titles import NO_BREAK


def figure(picture: Picture, number: int = 0) -> Figure:
    """The picture with its words."""
    return Figure(drawing.svg(picture), described(picture), _caption(picture), number)


def described(picture: Picture) -> str:
    """What the picture shows, for those who do not see it."""
    scale = months.scale(picture)
    slots = months.slots(picture, scale)
    lanes = (_lane_in_words(agency, slots, scale) for agency in picture.lanes)
    episodes = (
        f"Episode {each.number}, {months.span(each.start, each.end)}: {each.title.rstrip('.')}."
        for each in picture.brackets
    )
    opening = f"Timeline from {months.span(picture.start, picture.end)}, with a lane for each agency."
    return " ".join([opening, *lanes, *episodes])


def _caption(picture: Picture) -> str:
    unit = months.scale(picture).unit
    words = f"What each agency’s records tell of, by {unit}. A larger mark holds more days"
    words += "; an open mark, dates that are uncertain." if _has_uncertain(picture) else "."
    if picture.brackets:
        titles = "; ".join(f"{each.number}{NO_BREAK}{each.title.rstrip('.')}" for each in picture.brackets)
        words += f" Key practice episodes: {titles}."
    return words


def _has_uncertain(picture: Picture) -> bool:
    return any(not slot.is_certain for slot in months.slots(picture, months.scale(picture)))


def _lane_in_words(agency: Agency, slots: list[Slot], scale: Scale) -> str:
    own = [slot for slot in slots if slot.agency == agency.number]
    unit = scale.unit
    if not own:
        return f"{agency.name}: nothing recorded."
    most = max(own, key=lambda slot: slot.days)
    return (
        f"{agency.name}: something recorded in {len(own)} of {scale.steps} {_plural(unit, scale.steps)}, "
        f"most in {months.name(scale.first + most.place * scale.step)}."
    )


def _plural(unit: str, count: int) -> str:
    return unit if count == 1 or unit.endswith("s") else f"{unit}s"
