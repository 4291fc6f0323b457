"""A decision carried out: entries become one event, with what spoke for it and where its tellings differ."""

from collections.abc import Sequence
from itertools import product

from flask import g

from timeline.merge import Study
from workbench.page import coding
from workbench.persistence.stores import disagreements, entries, joining, journal, tellings
from workbench.persistence.stores.joining import DecidedMeanwhile
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Event
from workbench.tellings import suggesting
from workbench.tellings.forms import Group
from workbench.tellings.suggesting import Stretch


def unite(review: Review, groups: Sequence[Group], stretch: Stretch | None) -> list[Event]:
    """Take each group for one event: all of them or, where ``DecidedMeanwhile`` is raised, none."""
    joining.hold(g.db, review)
    rows = entries.by_ids(g.db, review, [id for group in groups for id in group.ids])
    if len({row.id for row in rows}) < len({id for group in groups for id in group.ids}):
        raise DecidedMeanwhile
    study = suggesting.study(g.db, review, stretch, rows)
    return [_one(review, group, study) for group in groups]


def keep_apart(review: Review, group: Group) -> None:
    """Refuse a group: no two of its entries are suggested together again, save those that are one event already."""
    known = tellings.event_of(g.db, group.ids)
    pairs = [
        (one, other)
        for one, other in product(group.ids, group.ids)
        if one < other and (known.get(one) is None or known.get(one) != known.get(other))
    ]
    joining.refuse(g.db, review, pairs, by=g.seat.user)
    _note(review, "telling.refused", "", pairs=len(pairs))


def _one(review: Review, group: Group, study: Study) -> Event:
    told = entries.by_ids(g.db, review, group.taken)
    reasons = "\n".join(study.reasons(group.taken))
    event = joining.join(g.db, review, told, reasons=reasons, by=g.seat.user, to=group.event)
    ids = [row.id for row in tellings.tellings_of(event)]
    joining.refuse(g.db, review, product(ids, group.left_out), by=g.seat.user)
    _keep_differences(review, ids, study)
    _note(review, "event.joined", event.id, tellings=len(ids), left_out=len(group.left_out))
    return event


def _keep_differences(review: Review, ids: Sequence[str], study: Study) -> None:
    seen = study.disagreements([ids], coding.glossary().people)
    added = disagreements.keep(g.db, review, [(*each.ids, each.about[:60], each.words) for each in seen])
    for row in added:
        _note(review, "disagreement.seen", row.id)


def _note(review: Review, event: str, subject: str, **counts: int) -> None:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject, **counts)
