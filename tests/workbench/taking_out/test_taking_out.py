"""The timeline as a file: what stands in it, for whom, and what is kept of it."""

import io
import json
import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select

from tests.builders import cast, databases, gathered, world
from timeline.reading import file
from workbench import clock
from workbench.persistence.stores import journal, people
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.relation import Relation
from workbench.persistence.tables.source import Source, SourceRow
from workbench.persistence.tables.telling import Disagreement, Event, Telling
from workbench.persistence.tables.told import Told

HERE = f"/reviews/{cast.REVIEW}/timeline/take-out"
NAME = "Zebediah Quillfeather"
FORMATS = ["xlsx", "docx", "csv", "json"]


@pytest.fixture
def told(db):
    """Four entries, two of one minute; one names somebody whose name is in the vault, one is withdrawn."""
    gathered.named(db, "Uncle", NAME, key=databases.VAULT_KEY)
    gathered.entry(db, "POL", "11 May 2023, 23:40", f"Officers met {NAME} at the flat.")
    gathered.entry(db, "POL", "11 May 2023, 23:50", world.WORDS)
    gathered.entry(db, "HSG", "June 2023", "=HYPERLINK(1) was written in the log")
    withdrawn = gathered.entry(db, "HSG", "3 July 2023", "The rent was paid")
    again = Source(
        review_id=cast.REVIEW, agency_id=withdrawn.agency_id, name="again.csv", sha256="again", content=b"",
        received_at=clock.now(), given_by=cast.PEOPLE["amara"].id, state="added",
    )  # fmt: skip
    db.add(again)
    db.flush()
    withdrawn.withdrawn_by_id = again.id
    gathered.episode(db, "A fortnight in May", [gathered.entry(db, "HSG", "4 July 2023", "A letter came")])
    db.commit()


def taken(visitor, ending, address=HERE, **fields):
    """The bytes that somebody gets."""
    sent = {"csrf_token": visitor.token(), "format": ending, **fields}
    answer = visitor.client.post(address, data=sent)
    assert answer.status_code == 200
    return answer.get_data()


def words_of(data, ending):
    """Everything that a file says, in all of its parts."""
    if ending in ("csv", "json"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join([*archive.namelist(), *(archive.read(name).decode() for name in archive.namelist())])


@pytest.mark.parametrize("ending", ["xlsx", "docx", "csv"])
def test_a_file_reads_back_as_the_timeline(amara, told, ending):
    found = file.read(f"timeline.{ending}", taken(amara, ending))
    assert not found.problems
    assert [(entry.when.words(), entry.agency) for entry in found.entries] == [
        ("Thursday 11 May 2023, 23:40", "Police"),
        ("Thursday 11 May 2023, 23:50", "Police"),
        ("June 2023", "Housing"),
        ("Monday 3 July 2023", "Housing"),
        ("Tuesday 4 July 2023", "Housing"),
    ]
    assert {entry.what for entry in found.entries} >= {"Officers met Uncle at the flat.", world.WORDS}
    assert dict(found.entries[3].further)["Status"] == "Withdrawn by its agency"
    assert dict(found.entries[4].further)["Part of"] == "Episode 1"


def test_json_has_what_the_table_has_no_place_for(db, amara, told):
    police, housing = db.scalars(
        select(Agency).where(Agency.review_id == cast.REVIEW).order_by(Agency.number)
    )
    among = select(Entry).where(Entry.review_id == cast.REVIEW, Entry.precision == "minute")
    one, two = db.scalars(among).all()
    uncle = people.coded(db, gathered.review(db), "Uncle")
    child = people.coded(db, gathered.review(db), "Child 1")
    lead = cast.PEOPLE["amara"].id
    event = Event(
        review_id=cast.REVIEW, kind="tellings", reasons="same day", decided_by=lead, decided_at=clock.now()
    )
    event.tellings = [Telling(entry_id=one.id, is_folded=False), Telling(entry_id=two.id)]
    db.add(event)
    db.add(Disagreement(review_id=cast.REVIEW, one_id=one.id, other_id=two.id, words="One says 23:40"))
    db.add(
        Told(
            review_id=cast.REVIEW, entry_id=one.id, agency_id=housing.id, teller_id=police.id, how="letter",
            recorded_by=lead, recorded_at=clock.now(),
        )
    )  # fmt: skip
    db.add(
        Relation(
            review_id=cast.REVIEW, one_id=uncle.id, other_id=child.id, kind="uncle", words=f"{NAME} said so"
        )
    )
    db.commit()
    found = json.loads(taken(amara, "json"))
    assert {each["code"] for each in found["people"]} == {"Uncle", "Child 1"}
    assert [each["code"] for each in found["agencies"]] == ["POL", "HSG"]
    (event,) = [each for each in found["events"] if each["entries"] == sorted([one.id, two.id])]
    assert event["disagreements"][0]["words"] == "One says 23:40"
    assert (one.id, "letter", None) in [(each["entry"], each["how"], each["when"]) for each in found["told"]]
    assert ("Uncle", "Uncle said so") in [(each["one"], each["words"]) for each in found["relations"]]
    assert {each["event"] for each in found["entries"] if each["id"] in (one.id, two.id)} == {event["number"]}
    assert [each["episodes"] for each in found["entries"]].count([1]) == 1
    assert [each["withdrawn"] for each in found["entries"]] == [False, False, False, True, False]
    assert found["names"] == "codes"


@pytest.mark.parametrize("ending", FORMATS)
def test_no_part_of_a_coded_file_holds_a_name_wherever_somebody_wrote_it(db, bryn_after_names, ending):
    found = words_of(taken(bryn_after_names, ending), ending)
    assert "Quillfeather" not in found
    assert "Zebediah" not in found
    assert "Uncle" in found


@pytest.fixture
def bryn_after_names(db, visit):
    """Bryn before a review in which the name stands in every text that a file of the timeline can show."""
    ids = world.fill(db, cast.REVIEW)
    gathered.named(db, "Uncle", NAME, key=databases.VAULT_KEY)
    entry, source, row = (
        db.get(Entry, ids["entry"]),
        db.get(Source, ids["source"]),
        db.get(SourceRow, ids["row"]),
    )
    for field in ("what", "source", "told_by", "seen", "said", "action", "written"):
        setattr(entry, field, f"{getattr(entry, field)} {NAME}")
    entry.people, entry.further, entry.warnings = [NAME], [[NAME, NAME]], [f"“{NAME}” stands beside the date"]
    source.name, row.part = f"{NAME}.csv", f"Sheet of {NAME}"
    db.get(Agency, ids["agency"]).name = f"School of {NAME}"
    db.get(Episode, ids["episode"]).title = f"A fortnight with {NAME}"
    gathered.review(db).title = f"The {NAME} review"
    for person in people.of_review(db, gathered.review(db)):
        person.who = f"brother of {NAME}"
    db.get(Event, ids["event"]).reasons = NAME
    db.get(Disagreement, ids["disagreement"]).words = NAME
    told = Told(
        review_id=cast.REVIEW, entry_id=entry.id, agency_id=ids["agency"], how=NAME, written=NAME,
        recorded_by=cast.PEOPLE["bryn"].id, recorded_at=clock.now(),
    )  # fmt: skip
    uncle = people.coded(db, gathered.review(db), "Uncle")
    related = Relation(
        review_id=cast.REVIEW, one_id=uncle.id, other_id=ids["person"], kind="uncle", words=NAME
    )
    db.add_all([told, related])
    db.commit()
    return visit("bryn")


def test_a_file_name_holds_the_title_in_codes_and_the_day(bryn_after_names):
    answer = bryn_after_names.post(HERE, {"format": "csv"}, 200).response
    day = clock.now().date().isoformat()
    assert (
        answer.headers["Content-Disposition"] == f"attachment; filename=the-uncle-review-timeline-{day}.csv"
    )


def test_real_names_need_unlocking_and_a_choice_of_their_own(amara, told):
    refused = amara.post(HERE, {"format": "csv", "named": "y"}, 422)
    assert "Real names are locked" in refused.words
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {})
    assert "With real names" in amara.get(HERE).words
    assert "Quillfeather" not in taken(amara, "csv").decode()
    named = amara.post(HERE, {"format": "csv", "named": "y"}, 200).response
    assert "Officers met Zebediah Quillfeather" in named.get_data(as_text=True)
    assert "real-names" in named.headers["Content-Disposition"]
    for ending in FORMATS:
        assert "Quillfeather" in words_of(taken(amara, ending, named="y"), ending)


def test_the_journal_says_who_took_what_and_whether_with_names(db, amara, told):
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {})
    taken(amara, "xlsx")
    taken(amara, "json", named="y")
    lines = [line for line in journal.of_chain(db, cast.REVIEW) if line.event == "timeline.taken_out"]
    assert [line.detail for line in lines] == [
        {"format": "xlsx", "entries": 5, "real_names": "no"},
        {"format": "json", "entries": 5, "real_names": "yes"},
    ]


def test_the_choice_of_the_timeline_is_what_is_taken(db, amara, told):
    housing = db.scalars(select(Agency.id).where(Agency.review_id == cast.REVIEW, Agency.code == "HSG")).one()
    db.rollback()
    page = amara.get(f"{HERE}?agency={housing}&since=June+2023&until=June+2023")
    assert "Take out 1 entry" in page.words
    assert "from Housing, in June 2023" in page.words
    read = file.read("t.csv", taken(amara, "csv", f"{HERE}?agency={housing}&since=June+2023&until=June+2023"))
    assert [entry.when.words() for entry in read.entries] == ["June 2023"]


def test_the_way_out_of_the_timeline_carries_its_choice(amara, told):
    page = amara.get(f"/reviews/{cast.REVIEW}/timeline?since=June+2023&until=June+2023")
    out = page.select("//nav[@class='beside']//a[.='Take out']/@href")[0]
    assert "Take out 1 entry" in amara.get(out).words


def test_words_that_were_searched_for_come_along_sealed(amara, told):
    home = f"/reviews/{cast.REVIEW}/timeline"
    where = amara.send(home, {"words": "Uncle flat"}, action="/narrow").response.headers["Location"]
    sealed = parse_qs(urlsplit(where).query)["words"][0]
    assert "Take out 1 entry" in amara.get(f"{HERE}?words={sealed}").words
    assert len(json.loads(taken(amara, "json", f"{HERE}?words={sealed}"))["entries"]) == 1


def test_a_date_that_cannot_be_read_is_asked_about_in_the_timeline(amara, told):
    asked = amara.get(f"{HERE}?since=sometime", 303)
    assert "There is a problem" in amara.follow(asked, 422).words
    amara.post(f"{HERE}?since=sometime", {"format": "csv"})


def test_a_kind_of_file_has_to_be_chosen(amara, told):
    assert "Choose what kind of file it shall be" in amara.post(HERE, {}, 422).words
    amara.post(HERE, {"format": "exe"}, 422)


def test_only_those_who_gather_take_anything_out(visit, told):
    assert taken(visit("bryn"), "csv")
    for name in ("dilys", "eirian", "cai", "ffion"):
        visit(name).get(HERE, 404)
        visit(name).post(HERE, {"format": "csv"}, 404)
    visit(None).get(HERE, 303)


def test_an_empty_timeline_offers_nothing_to_take(amara):
    assert amara.get(HERE).select("//button[@disabled]")
