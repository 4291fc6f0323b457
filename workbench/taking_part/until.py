"""Until when somebody may change or take back what they wrote."""

from workbench import clock
from workbench.persistence.tables.focus_group import FocusGroup


def is_over(focus_group: FocusGroup) -> bool:
    """Whether the day is past; where none was set, words can be changed for as long as they are kept."""
    last = focus_group.changeable_until
    return last is not None and clock.now().date() > last
