"""A file is checked, and added whole or not at all."""

from sqlalchemy import func, select

from tests.builders import agency_files, arriving
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.source import Source, SourceRow


def entries(db) -> list[Entry]:
    """All entries in order, letting go of the database for the next page."""
    db.rollback()
    found = list(db.scalars(select(Entry).order_by(Entry.sorts_at, Entry.place_in_order)))
    db.commit()
    return found


def test_the_counts_of_the_page_add_up(amara):
    page = amara.get(arriving.brought(amara))
    counts = list(arriving.what_became(page).values())
    assert counts[0] == sum(counts[1:]) == 5


def test_every_row_left_out_is_listed_with_its_kind(amara):
    rows = [
        ("North police", "", "", ""),
        arriving.HEADING,
        *arriving.ROWS,
        ("", "", "", ""),
        ("Total: 4 records", "", "", ""),
    ]
    page = amara.get(arriving.brought(amara, data=agency_files.csv(rows)))
    listed = page.select("//details[summary[starts-with(., 'See the')]]//li")
    assert len(listed) == 4
    assert "Total: 4 records" in " ".join(item.text_content() for item in listed)


def test_adding_puts_every_entry_in_the_timeline_and_keeps_every_row(amara, db):
    arriving.added(amara)
    assert [entry.written for entry in entries(db)] == ["11/05/2023, 23:40", "13/05/2023", "June 2023"]
    assert db.scalar(select(func.count()).select_from(SourceRow)) == 5
    assert all(entry.source_row_id for entry in entries(db))


def test_pressing_add_twice_adds_nothing_twice(amara, db):
    source = arriving.brought(amara)
    version = amara.get(source).select("//form[contains(@action, '/add')]/input[@name='version']/@value")[0]
    amara.post(f"{source}/add", {"version": version})
    again = amara.follow(amara.post(f"{source}/add", {"version": version}))
    assert "Nothing was added twice" in again.words
    assert len(entries(db)) == 3


def test_a_file_that_changed_since_one_looked_is_not_added_unseen(amara, visit, db):
    source = arriving.brought(amara)
    seen = amara.get(source).select("//form[contains(@action, '/add')]/input[@name='version']/@value")[0]
    field = arriving.field_of(amara.get(source), "When was it")
    visit("bryn").send(source, {field: "30 June 2023"}, action=source)
    page = amara.post(f"{source}/add", {"version": seen}, 409)
    assert "Nothing was added" in page.words
    assert entries(db) == []


def test_a_row_that_needs_somebody_is_given_its_date_and_becomes_an_entry(amara, db):
    source = arriving.brought(amara)
    page = amara.get(source)
    assert "June has 30 days" in page.words
    field = arriving.field_of(page, "When was it")
    page = amara.follow(amara.send(source, {field: "30 June 2023"}, action=source))
    assert "Understood as Friday 30 June 2023" in page.words
    amara.send(source, action="/add")
    assert [entry.what for entry in entries(db)][-1] == "Second call, nobody at home."
    assert len(entries(db)) == 4


def test_a_date_that_cannot_be_read_is_asked_for_again_with_what_was_written(amara):
    source = arriving.brought(amara)
    field = arriving.field_of(amara.get(source), "When was it")
    page = amara.send(source, {field: "32 June 2023"}, action=source, status=422)
    box = page.select(f"//input[@name='{field}']")[0]
    assert box.get("value") == "32 June 2023"
    assert box.get("aria-invalid") == "true"
    assert page.select("//div[@role='alert']//a[@href='#" + field + "']")


def test_an_answer_can_be_taken_back_by_emptying_its_box(amara):
    source = arriving.brought(amara)
    field = arriving.field_of(amara.get(source), "When was it")
    amara.send(source, {field: "30 June 2023"}, action=source)
    page = amara.follow(amara.send(source, {field: ""}, action=source))
    assert "One row needs you" in page.words


def test_what_a_column_is_for_can_be_changed(amara, db):
    rows = [
        ("Date", "Seen at", "Event"),
        ("11/05/2023", "12/05/2023", "Officers called at the flat and spoke to a man."),
    ]
    source = arriving.brought(amara, data=agency_files.csv(rows))
    page = amara.get(source)
    first, second = arriving.field_of(page, "Column 1"), arriving.field_of(page, "Column 2")
    amara.send(source, {first: "entered", second: "when"}, action=source)
    amara.send(source, action="/add")
    assert [entry.written for entry in entries(db)] == ["12/05/2023"]


def test_a_table_can_be_left_out_and_brought_back(amara):
    rows = [arriving.HEADING, *arriving.ROWS]
    data = agency_files.xlsx(rows, "Calls", {"Old calls": rows})
    source = arriving.brought(amara, "police.xlsx", data)
    field = arriving.field_of(amara.get(source), "Leave out Old calls")
    page = amara.follow(amara.send(source, {field: "y"}, action=source))
    assert arriving.what_became(page)["left out by you"] == 5
    page = amara.follow(amara.send(source, {field: ""}, action=source))
    assert "left out by you" not in arriving.what_became(page)


def test_the_second_to_save_keeps_what_they_wrote(amara, visit):
    source = arriving.brought(amara)
    page = amara.get(source)
    field = arriving.field_of(page, "When was it")
    sent = dict(page.form(source).form_values())
    visit("bryn").send(source, {field: "29 June 2023"}, action=source)
    page = amara.post(source, {**sent, field: "30 June 2023"}, 409)
    assert "Somebody else changed how this file is read" in page.words
    assert page.select(f"//input[@name='{field}']/@value") == ["30 June 2023"]


def test_rows_are_mended_after_the_file_was_added(amara, db):
    source = arriving.added(amara)
    field = arriving.field_of(amara.get(source), "When was it")
    page = amara.follow(amara.send(source, {field: "30 June 2023"}, action="/mend"))
    assert "1 row became an entry" in page.words
    assert arriving.what_became(page)["became entries"] == 4
    mended = entries(db)[-1]
    assert (mended.what, mended.source_row.outcome) == ("Second call, nobody at home.", "entry")
    assert db.scalar(select(func.count()).select_from(SourceRow).where(SourceRow.outcome == "problem")) == 0


def test_mending_twice_adds_nothing_twice(amara, db):
    source = arriving.added(amara)
    field = arriving.field_of(amara.get(source), "When was it")
    for _ in range(2):
        amara.post(f"{source}/mend", {field: "30 June 2023"})
    assert len(entries(db)) == 4


def test_two_who_mend_different_rows_take_nothing_from_each_other(amara, visit, db):
    rows = [*arriving.ROWS, ("32/06/2023", "", "Third call, nobody at home.", "")]
    source = arriving.added(amara, data=arriving.log(rows))
    first, second = amara.get(source).select("//input[starts-with(@name, 'when-')]/@name")
    visit("bryn").post(f"{source}/mend", {first: "29 June 2023", second: ""})
    amara.post(f"{source}/mend", {first: "", second: "30 June 2023"})
    page = amara.get(source)
    assert arriving.what_became(page)["became entries"] == len(entries(db)) == 5
    assert arriving.what_became(page)["need you"] == 0
    assert not page.select("//input[starts-with(@name, 'when-')]")


def test_a_file_set_aside_adds_nothing_and_can_be_taken_up(amara, db):
    source = arriving.brought(amara)
    amara.send(source, action="/set-aside")
    assert amara.post(f"{source}/add", {"version": "2"}, 409).heading == "The file from Police"
    assert entries(db) == []
    amara.send(source, action="/take-up")
    amara.send(source, action="/add")
    assert len(entries(db)) == 3


def test_an_added_file_cannot_be_set_aside(amara, db):
    source = arriving.added(amara)
    amara.post(f"{source}/set-aside", {})
    assert db.scalar(select(Source.state)) == "added"


def test_names_nobody_has_coded_are_pointed_out(amara, db):
    rows = [*arriving.ROWS, ("14/06/2023", "", "Mr Kaplan and Mrs Lowe came to the desk.", "")]
    source = arriving.brought(amara, data=arriving.log(rows))
    assert "2 names are not in the vault yet" in amara.get(source).words
    arriving.somebody(db, "Adult 1", "Tom Kaplan", "Mr Kaplan")
    page = amara.get(source)
    assert "1 name is not in the vault yet" in page.words
    assert "Kaplan" not in page.text


def test_a_page_of_problems_never_shows_all_of_thousands(amara):
    rows = [("31/06/2023", "", f"Call number {n} at the desk.", "") for n in range(120)]
    source = arriving.brought(amara, data=arriving.log([*arriving.ROWS, *rows]))
    page = amara.get(source)
    assert len(page.select("//input[starts-with(@name, 'when-')]")) == 50
    assert "Call number 119" in amara.get(f"{source}?page=3").words


def test_each_step_stands_in_the_journal(amara, db):
    source = arriving.added(amara)
    field = arriving.field_of(amara.get(source), "When was it")
    amara.send(source, {field: "30 June 2023"}, action="/mend")
    events = db.scalars(select(JournalLine.event).order_by(JournalLine.number)).all()
    assert list(events) == ["source.received", "source.added", "source.mended"]


NO_YEAR = (
    ("22/11/2022", "", "Officers called at the flat.", ""),
    ("24 Nov", "", "Second call, nobody at home.", ""),
    ("26/11/2022", "", "Third call, a man opened the door.", ""),
)


def test_a_date_that_the_rows_around_it_settle_is_offered_and_taken_with_a_tick(amara, db):
    source = arriving.brought(amara, data=arriving.log(NO_YEAR))
    page = amara.get(source)
    tick = arriving.field_of(page, r"Take .*24 November 2022")
    assert arriving.what_became(page)["needs you"] == 1
    assert page.select(f"//input[@name='{arriving.field_of(page, 'When was it')}']/@value") == [""]
    offered = page.select(f"//input[@name='{tick}']/@value")[0]
    page = amara.follow(amara.send(source, {tick: offered}, action=source))
    assert "Understood as Thursday 24 November 2022" in page.words
    amara.send(source, action="/add")
    assert [entry.starts.day for entry in entries(db)] == [22, 24, 26]


def test_what_somebody_writes_goes_before_what_was_proposed(amara):
    source = arriving.brought(amara, data=arriving.log(NO_YEAR))
    page = amara.get(source)
    tick, box = arriving.field_of(page, r"Take .*24 November 2022"), arriving.field_of(page, "When was it")
    written = {tick: "Thursday 24 November 2022", box: "25 November 2022"}
    page = amara.follow(amara.send(source, written, action=source))
    assert "Understood as Friday 25 November 2022" in page.words


def test_a_proposal_is_never_applied_by_itself(amara, db):
    arriving.added(amara, data=arriving.log(NO_YEAR))
    assert [entry.starts.day for entry in entries(db)] == [22, 26]
