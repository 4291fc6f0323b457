"""Focus groups go with a whole review: receipts still open what was written, and no code opens a room."""

import copy
from collections.abc import Callable, Iterator

import orjson
import pytest
from sqlalchemy.orm import Session

from tests.builders import cast, meeting
from workbench import clock
from workbench.auth import place
from workbench.exchange import whole
from workbench.persistence import engine, migrating
from workbench.persistence.stores import attendance, contributions, focus_groups, reviews, users
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.whole_review import withheld
from workbench.persistence.whole_review.checking import NotWhole

KEY = b"k" * 32


@pytest.fixture
def group(db) -> FocusGroup:
    """A room that is open, in which five people wrote."""
    return meeting.open_group(db, cast.REVIEW)


@pytest.fixture
def writers(db, group) -> list[place.Place]:
    """Those five."""
    return [meeting.write(db, group.steps[0], f"No time, says number {number}") for number in range(5)]


@pytest.fixture
def taken(db, group, writers) -> dict:
    """The review as a file holds it."""
    db.flush()
    return orjson.loads(whole.written(db, reviews.by_id(db, cast.REVIEW), KEY))


@pytest.fixture
def there(database) -> Iterator[Session]:
    """Another installation."""
    with database.empty() as address:
        opened = engine.open_engine(address)
        migrating.to_newest(opened)
        with engine.sessions(opened, writing=True)() as session:
            yield session
            session.rollback()
        opened.dispose()


@pytest.fixture
def bring(there) -> Callable[[dict], FocusGroup]:
    """Brings a file in there, and gives its focus group."""

    def bring_in(told: dict) -> FocusGroup:
        lead = users.add(there, name="Zora", email="zora@example.org", password_hash="-")
        review = whole.bring_in(there, orjson.dumps(told), partnership="Elsewhere", lead=lead, key=KEY)
        (found,) = focus_groups.of_review(there, review)
        return found

    return bring_in


def test_a_receipt_opens_after_the_move_what_its_holder_wrote(taken, bring, there, writers):
    arrived = bring(taken)
    for number, somebody in enumerate(writers):
        back = place.regain(arrived, somebody.receipt)
        (own,) = contributions.own(there, arrived, back.locators())
        assert own.words == f"No time, says number {number}"


def test_no_code_from_elsewhere_opens_a_room(taken, bring, there, group):
    arrived = bring(taken)
    assert (arrived.state, arrived.code_hash, arrived.code_until) == ("closed", None, None)
    assert attendance.by_code(there, group.code_hash, clock.now()) is None


def test_a_room_that_was_only_planned_is_still_planned(db, group, bring):
    group.state = "planned"
    arrived = bring(orjson.loads(whole.written(db, reviews.by_id(db, cast.REVIEW), KEY)))
    assert (arrived.state, arrived.code_hash) == ("planned", None)


def test_nothing_tells_afterwards_who_had_not_been_read_yet(db, group, writers, bring, there):
    contributions.gather(db, group.steps[0], contributions.OPEN)
    meeting.write(db, group.steps[0], "Late")
    arrived = bring(orjson.loads(whole.written(db, reviews.by_id(db, cast.REVIEW), KEY)))
    assert {row.state for row in contributions.of_focus_group(there, arrived)} == {contributions.OPEN}


def test_rows_stand_in_the_file_in_the_order_of_their_ids(taken):
    ids = [row["id"] for row in taken["rows"]["contribution"]]
    assert ids == sorted(ids)


def no_list(told):
    told["rows"]["focus_step"][0]["prompts"] = [{"key": "harder"}]


def no_way(told):
    prompts_of(told)["way"] = "shouting"


def twice(told):
    step = next(step for step in told["rows"]["focus_step"] if step["kind"] == "episode")
    step["prompts"] = step["prompts"] * 2


def not_asked(told):
    told["rows"]["contribution"][0]["prompt"] = "what nobody asked"


def not_offered(told):
    told["rows"]["contribution"][0]["chosen"] = ["never"]


def no_use(told):
    told["rows"]["contribution"][0]["use"] = "anything"


def no_state(told):
    told["rows"]["focus_group"][0]["state"] = "ajar"


def no_kind(told):
    told["rows"]["focus_step"][0]["kind"] = "dance"


def elsewhere(told):
    told["rows"]["contribution"][0]["step_id"] = "a step of another review"


def one_locator(told):
    for row in told["rows"]["contribution"]:
        row["locator"] = "the same"


def prompts_of(told) -> dict:
    return next(step["prompts"][0] for step in told["rows"]["focus_step"] if step["prompts"])


@pytest.mark.parametrize(
    "forge",
    [
        no_list,
        no_way,
        twice,
        not_asked,
        not_offered,
        no_use,
        no_state,
        no_kind,
        elsewhere,
        one_locator,
    ],
)
def test_a_forged_room_is_refused_in_a_sentence(taken, bring, forge):
    told = copy.deepcopy(taken)
    forge(told)
    with pytest.raises(NotWhole, match=r"^[A-Z].*\.$"):
        bring(told)


def test_a_whole_review_is_not_taken_out_while_people_write(db, group):
    review = reviews.by_id(db, cast.REVIEW)
    assert withheld.rooms(db, review) == 1
    group.state = "closed"
    db.flush()
    assert withheld.rooms(db, review) == 0
