"""The household and the professionals around it as known on a day, drawn and as a table with the same facts."""

import pytest

from tests.builders import cast, databases, gathered, sightings
from timeline import when
from timeline.relations import Kind
from workbench.persistence.stores import agencies, people, relations, told

HOME = f"/reviews/{cast.REVIEW}/who-knew-whom"


@pytest.fixture
def case(db):
    """A child, a father and an officer; Housing was told later of what the police knew first."""
    added = sightings.fill(db)
    review = gathered.review(db)
    child, father = (people.coded(db, review, code) for code in ("Child 1", "Father"))
    officer = people.add(db, review, code="Officer", who="", kind="professional", is_subject=False)
    officer.agency_id = agencies.coded(db, review, "POL").id
    people.seal(db, officer, databases.VAULT_KEY, ["PC Dale"])
    pair = {"one_id": father.id, "other_id": child.id, "entry_id": added["letter"].id}
    relations.add(db, review, {**pair, "kind": str(Kind.PARENT), **relations.moment(None, None)})
    gathered.entry(db, "POL", "2 February 2022", "PC Dale saw Ann Lee.")
    housing = agencies.coded(db, review, "HSG")
    told.add(
        db, review, added["weighed"], housing, when.read("5 February 2022"), by=gathered.user(db, "amara")
    )
    db.commit()
    return {"HSG": housing.id, "POL": officer.agency_id}


def tables(page) -> list[str]:
    return [" ".join(" ".join(row.itertext()).split()) for row in page.select("//tbody/tr")]


def test_before_anybody_is_named_there_is_nothing_to_draw(amara):
    page = amara.get(HOME)
    assert "No agency names them by then" in page.words


def test_everybody_together_knows_what_anybody_wrote(amara, case):
    page = amara.get(f"{HOME}?day=1+April+2022")
    assert "Father is parent of Child 1 Known by then Yes" in tables(page)[0]
    assert page.select("//rect[@class='body unknown']") == []


def test_an_agency_has_no_record_of_what_it_neither_wrote_nor_was_told(amara, case):
    page = amara.get(f"{HOME}?day=1+April+2022&agency={case['POL']}")
    assert "Father is parent of Child 1 Known by then No" in tables(page)[0]
    assert len(page.select("//rect[@class='body unknown']")) == 1
    assert page.select("//path[contains(@class, 'parent unknown')]")
    assert "Father It has no record of them by then" in tables(page)


def test_what_an_agency_was_told_counts_from_that_day(amara, case):
    before = amara.get(f"{HOME}?day=4+February+2022&agency={case['HSG']}")
    assert len(before.select("//rect[@class='body unknown']")) == 2
    after = amara.get(f"{HOME}?day=6+February+2022&agency={case['HSG']}")
    (row,) = [row for row in tables(after) if row.startswith("Child 1")]
    assert "Since 5 February 2022 By told of an entry of Police" in row


def test_professionals_stand_with_their_agency_and_whom_their_entries_name(amara, case):
    page = amara.get(f"{HOME}?day=1+April+2022")
    assert [text.text for text in page.select("//text[@class='worker']")] == ["Officer"]
    assert "Officer Police Child 1" in " ".join(" ".join(page.select("//dl")[-1].itertext()).split())
    assert "PC Dale" not in page.text


def test_ages_are_those_of_the_day_and_the_unborn_are_not_drawn(amara, case):
    assert "7 years" in amara.get(f"{HOME}?day=1+April+2023").words
    assert "Child 1" not in [code.text for code in amara.get(f"{HOME}?day=1+May+2010").select("//text")]


def test_a_day_that_no_calendar_has_is_explained(amara, case):
    assert "April has 30 days" in amara.get(f"{HOME}?day=31+April+2022", 422).words


def test_the_same_day_is_drawn_the_same_each_time(amara, case):
    first, second = (
        amara.get(f"{HOME}?day=1+April+2022").select("//svg[@role='img']//path/@d") for _ in "ab"
    )
    assert first == second
