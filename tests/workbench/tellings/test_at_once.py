"""Two people decide about the same entries at the same moment: one does, the other is told, nothing is torn."""

import threading
from collections.abc import Callable

from sqlalchemy import func, select

from tests.builders import cast, gathered
from workbench.persistence.tables.telling import Event, Telling

JOIN = f"/reviews/{cast.REVIEW}/same-event/join"


def at_once(*acts: Callable[[], object]) -> None:
    """Do all at the same moment."""
    gate = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        gate.wait()
        act()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_two_who_join_an_entry_with_different_others_make_one_event(visit, db):
    one, two, three = (
        gathered.entry(db, code, "12 May 2023", words).id
        for code, words in (("POL", "Window smashed."), ("HSG", "Glazier sent."), ("POL", "Van seen."))
    )
    db.commit()
    answers = []

    def join(name, other):
        visitor = visit(name)
        sent = {"csrf_token": visitor.token(), "entry": [one, other]}
        return lambda: answers.append(visitor.client.post(JOIN, data=sent).status_code)

    at_once(join("amara", two), join("bryn", three))
    assert answers == [303, 303]
    told = db.execute(select(Telling.event_id, func.count()).group_by(Telling.event_id)).all()
    assert db.scalar(select(func.count()).select_from(Event)) == 1
    assert [count for _, count in told] in ([2], [3])
