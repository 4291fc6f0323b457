"""A decision carried out: entries become one event, with what spoke for it and where its tellings differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from sqlalchemy.orm import Session

from timeline.merge import Study
from timeline.names import Glossary
from workbench.persistence.stores import disagreements, entries, joining, journal, tellings
from workbench.persistence.stores.joining import DecidedMeanwhile
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Event
from workbench.persistence.tables.user import User
from workbench.tellings import suggesting
from workbench.tellings.suggesting import Stretch


@dataclass(frozen=True)
class Group:
    """Entries shown together: those taken for one event, those left out of it, and the event they would add to."""

    taken: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    event: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """All entries that were shown together."""
        return self.taken + self.left_out


@dataclass(frozen=True)
class Decider:
    """Who decides in which review, and the names and codes of the people in it."""

    db: Session
    review: Review
    user: User
    glossary: Glossary

    def unite(self, groups: Sequence[Group], stretch: Stretch | None) -> list[Event]:
        """Take each group for one event: all of them or, where ``DecidedMeanwhile`` is raised, none."""
        joining.hold(self.db, self.review)
        wanted = {id for group in groups for id in group.ids}
        rows = entries.by_ids(self.db, self.review, sorted(wanted))
        if len(rows) < len(wanted):
            raise DecidedMeanwhile
        study = suggesting.study(self.db, self.review, stretch, self.glossary.coded, rows)
        return [self._one(group, study) for group in groups]

    def keep_apart(self, group: Group) -> None:
        """Refuse a group: no two of its entries are suggested together again, save those of one event already."""
        known = tellings.event_of(self.db, group.ids)
        pairs = [
            (one, other)
            for one, other in product(group.ids, group.ids)
            if one < other and (known.get(one) is None or known.get(one) != known.get(other))
        ]
        joining.refuse(self.db, self.review, pairs, by=self.user)
        self._note("telling.refused", "", pairs=len(pairs))

    def _one(self, group: Group, study: Study) -> Event:
        told = entries.by_ids(self.db, self.review, group.taken)
        reasons = "\n".join(study.reasons(group.taken))
        event = joining.join(self.db, self.review, told, reasons=reasons, by=self.user, to=group.event)
        ids = [row.id for row in tellings.tellings_of(event)]
        joining.refuse(self.db, self.review, product(ids, group.left_out), by=self.user)
        self._note("event.joined", event.id, tellings=len(ids), left_out=len(group.left_out))
        self._keep_differences(ids, study)
        return event

    def _keep_differences(self, ids: Sequence[str], study: Study) -> None:
        seen = study.disagreements([ids], self.glossary.people)
        rows = [(*each.ids, each.about, each.words) for each in seen]
        for row in disagreements.keep(self.db, self.review, rows):
            self._note("disagreement.seen", row.id)

    def _note(self, event: str, subject: str, **counts: int) -> None:
        journal.add(self.db, event, chain=self.review.id, user=self.user.id, subject=subject, **counts)
