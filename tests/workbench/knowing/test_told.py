"""Told: proposed from words, decided by people, recorded by hand, changed and taken back."""

from sqlalchemy import select

from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.told import Told, ToldRefusal


def _recorded(db):
    """The rows of what is recorded, without holding the database."""
    rows = db.execute(select(*Told.__table__.columns)).all()
    db.rollback()
    return rows


def _decide(visitor, home, button, **more):
    (key,) = visitor.get(f"{home}/told").select("//input[@name='key']/@value")
    return visitor.post(f"{home}/told/decide", {button: key, **more})


def test_what_words_say_is_proposed_with_its_reason_and_nothing_counts_yet(amara, home, rows, db):
    page = amara.get(f"{home}/told")
    assert "Housing wrote that it heard from “Police”" in page.words
    assert "0 tellings recorded, 1 proposal to decide on" in page.words
    assert not _recorded(db)


def test_what_is_accepted_is_recorded_with_the_day_they_learned(amara, home, rows, db):
    page = amara.follow(_decide(amara, home, "accept"))
    assert "1 proposal accepted" in page.words
    (row,) = _recorded(db)
    assert (row.entry_id, row.shown_by_id) == (rows["party"].id, rows["letter"].id)
    assert row.agency_id == rows["letter"].agency_id
    assert row.starts == rows["letter"].starts
    assert "0 proposals to decide on" in page.words


def test_what_is_refused_is_not_proposed_again(amara, home, rows, db):
    page = amara.follow(_decide(amara, home, "refuse"))
    assert "0 proposals to decide on" in page.words
    assert not _recorded(db)
    assert len(db.scalars(select(ToldRefusal)).all()) == 1
    db.rollback()
    assert "0 proposals to decide on" in amara.get(f"{home}/told").words


def test_the_ticked_are_decided_together(amara, home, rows, db):
    (key,) = amara.get(f"{home}/told").select("//input[@name='key']/@value")
    amara.post(f"{home}/told/decide", {"accept": "ticked", "key": [key]})
    assert len(_recorded(db)) == 1


def test_nothing_ticked_does_nothing(amara, home, rows, db):
    page = amara.follow(amara.post(f"{home}/told/decide", {"accept": "ticked"}))
    assert "Nothing was chosen" in page.words
    amara.post(f"{home}/told/decide", {"accept": f"{rows['rent'].id}.{rows['party'].agency_id}.x"})
    assert not _recorded(db)


def test_who_was_told_is_added_by_hand_from_the_entry(amara, home, rows, db):
    entry, housing = rows["search"], rows["letter"].agency_id
    page = amara.get(f"{home}/entries/{entry.id}")
    assert "Nothing says that another agency was told of this." in page.words
    assert page.select(f"//a[contains(@href, '/tunnel?agency={entry.agency_id}')]")
    told = {"agency_id": housing, "when": "week of 5 June 2023", "how": "At the monthly meeting"}
    page = amara.follow(amara.send(f"{home}/entries/{entry.id}/told", told))
    assert "Housing, 5 to 11 June 2023: At the monthly meeting" in page.words
    (line,) = db.scalars(select(JournalLine).where(JournalLine.event == "told.added")).all()
    assert line.detail == {}


def test_a_date_that_cannot_be_read_is_asked_for_again(amara, home, rows):
    told = {"agency_id": rows["letter"].agency_id, "when": "32 June"}
    page = amara.send(f"{home}/entries/{rows['search'].id}/told", told, status=422)
    assert "There is a problem" in page.words


def test_the_agency_that_wrote_an_entry_need_not_be_told(amara, home, rows):
    page = amara.send(
        f"{home}/entries/{rows['search'].id}/told", {"agency_id": rows["search"].agency_id}, status=422
    )
    assert "This agency wrote the entry, so it knew" in page.words


def test_what_is_recorded_can_be_changed_and_taken_back(amara, home, rows, db):
    _decide(amara, home, "accept")
    (row,) = _recorded(db)
    address = f"{home}/told/{row.id}"
    amara.send(address, {"when": "", "how": "A call"})
    (row,) = _recorded(db)
    assert (row.starts, row.how) == (None, "A call")
    assert "Nobody wrote when" in amara.get(f"{home}/told").words
    amara.send(address, {}, action="/take-back")
    assert not _recorded(db)


def test_a_date_that_comes_back_as_shown_stays_as_it_was(amara, home, rows, db):
    _decide(amara, home, "accept")
    (row,) = _recorded(db)
    before = (row.starts, row.precision, row.written)
    amara.send(f"{home}/told/{row.id}", {"how": "A letter"})
    (row,) = _recorded(db)
    assert (row.starts, row.precision, row.written) == before
    assert row.how == "A letter"


def test_two_who_change_it_at_once_lose_nothing(visit, home, rows, db):
    amara, bryn = visit("amara"), visit("bryn")
    _decide(amara, home, "accept")
    (row,) = _recorded(db)
    stale = bryn.get(f"{home}/told/{row.id}").select("//input[@name='version']/@value")[0]
    amara.send(f"{home}/told/{row.id}", {"how": "A letter"})
    sent = {"version": stale, "agency_id": row.agency_id, "how": "A call"}
    assert "Somebody else saved first" in bryn.post(f"{home}/told/{row.id}", sent, status=409).words


def test_only_those_who_gather_see_what_was_told(visit, home, rows):
    visit("bryn").get(f"{home}/told")
    for name in ("dilys", "eirian", "cai", "ffion"):
        visit(name).get(f"{home}/told", status=404)
        visit(name).get(f"{home}/tunnel", status=404)
        visit(name).get(f"{home}/flow", status=404)
