"""What of a finding's evidence comes from focus groups, and where each can be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for
from sqlalchemy.orm import Session

from workbench.page import polled
from workbench.persistence.stores import cited, contributions
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class FromGroups:
    """``addresses`` by the ids of evidence. ``differences`` says where two groups that were asked differ."""

    addresses: Mapping[str, str]
    differences: tuple[str, ...]


def of(db: Session, review: Review, finding: Finding) -> FromGroups:
    """Contributions that may be read just now lead to themselves, polls to their focus group."""
    addresses = {
        row_id: url_for(
            "contributions.show",
            review=review.id,
            focus_group=said.focus_group.id,
            contribution=said.contribution.id,
        )
        for row_id, said in cited.cited(db, finding).items()
        if contributions.may_be_read(said.focus_group, said.contribution)
    }
    polls = cited.polls(db, finding)
    addresses |= {
        row_id: url_for("contributions.index", review=review.id, focus_group=step.focus_group_id)
        for row_id, step in polls.items()
    }
    return FromGroups(addresses, polled.differences(db, polls.values()))
