"""Connections and sessions: what must hold while a session lets go of what it read."""

import gc
from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session

from workbench.persistence import engine
from workbench.persistence.tables.user import User
from workbench.settings import Settings


def test_no_row_is_collected_while_its_session_closes(settings: Settings) -> None:
    opened = engine.open_engine(settings.database)
    session = engine.sessions(opened, writing=False)()
    states = _read_into_a_ring(session)
    gone: list[int] = []

    @event.listens_for(session, "persistent_to_detached")
    def count(*_: Any) -> None:
        gc.collect()
        gone.append(sum(state.obj() is None for state in states))

    session.close()
    opened.dispose()
    assert gone == [0] * len(states)


def test_rows_go_once_their_session_has_closed(settings: Settings) -> None:
    opened = engine.open_engine(settings.database)
    with engine.sessions(opened, writing=False)() as session:
        states = _read_into_a_ring(session)
    opened.dispose()
    gc.collect()
    assert [state.obj() for state in states] == [None] * len(states)


def _read_into_a_ring(session: Session) -> list[Any]:
    """Rows that nothing holds but a list that holds itself: only the collector can free them."""
    ring: list[Any] = list(session.scalars(select(User)))
    states = [inspect(row) for row in ring]
    assert states
    ring.append(ring)
    return states
