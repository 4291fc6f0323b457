"""The network of factors, episodes and agencies: a picture, and the same ties in a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.patterns import network as networks
from workbench.patterns import suggesting
from workbench.persistence.stores import agencies, episodes, factors
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Hub:
    """An episode or an agency, and the factors that hang on it."""

    episode: Episode | None
    agency: Agency | None
    factors: tuple[Factor, ...]


@dataclass(frozen=True)
class Woven:
    """Everything in the picture: places from the engine, rows by id, and the hubs that hold most first."""

    network: networks.Network
    factors: dict[str, Factor]
    episodes: dict[str, Episode]
    agencies: dict[str, Agency]
    hubs: tuple[Hub, ...]


def network(db: Session, review: Review) -> Woven:
    """Factors joined to where they come from."""
    rows = factors.of_review(db, review)
    moments = {row.id: row for row in episodes.of_review(db, review)}
    bodies = {row.id: row for row in agencies.of_review(db, review)}
    hubs = [
        *(Hub(row, None, _on(rows, "episode_id", row.id)) for row in moments.values()),
        *(Hub(None, row, _on(rows, "agency_id", row.id)) for row in bodies.values()),
    ]
    held = sorted((hub for hub in hubs if hub.factors), key=lambda hub: -len(hub.factors))
    woven = networks.of(suggesting.in_codes(rows))
    return Woven(woven, {row.id: row for row in rows}, moments, bodies, tuple(held))


def _on(rows: Sequence[Factor], column: str, hub_id: str) -> tuple[Factor, ...]:
    return tuple(row for row in rows if getattr(row, column) == hub_id)
