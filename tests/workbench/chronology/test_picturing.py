"""What the picture is drawn from: every entry as plain numbers, those that fit by their ids, words on request."""

from datetime import datetime

import orjson
import pytest

from tests.builders import cast, databases
from timeline.when import Precision, When
from workbench.persistence.stores import agencies, entries, moments, people
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

PICTURE = f"/reviews/{cast.REVIEW}/timeline/picture"


@pytest.fixture
def three(db):
    """A day, an uncertain minute and a year, from two agencies."""
    review, by = db.get(Review, cast.REVIEW), db.get(User, cast.PEOPLE["amara"].id)
    uncle = people.add(db, review, code="Uncle", who="", kind="family", is_subject=False)
    people.seal(db, uncle, databases.VAULT_KEY, ["Aled Pryce"])
    police, housing = agencies.of_review(db, review)
    told = (
        (police, When(datetime(2023, 5, 11), Precision.DAY, None, True, "11 May 2023"), "Aled Pryce rang"),
        (
            police,
            When(datetime(2023, 5, 12, 23, 40), Precision.MINUTE, None, False, "12/5 23:40?"),
            "Shouting heard",
        ),
        (housing, When(datetime(2022, 1, 1), Precision.YEAR, None, True, "2022"), "A repair was asked for"),
    )
    added = [entries.add_by_hand(db, review, who, when, {"what": what}, by=by) for who, when, what in told]
    db.commit()
    return added


def picture(visitor, **parts):
    answer = visitor.client.get(PICTURE, query_string=parts)
    assert answer.status_code == 200
    return orjson.loads(answer.data)


def ids(told):
    return [told["ids"][begin : begin + 26] for begin in range(0, len(told["ids"]), 26)]


def test_each_entry_is_a_row_of_numbers_in_the_order_of_the_timeline(three, amara):
    marks = picture(amara)["marks"]
    day, minute, year = three
    assert ids(marks) == [year.id, day.id, minute.id]
    assert [moments.at(start) for start in marks["starts"]] == [year.starts, day.starts, minute.starts]
    assert [end and moments.at(end) for end in marks["ends"]] == [datetime(2022, 12, 31, 23, 59), None, None]
    assert marks["certain"] == "110"


def test_an_entry_stands_in_the_lane_of_its_agency(three, amara):
    told = picture(amara)
    names = [told["lanes"][lane]["name"] for lane in told["marks"]["lanes"]]
    assert names == ["Housing", "Police", "Police"]
    assert {lane["row"] for lane in told["lanes"]} == {0, 1}


def test_what_was_chosen_is_all_that_comes(three, amara, db):
    housing = three[2].agency_id
    told = picture(amara, agency=housing)
    assert ids(told["marks"]) == [three[2].id]
    assert [lane["name"] for lane in told["lanes"]] == ["Housing"]


def test_the_open_entry_has_a_ring_where_it_stands(three, amara):
    assert picture(amara)["open"] is None
    assert picture(amara, open=three[2].id)["open"]["x"] == ["2022-07-02 11:59"]
    assert picture(amara, open=three[2].id, agency=three[0].agency_id)["open"] is None


def test_no_words_come_with_the_numbers(three, amara):
    answer = amara.client.get(PICTURE).get_data(as_text=True)
    assert "Uncle" not in answer
    assert "repair" not in answer


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ({"words": "shouting"}, [1]),
        ({"since": "2023"}, [0, 1]),
        ({"words": "Uncle"}, [0]),
        ({"words": "Aled"}, []),
    ],
)
def test_choosing_again_answers_with_those_that_fit(three, amara, written, found):
    answer = amara.post(f"{PICTURE}/repaint", written, 200)
    told = orjson.loads(answer.text)
    assert set(ids(told)) == {three[n].id for n in found}
    assert told["is_dated"] is ("since" in written)
    shown = amara.get(told["address"])
    assert len(shown.select("//li[starts-with(@id, 'e-')]")) == len(found)


def test_the_address_of_a_choice_holds_no_words(three, amara):
    answer = amara.post(f"{PICTURE}/repaint", {"words": "shouting"}, 200)
    assert "shouting" not in orjson.loads(answer.text)["address"]


def test_what_cannot_be_understood_is_left_to_the_page(three, amara):
    assert amara.post(f"{PICTURE}/repaint", {"since": "32 May"}, 422).text == ""


def test_a_label_says_when_whose_and_what_in_codes(three, amara):
    answer = amara.client.get(f"{PICTURE}/labels", query_string={"entry": three[0].id})
    assert orjson.loads(answer.data) == {three[0].id: ["Thursday 11 May 2023", "Police", "Uncle rang"]}


def test_labels_of_another_review_are_not_given(three, visit):
    answer = visit("cai").client.get(
        f"/reviews/{cast.OTHER_REVIEW}/timeline/picture/labels", query_string={"entry": three[0].id}
    )
    assert orjson.loads(answer.data) == {}


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_the_picture_is_for_those_who_gather(three, visit, name):
    visitor = visit(name)
    for path in ("", "/labels"):
        assert visitor.client.get(PICTURE + path).status_code == 404
    visitor.post(f"{PICTURE}/repaint", {}, 404)
