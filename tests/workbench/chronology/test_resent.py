"""A file sent again: what differs is shown, one button takes it, and nothing that hangs on entries is lost."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from tests.builders import arriving, cast, gathered, resent
from workbench import clock
from workbench.persistence.stores import entries
from workbench.persistence.tables.entry import EntryBefore
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.source import Source
from workbench.persistence.tables.telling import Event, Telling
from workbench.persistence.tables.told import KeyFact, Told


def test_the_page_of_a_file_asks_whether_it_was_sent_again_and_says_why_it_thinks_so(amara):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    page = amara.get(arriving.brought(amara, resent.AGAIN, arriving.log(resent.SECOND)))
    assert "Is this an earlier file, sent again?" in page.words
    assert "3 of its 5 rows stand in this file too, and its name is the same" in page.words
    assert not page.select("//form[contains(@action, '/add')]")
    assert [each.text_content() for each in page.select("//*[@class='button']")] == ["Go on"]


def test_the_difference_adds_up_and_names_what_changed(amara):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = resent.sent(amara)
    page = amara.get(f"{source}/difference")
    sums = [
        [int(each.text_content()) for each in terms.xpath("./li/b")]
        for terms in page.select("//ul[contains(@class, 'sum')]")
    ]
    assert sums == [[4, 2, 1, 1], [4, 2, 1, 1]]
    assert page.select("string(//ins[contains(., 'crying')])") or "and a child crying" in page.words
    assert (
        page.select("//button")[-1].text_content() == "Take 1 changed and 1 added; 1 withdrawn stays, marked"
    )


def test_taking_it_keeps_every_entry_and_says_what_each_said_before(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    before = resent.entries(db)
    page = resent.taken(amara, resent.sent(amara))
    assert "The file is taken: 1 changed, 1 added, 1 marked withdrawn, 2 entries unchanged" in page.words
    after = resent.entries(db)
    assert {key: entry.id for key, entry in after.items() if key in before} == {
        key: entry.id for key, entry in before.items()
    }
    assert after["Neighbour reports"].what == resent.LONGER
    kept = db.scalars(select(EntryBefore)).one()
    assert kept.was["what"] == resent.FIRST[0][2]
    states = dict(db.execute(select(Source.name, Source.state)).all())
    assert states == {arriving.NAME: "replaced", resent.AGAIN: "added"}
    assert all(
        entry.source_row.source.name == resent.AGAIN for key, entry in after.items() if key != "Call from"
    )
    assert after["Call from"].withdrawn_by.name == resent.AGAIN
    line = db.scalars(select(JournalLine).where(JournalLine.event == "source.replaced")).one()
    assert {key: line.detail[key] for key in ("unchanged", "changed", "added", "withdrawn", "kept")} == {
        "unchanged": 2, "changed": 1, "added": 1, "withdrawn": 1, "kept": 0,
    }  # fmt: skip


def hang_everything_on(db, entry) -> dict[str, object]:
    """A note, an episode, a factor in its words, an event told by two, somebody told, and a key fact."""
    other = gathered.entry(db, "HSG", "12 May 2023", "Police called at the flat, says the neighbour.")
    user = cast.PEOPLE["amara"].id
    entries.note(db, entry, "Ask about the man at the door.", by=gathered.user(db, "amara"))
    episode = gathered.episode(db, "A night in May", [entry])
    factor = gathered.factor(db, "entry", entry.id, entry.what, "spoke to a man at the door", helped=False)
    event = Event(review_id=cast.REVIEW, kind="tellings", decided_by=user, decided_at=clock.now())
    event.tellings = [Telling(entry=entry, is_folded=False), Telling(entry=other)]
    told = Told(
        review_id=cast.REVIEW, entry_id=entry.id, agency_id=other.agency_id, teller_id=entry.agency_id,
        recorded_by=user, recorded_at=clock.now(),
    )  # fmt: skip
    fact = KeyFact(review_id=cast.REVIEW, words="A man was at the flat", entries=[entry])
    db.add_all([event, told, fact])
    db.commit()
    return {"episode": episode, "factor": factor, "event": event, "told": told, "fact": fact}


def test_notes_episodes_factors_tellings_and_told_stay_on_a_changed_entry_and_are_named(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    entry = resent.entries(db)["Neighbour reports"]
    made = hang_everything_on(db, entry)
    source = resent.sent(amara)
    page = amara.get(f"{source}/difference")
    for words in ("Episode 1, A night in May", "1 note", "1 place in an event told by several", "1 key fact"):
        assert words in page.words
    resent.taken(amara, source)
    db.expire_all()
    assert [each.id for each in made["episode"].entries] == [entry.id]
    assert [each.entry_id for each in made["event"].tellings if not each.is_folded] == [entry.id]
    assert made["told"].entry_id == entry.id
    assert [each.id for each in made["fact"].entries] == [entry.id]
    assert [each.words for each in entries.notes(db, entry)] == ["Ask about the man at the door."]
    factor = made["factor"]
    assert resent.LONGER[factor.start : factor.end] == factor.quote == "spoke to a man at the door"
    db.commit()


def test_a_factor_whose_words_are_gone_keeps_them_and_the_page_says_so(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    entry = resent.entries(db)["Neighbour reports"]
    factor = gathered.factor(db, "entry", entry.id, entry.what, "spoke to a man", helped=False)
    db.commit()
    shorter = (*resent.FIRST[0][:2], "Neighbour reports shouting. Officers attended.", "Neighbour")
    source = resent.sent(amara, (shorter, *resent.FIRST[1:]))
    page = amara.get(f"{source}/difference")
    assert (
        "Its words “spoke to a man” are not found in the new text: it keeps them as they were" in page.words
    )
    resent.taken(amara, source)
    db.expire_all()
    assert (factor.quote, factor.text_id) == ("spoke to a man", entry.id)
    db.commit()


def mend(visitor, entry, moment: str) -> None:
    visitor.send(f"/reviews/{cast.REVIEW}/entries/{entry.id}/change", {"when": moment})


def test_a_date_mended_by_a_reviewer_stays_while_the_agency_leaves_its_own_alone(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    mend(amara, resent.entries(db)["Neighbour reports"], "12 May 2023, 23:40")
    source = resent.sent(amara)
    page = amara.get(f"{source}/difference")
    assert "Your date stays: Friday 12 May 2023, 23:40" in page.words
    resent.taken(amara, source)
    entry = resent.entries(db)["Neighbour reports"]
    assert (entry.starts.day, entry.what) == (12, resent.LONGER)
    assert any("mended by a reviewer" in said for said in entry.warnings)


def test_a_date_mended_by_a_reviewer_gives_way_when_the_agency_changes_its_own(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    mend(amara, resent.entries(db)["Neighbour reports"], "12 May 2023, 23:40")
    source = resent.sent(amara, (("10/05/2023", *resent.FIRST[0][1:]), *resent.FIRST[1:]))
    page = amara.get(f"{source}/difference")
    assert "You had mended the date to Friday 12 May 2023, 23:40" in page.words
    resent.taken(amara, source)
    entry = resent.entries(db)["Neighbour reports"]
    assert entry.starts.day == 10
    shown = amara.get(f"/reviews/{cast.REVIEW}/entries/{entry.id}")
    assert "What it said before" in shown.words
    assert "Friday 12 May 2023, 23:40" in shown.words


def test_an_entry_written_by_hand_beside_the_files_own_is_left_alone(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    split = gathered.entry(db, "POL", "11 May 2023", "A man was seen at the door.")
    before = (split.id, split.version, split.what, split.sorts_at)
    db.commit()
    resent.taken(amara, resent.sent(amara))
    after = resent.entries(db)["A man"]
    assert (after.id, after.version, after.what, after.sorts_at) == before


def test_a_row_that_was_given_its_date_is_not_asked_about_again(amara, db):
    source = arriving.added(amara, data=arriving.log(resent.FIRST))
    field = arriving.field_of(amara.get(source), "When was it")
    amara.send(source, {field: "30 June 2023"}, action="/mend")
    given = resent.entries(db)["Second call,"].id
    moved = (resent.NEW, *resent.FIRST)
    again = resent.sent(amara, moved)
    page = amara.get(again)
    assert "Understood as Friday 30 June 2023" in page.words
    resent.taken(amara, again)
    assert resent.entries(db)["Second call,"].id == given


def test_what_something_hangs_on_is_kept_unless_one_says_otherwise_and_the_reason_becomes_a_note(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    entry = resent.entries(db)["Call from"]
    gathered.episode(db, "A week in May", [entry])
    db.commit()
    source = resent.sent(amara)
    page = amara.get(f"{source}/difference")
    assert page.select(f"//input[@name='fate-{entry.id}'][@checked]/@value") == ["kept"]
    resent.taken(amara, source, **{f"why-{entry.id}": "The school confirms it."})
    kept = resent.entries(db)["Call from"]
    assert kept.withdrawn_by_id is None
    assert any(said.startswith("No longer in the agency’s file of") for said in kept.warnings)
    shown = amara.get(f"/reviews/{cast.REVIEW}/entries/{kept.id}")
    assert "The school confirms it." in shown.words


def test_a_reviewer_may_mark_as_withdrawn_what_something_hangs_on(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    entry = resent.entries(db)["Call from"]
    gathered.episode(db, "A week in May", [entry])
    db.commit()
    resent.taken(amara, resent.sent(amara), **{f"fate-{entry.id}": "withdrawn"})
    assert resent.entries(db)["Call from"].withdrawn_by_id
    page = amara.get(arriving.TIMELINE)
    assert "Withdrawn by the agency in the file of" in page.words


def test_an_entry_whose_row_lost_its_date_is_said_to_wait_not_to_be_withdrawn(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    unclear = ("32/05/2023", *resent.FIRST[2][1:])
    source = resent.sent(amara, (*resent.FIRST[:2], unclear, *resent.FIRST[3:]))
    page = amara.get(f"{source}/difference")
    entry = resent.entries(db)["Call from"]
    assert "Its words stand in row 4, which has no date that can be read" in page.words
    assert page.select(f"//input[@name='fate-{entry.id}'][@checked]/@value") == ["kept"]


def test_an_entry_that_waited_for_its_date_is_the_entry_it_was_when_that_is_given(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    entry = resent.entries(db)["Call from"]
    entries.note(db, entry, "Ask the school.", by=gathered.user(db, "amara"))
    db.commit()
    unclear = ("32/05/2023", *resent.FIRST[2][1:])
    source = resent.sent(amara, (*resent.FIRST[:2], unclear, *resent.FIRST[3:]), arriving.NAME)
    resent.taken(amara, source)
    field = arriving.field_of(amara.get(source), "row 4")
    amara.send(source, {field: "16 May 2023"}, action="/mend")
    after = resent.entries(db)["Call from"]
    assert (after.id, after.starts.day, len(resent.entries(db))) == (entry.id, 16, 4)
    assert after.source_row.source.state == "added"
    assert not any(said.startswith("No longer in") for said in after.warnings)


def test_the_earlier_file_stays_readable(amara):
    first = arriving.added(amara, data=arriving.log(resent.FIRST))
    resent.taken(amara, resent.sent(amara))
    page = amara.get(first)
    assert "Sent again since" in page.words
    assert "How the columns were read" in page.words
    assert not page.select("//main//input[@type='text']")


def test_what_was_withdrawn_and_comes_back_is_the_entry_it_was(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    gone = resent.entries(db)["Call from"].id
    resent.taken(amara, resent.sent(amara))
    third = resent.sent(amara, (*resent.SECOND, resent.FIRST[2]), "police log v3.csv")
    page = amara.get(f"{third}/difference")
    assert "1 back again" in page.words
    resent.taken(amara, third)
    back = resent.entries(db)["Call from"]
    assert (back.id, back.withdrawn_by_id) == (gone, None)
    assert back.source_row.source.name == "police log v3.csv"


def test_something_new_is_added_beside_the_earlier_file(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = arriving.brought(amara, resent.AGAIN, arriving.log([resent.NEW]))
    amara.send(source, {"earlier": "new"}, action="/sent-again")
    amara.send(source, action="/add")
    assert set(db.scalars(select(Source.state))) == {"added"}
    assert len(resent.entries(db)) == 5


def test_a_file_is_not_added_while_nobody_said_whether_it_was_sent_again(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = arriving.brought(amara, resent.AGAIN, arriving.log(resent.SECOND))
    version = amara.get(source).select("//input[@name='version']/@value")[0]
    page = amara.post(f"{source}/add", {"version": version}, 409)
    assert "Say first whether this file is an earlier one sent again" in page.words
    assert len(resent.entries(db)) == 4


def test_an_answer_can_be_changed_before_the_file_is_taken(amara, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = resent.sent(amara)
    amara.send(source, {"earlier": "new"}, action="/sent-again")
    assert "You said that this file is something new" in amara.get(source).words
    assert amara.get(f"{source}/difference", 303)


def test_two_who_take_a_file_at_once_take_it_once(amara, visit, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = resent.sent(amara)
    seen = dict(amara.get(f"{source}/difference").form().form_values())
    resent.taken(visit("bryn"), source)
    page = amara.follow(amara.post(f"{source}/difference", seen))
    assert page.heading == "The file from Police"
    assert len(db.scalars(select(EntryBefore)).all()) == 1


def test_nothing_is_taken_when_something_changed_since_one_looked_and_decisions_stay(amara, visit, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = resent.sent(amara)
    gone = resent.entries(db)["Call from"]
    seen = dict(amara.get(f"{source}/difference").form().form_values())
    mend(visit("bryn"), gone, "16 May 2023")
    seen |= {f"fate-{gone.id}": "kept", f"why-{gone.id}": "Seen by the school."}
    page = amara.post(f"{source}/difference", seen, 409)
    assert "Nothing was taken" in page.words
    assert page.select(f"//input[@name='fate-{gone.id}'][@checked]/@value") == ["kept"]
    assert page.select(f"//input[@name='why-{gone.id}']/@value") == ["Seen by the school."]
    assert db.scalars(select(EntryBefore)).all() == []


def test_a_name_is_under_its_code_however_the_words_are_cut(amara, db):
    arriving.somebody(db, "Mother", "Jo Marsh")
    rows = (("11/05/2023", "23:40", "Jo Marsh opened the door to the officers.", ""), *resent.FIRST[1:])
    arriving.added(amara, data=arriving.log(rows))
    now = (("11/05/2023", "23:40", "Jo and Marsh opened the door to the officers.", ""), *resent.FIRST[1:])
    page = amara.get(f"{resent.sent(amara, now)}/difference")
    assert "Marsh" not in page.text
    assert ">Jo" not in page.text


def test_where_only_a_name_differs_the_page_says_so_and_shows_the_code(amara, db):
    arriving.somebody(db, "Mother", "Jo Marsh", "Joanne")
    rows = (("11/05/2023", "23:40", "Jo Marsh opened the door to the officers.", ""), *resent.FIRST[1:])
    arriving.added(amara, data=arriving.log(rows))
    now = (("11/05/2023", "23:40", "Joanne opened the door to the officers.", ""), *resent.FIRST[1:])
    page = amara.get(f"{resent.sent(amara, now)}/difference")
    assert "Only a name differs, and both stand under one code." in page.words


def test_one_can_go_back_to_the_earlier_file_within_the_same_rules(amara, db):
    first = arriving.added(amara, data=arriving.log(resent.FIRST))
    ids = {key: entry.id for key, entry in resent.entries(db).items()}
    resent.taken(amara, resent.sent(amara))
    page = amara.follow(amara.send(first, action="/go-back"))
    assert page.heading == "What differs in the file from Police"
    resent.taken(amara, first)
    after = resent.entries(db)
    assert {key: after[key].id for key in ids} == ids
    assert after["Neighbour reports"].what == resent.FIRST[0][2]
    assert after["Call from"].withdrawn_by_id is None
    assert after["Officers asked"].withdrawn_by_id
    assert dict(db.execute(select(Source.name, Source.state)).all()) == {
        arriving.NAME: "added",
        resent.AGAIN: "replaced",
    }


def test_going_back_can_be_left_again(amara, db):
    first = arriving.added(amara, data=arriving.log(resent.FIRST))
    resent.taken(amara, resent.sent(amara))
    amara.send(first, action="/go-back")
    amara.send(first, action="/set-aside")
    states = dict(db.execute(select(Source.name, Source.state)).all())
    assert states == {arriving.NAME: "replaced", resent.AGAIN: "added"}


def test_entries_of_one_day_follow_the_new_file_unless_somebody_placed_them(amara, db):
    day = [
        ("11/05/2023", "", f"{words} at the flat in the evening.", "")
        for words in ("First call", "Third call")
    ]
    arriving.added(amara, data=arriving.log(day))
    between = (day[0], ("11/05/2023", "", "Second call to the landlord about keys.", ""), day[1])
    resent.taken(amara, resent.sent(amara, between))
    assert [words.split()[0] for words in arriving.first_words(amara.get(arriving.TIMELINE))] == [
        "First",
        "Second",
        "Third",
    ]


def test_two_who_press_at_the_same_moment_take_it_once(amara, visit, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = resent.sent(amara)
    visitors = [amara, visit("bryn")]
    forms = [dict(each.get(f"{source}/difference").form().form_values()) for each in visitors]
    with ThreadPoolExecutor(2) as pool:
        sent = [
            pool.submit(each.client.post, f"{source}/difference", data=form)
            for each, form in zip(visitors, forms, strict=True)
        ]
        assert sorted(each.result().status_code for each in sent) == [303, 303]
    assert len(resent.entries(db)) == 5
    assert len(db.scalars(select(EntryBefore)).all()) == 1
    events = db.scalars(select(JournalLine.event)).all()
    assert list(events).count("source.replaced") == 1


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion", None])
def test_nobody_else_says_sees_or_takes_what_was_sent_again(amara, visit, db, name):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = resent.sent(amara)
    client = visit(name).client
    token = visit(name).token() if name else ""
    answers = [client.get(f"{source}/difference").status_code]
    answers += [
        client.post(f"{source}{act}", data={"csrf_token": token, "earlier": "new"}).status_code
        for act in ("/difference", "/sent-again", "/go-back", "/forget-column")
    ]
    assert set(answers) <= ({404} if name else {303, 400})
    assert len(resent.entries(db)) == 4


def test_the_team_takes_a_file_as_the_lead_does(amara, visit, db):
    arriving.added(amara, data=arriving.log(resent.FIRST))
    source = resent.sent(visit("bryn"))
    assert "The file is taken" in resent.taken(visit("bryn"), source).words
