"""Entries are taken for one event or kept apart by people, and what they decided holds."""

import pytest
from sqlalchemy import func, select

from tests.builders import cast, databases, gathered
from workbench import clock
from workbench.persistence.stores import agencies, entries, joining, people, tellings
from workbench.persistence.stores.filters import Filters
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.source import Source
from workbench.persistence.tables.telling import Event, Telling, TellingRefusal
from workbench.tellings import suggesting

HERE = f"/reviews/{cast.REVIEW}"
SAME = f"{HERE}/same-event"
TIMELINE = f"{HERE}/timeline"
SHOUTING = "Neighbour reports shouting at 4 Mill Lane, window smashed with a spade. Incident 77120045."
SMASHED = "Tenant says window smashed with a spade last night after shouting. Incident 77120045."


@pytest.fixture
def two(db):
    """Two tellings of a smashed window, and a row of each agency that has nothing to do with it."""
    found = (
        gathered.entry(db, "POL", "11 May 2023 23:40", SHOUTING),
        gathered.entry(db, "HSG", "12 May 2023", SMASHED),
    )
    gathered.entry(db, "POL", "3 March 2023", "Licence checked at the depot.")
    gathered.entry(db, "HSG", "9 August 2023", "Rent statement posted.")
    db.commit()
    return found


def third(db):
    """A third agency that tells of the same window."""
    agencies.add(db, gathered.review(db), code="FIR", name="Fire service")
    entry = gathered.entry(
        db, "FIR", "12 May 2023", "Told of window smashed with a spade, shouting. Incident 77120045."
    )
    db.commit()
    return entry


def withdraw(db, entry_id):
    """Let a newer file lack the row of an entry."""
    entry = gathered.find_entry(db, entry_id)
    newer = Source(
        review_id=cast.REVIEW, agency_id=entry.agency_id, name="again.csv", sha256="a", state="added",
        received_at=clock.now(), given_by=cast.PEOPLE["amara"].id, content=b"",
    )  # fmt: skip
    db.add(newer)
    db.flush()
    entry.withdrawn_by_id = newer.id
    db.flush()


def folded(db):
    """Which entries are folded, by whether they are."""
    rows = {id: is_folded for id, is_folded in db.execute(select(Telling.entry_id, Telling.is_folded))}
    db.commit()
    return rows


def counted(db, table):
    """How many rows of a table there are."""
    number = db.scalar(select(func.count()).select_from(table))
    db.commit()
    return number


def all_ids(db):
    """The entries in their order, by their ids."""
    rows = [row.id for row in entries.of_review(db, gathered.review(db))]
    db.commit()
    return rows


def keys(page):
    """The keys of the groups on a page of suggestions."""
    return [str(key) for key in page.select("//input[@name='group']/@value")]


def take(visitor, button, **fields):
    """Press a button of the first group on the page."""
    key = keys(visitor.get(SAME))[0]
    form = visitor.get(SAME).form("/accept-page")
    filled: dict[str, list[str]] = {}
    for name, value in form.form_values():
        filled.setdefault(name, []).append(value)
    return visitor.post(f"{SAME}/{button}", {**filled, "one": key, **fields})


def test_what_seems_one_event_is_shown_side_by_side_with_its_reasons(amara, two):
    page = amara.get(SAME)
    assert len(keys(page)) == 1
    assert "Police" in page.words
    assert "Housing" in page.words
    assert "same reference 77120045" in page.words
    assert "duplicate" not in page.text.lower()


def test_taken_for_one_event_the_earliest_telling_leads(amara, two, db):
    page = amara.follow(take(amara, "accept"))
    assert "2 tellings are one event now." in page.words
    assert folded(db) == {two[0].id: False, two[1].id: True}
    assert keys(page) == []


def test_undo_takes_the_event_apart_and_it_is_suggested_again(amara, two, db):
    done = take(amara, "accept").response.headers["Location"]
    page = amara.follow(amara.send(done, action="/undo"))
    assert folded(db) == {}
    assert len(keys(page)) == 1
    assert counted(db, Entry) == 4


def test_what_is_kept_apart_is_not_suggested_again_until_somebody_brings_it_back(amara, two, db):
    take(amara, "refuse")
    assert keys(amara.get(SAME)) == []
    amara.send(f"{SAME}/apart", action="/bring-back")
    assert len(keys(amara.get(SAME))) == 1


def test_one_of_three_can_be_left_out_and_stays_apart(amara, two, db):
    other = third(db)
    take(amara, "accept", **{f"in-{keys(amara.get(SAME))[0]}": [two[0].id, two[1].id]})
    assert other.id not in folded(db)
    refused = {tuple(row) for row in db.execute(select(TellingRefusal.one_id, TellingRefusal.other_id))}
    db.commit()
    assert refused == {tuple(sorted((other.id, each.id))) for each in two}
    assert keys(amara.get(SAME)) == []


def test_a_further_telling_is_suggested_for_the_event_that_was_made(amara, two, db):
    take(amara, "accept")
    other = third(db)
    page = amara.get(SAME)
    assert "One more telling of an event?" in page.words
    take(amara, "accept")
    assert set(folded(db)) == {two[0].id, two[1].id, other.id}
    assert counted(db, Event) == 1


def test_a_page_is_taken_whole_or_not_at_all(amara, two, db):
    gathered.entry(
        db, "POL", "2 October 2023 10:00", "Dog with a muzzle found in the cellar. Incident 88123399."
    )
    gathered.entry(db, "HSG", "2 October 2023", "Muzzle dog found in cellar by officers. Incident 88123399.")
    db.commit()
    page = amara.get(SAME)
    assert len(keys(page)) == 2
    filled: dict[str, list[str]] = {}
    for name, value in page.form("/accept-page").form_values():
        filled.setdefault(name, []).append(value)
    take(amara, "accept")
    said = amara.follow(amara.post(f"{SAME}/accept-page", filled))
    assert "Somebody decided about some of these entries while you looked" in said.words
    assert counted(db, Event) == 1
    amara.send(SAME, action="/accept-page")
    assert counted(db, Event) == 2


def test_a_group_without_its_tick_stays_for_later(amara, two, db):
    page = amara.follow(amara.send(SAME, {"group": []}, action="/accept-page"))
    assert "no group was ticked" in page.words
    assert folded(db) == {}


def test_an_event_needs_two_tellings(amara, two, db):
    third(db)
    page = amara.follow(take(amara, "accept", **{f"in-{keys(amara.get(SAME))[0]}": [two[0].id]}))
    assert "needs at least two tellings" in page.words
    assert folded(db) == {}


def test_entries_chosen_by_hand_become_one_event(amara, two, db):
    ids = all_ids(db)
    answer = amara.post(f"{SAME}/join", {"entry": [ids[0], ids[-1]]})
    page = amara.follow(answer)
    assert "2 tellings are one event now." in page.words
    assert set(folded(db)) == {ids[0], ids[-1]}


def test_by_hand_entries_of_two_events_are_not_thrown_together(amara, two, db):
    take(amara, "accept")
    others = [id for id in all_ids(db) if id not in folded(db)]
    amara.post(f"{SAME}/join", {"entry": others})
    page = amara.follow(amara.post(f"{SAME}/join", {"entry": [two[0].id, others[0]]}))
    assert "tell of different events already" in page.words


def test_a_person_may_join_what_was_kept_apart(amara, two, db):
    take(amara, "refuse")
    amara.post(f"{SAME}/join", {"entry": [each.id for each in two]})
    assert set(folded(db)) == {each.id for each in two}
    assert counted(db, TellingRefusal) == 0


def test_a_row_sent_twice_is_shown_once(amara, two, db):
    again = gathered.entry(db, "HSG", "9 August 2023", "Rent statement posted.")
    db.commit()
    assert "One row, sent twice?" in amara.get(SAME).words
    amara.send(SAME, action="/accept-page")
    assert "repeat" in db.scalars(select(Event.kind)).all()
    assert again.id in folded(db)


def test_one_telling_can_be_taken_out_of_an_event(amara, two, db):
    other = third(db)
    take(amara, "accept")
    event_id = db.scalars(select(Event.id)).one()
    db.commit()
    amara.send(f"{HERE}/events/{event_id}", action=f"/leave-out/{two[0].id}")
    assert folded(db).keys() == {two[1].id, other.id}
    assert list(folded(db).values()).count(False) == 1


def test_the_lead_follows_an_entry_whose_date_is_mended(amara, two, db):
    take(amara, "accept")
    amara.send(f"{HERE}/entries/{two[0].id}/change", {"when": "20 May 2023"})
    assert folded(db) == {two[0].id: True, two[1].id: False}


def test_the_lead_follows_an_entry_that_is_moved_within_its_day(amara, db):
    one = gathered.entry(
        db, "POL", "12 May 2023", "Spade through the window at 4 Mill Lane. Incident 77120045."
    )
    other = gathered.entry(db, "HSG", "12 May 2023", SMASHED)
    db.commit()
    take(amara, "accept")
    first, second = all_ids(db)
    assert folded(db) == {first: False, second: True}
    amara.post(f"{HERE}/entries/{first}/move", {"past": second})
    assert folded(db) == {first: True, second: False}
    assert {first, second} == {one.id, other.id}


def test_a_telling_that_a_newer_file_withdrew_leads_no_longer(amara, two, db):
    take(amara, "accept")
    withdraw(db, two[0].id)
    joining.lead_again(db, gathered.review(db))
    assert folded(db) == {two[0].id: True, two[1].id: False}


def test_a_withdrawn_entry_is_not_suggested(amara, two, db):
    withdraw(db, two[0].id)
    db.commit()
    assert keys(amara.get(SAME)) == []


def test_nothing_goes_from_a_list_with_a_lead_that_is_filtered_out(amara, two, db):
    take(amara, "accept")
    review = gathered.review(db)
    here = [row.id for row in two]

    def listed(filters):
        hidden = set(db.scalars(select(Entry.id).where(tellings.folded(review, filters))))
        return [row.id for row in entries.of_review(db, review, filters=filters) if row.id not in hidden]

    assert two[1].id not in listed(entries.EVERYTHING)
    assert two[1].id in listed(Filters(agency_ids=(two[1].agency_id,)))
    assert two[1].id in listed(Filters(since=two[1].starts))
    assert tellings.without_folded(db, review, here) == here[:1]
    assert tellings.without_folded(db, review, here[1:]) == here[1:]


def test_beside_an_entry_stand_the_other_tellings(amara, two, db):
    take(amara, "accept")
    found = tellings.beside(db, two)
    assert found[two[0].id].is_lead
    assert [also.entry.agency.name for also in found[two[0].id].others] == ["Housing"]
    assert [also.entry.agency.name for also in found[two[1].id].others] == ["Police"]


def test_every_decision_is_in_the_journal_without_case_text(amara, two, db):
    take(amara, "accept")
    lines = db.scalars(select(JournalLine).where(JournalLine.event == "event.joined")).all()
    assert [line.detail for line in lines] == [{"tellings": 2, "left_out": 0}]


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_the_room_is_closed_to_those_who_do_not_gather(visit, two, name):
    visit(name).get(SAME, 404)
    visit(name).get(f"{HERE}/to-ask", 404)


def test_the_team_decides_as_the_lead_does(visit, two, db):
    take(visit("bryn"), "accept")
    assert len(folded(db)) == 2


def test_no_part_of_a_coded_address_stands_in_a_reason(amara, two, db):
    gathered.named(db, "Home A", "4 Mill Lane", key=databases.VAULT_KEY)
    people.coded(db, gathered.review(db), "Home A").kind = "place"
    housing = gathered.find_entry(db, two[1].id)
    housing.what = "Spade seen at 4 Mill Lane. Incident 77120045."
    db.commit()
    page = amara.get(SAME)
    assert "at Home A" in page.words
    assert "Lane" not in page.text


def test_a_very_large_review_is_compared_a_stretch_at_a_time(amara, two, db, monkeypatch):
    monkeypatch.setattr(suggesting, "AT_ONCE", 3)
    page = amara.get(SAME)
    assert "They are compared a stretch at a time" in page.words
    assert page.select("//nav[@aria-label='Stretches of time']//a/text()") == [
        "March 2023 to May 2023",
        "August 2023",
    ]
    assert len(keys(page)) == 1
    assert keys(amara.get(f"{SAME}?stretch=2023-08")) == []
    take(amara, "accept")
    assert len(folded(db)) == 2


def test_what_stands_on_both_sides_of_a_stretch_is_found_once(amara, db, monkeypatch):
    monkeypatch.setattr(suggesting, "AT_ONCE", 2)
    gathered.entry(db, "POL", "30 April 2023 23:40", SHOUTING)
    gathered.entry(db, "POL", "2 April 2023", "Licence checked at the depot.")
    gathered.entry(db, "HSG", "1 May 2023", SMASHED)
    db.commit()
    assert len(keys(amara.get(f"{SAME}?stretch=2023-04"))) == 1
    assert keys(amara.get(f"{SAME}?stretch=2023-05")) == []
