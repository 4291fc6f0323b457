"""A focus group that is planned, and what it can work on."""

import pytest

from tests.builders import gathered, meeting
from workbench.persistence.stores import focus_groups, patterns


@pytest.fixture
def episode(db):
    made = gathered.episode(db, "A fortnight in May")
    db.commit()
    return made


@pytest.fixture
def keep_pattern(db, episode):
    """Keeps a pattern of one factor under a title."""

    def keep(title):
        entry = gathered.entry(db, "HSG", "3 May 2023", f"{title}, again.")
        factor = gathered.factor(db, "entry", entry.id, entry.what, title, helped=False, episode=episode)
        by, review = gathered.user(db, "amara"), gathered.review(db)
        made = patterns.keep(db, review, title=title, factor_ids=[factor.id], by=by)
        db.commit()
        return made

    return keep


@pytest.fixture
def group(db):
    """A focus group of two steps that nobody can join yet."""
    told = {
        "kind": "focus_group", "title": "Thursday at ten", "side": "operational", "ground_rules": "Be kind.",
        "purpose": "To learn.", "support": "- Gwen, next door",
    }  # fmt: skip
    made = focus_groups.add(db, gathered.review(db), told)
    meeting.add_step(db, made, "Welcome", kind="welcome", words="Be kind.", minutes=5)
    meeting.add_step(db, made, "What gets in the way", meeting.HARDER, minutes=10)
    db.commit()
    return made
