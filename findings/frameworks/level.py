"""Where in the system a factor lies: the axis on which every framework can be laid."""

from enum import StrEnum


class Level(StrEnum):
    """From the front line to the country."""

    FRONTLINE = "frontline"
    TEAM = "team"
    INTER_AGENCY = "inter_agency"
    ORGANISATION = "organisation"
    NATIONAL = "national"

    @property
    def label(self) -> str:
        """The level in words."""
        return _LABELS[self]


_LABELS = {
    Level.FRONTLINE: "Frontline",
    Level.TEAM: "Team",
    Level.INTER_AGENCY: "Between agencies",
    Level.ORGANISATION: "Organisation",
    Level.NATIONAL: "National",
}
