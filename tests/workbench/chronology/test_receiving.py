"""Files come in."""

import io

from sqlalchemy import func, select

from tests.builders import agency_files, arriving, cast
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.source import Source, SourceRow


def test_a_file_is_read_and_waits_to_be_checked(amara, db):
    answer = arriving.bring(amara, {arriving.NAME: arriving.log()})
    page = amara.follow(answer)
    assert page.heading == "Check the file from Police"
    assert "nothing has been added to the timeline yet" in page.words
    assert db.scalar(select(func.count()).select_from(Entry)) == 0
    assert db.scalar(select(func.count()).select_from(SourceRow)) == 5


def test_several_files_go_to_the_agencies_they_look_like(amara):
    repairs = [("Housing repairs and visits",), ("Date", "What happened"), ("1 May 2023", "Told of damp.")]
    files = {"tenancy 14 of 2023.xlsx": agency_files.xlsx(repairs), arriving.NAME: arriving.log()}
    page = amara.follow(arriving.bring(amara, files))
    lists = {
        part.xpath("string(h2)").strip(): part.text_content() for part in page.select("//main//section[h2]")
    }
    assert "tenancy 14 of 2023.xlsx" in lists["Housing"]
    assert "police log.csv" in lists["Police"]


def test_the_agency_chosen_for_each_file_is_kept(amara):
    page = amara.get(arriving.SOURCES)
    housing = page.select("//select[@id='agency']/option[. = 'Housing']/@value")[0]
    files = {"one.csv": arriving.log(), "two.csv": arriving.log(arriving.ROWS[:2])}
    page = amara.follow(arriving.bring(amara, files, agency_of=[housing, housing]))
    assert page.words.count("Waiting for you to check it") == 2
    assert "No file yet" in page.select("//section[h2[contains(., 'Police')]]")[0].text_content()


def test_a_file_of_nobody_in_particular_asks_whose_it_is(amara):
    source = arriving.brought(amara, "notes.csv")
    page = amara.get(source)
    assert page.heading == "Whose file is this?"
    assert not page.select("//form[contains(@action, '/add')]")
    police = page.select("//select[@id='agency']/option[. = 'Police']/@value")[0]
    amara.send(source, {"agency": police}, action=source)
    assert amara.get(source).heading == "Check the file from Police"


def test_one_bad_file_does_not_keep_the_others_out(amara, db):
    files = {"scan.pdf": b"%PDF-1.7 pages", arriving.NAME: arriving.log()}
    page = arriving.bring(amara, files, status=200)
    assert "One of 2 files was taken" in page.words
    assert "scan.pdf A PDF cannot be read as a table." in page.words
    assert db.scalars(select(Source.name)).all() == [arriving.NAME]


def test_the_same_file_again_changes_nothing(amara, db):
    arriving.bring(amara, {arriving.NAME: arriving.log()})
    page = arriving.bring(amara, {"under another name.csv": arriving.log()}, status=422)
    assert "This very file is here already. Nothing was changed." in page.words
    assert db.scalar(select(func.count()).select_from(Source)) == 1


def test_the_same_file_twice_in_one_go_is_taken_once(amara, db):
    arriving.bring(
        amara, {arriving.NAME: arriving.log(), "copy of police log.csv": arriving.log()}, status=200
    )
    assert db.scalar(select(func.count()).select_from(Source)) == 1


def test_another_review_may_have_the_same_file(amara, visit):
    arriving.bring(amara, {arriving.NAME: arriving.log()})
    cai = visit("cai")
    where = f"/reviews/{cast.OTHER_REVIEW}/sources"
    fields = {"agency": "", "files": [(io.BytesIO(arriving.log()), arriving.NAME)]}
    assert cai.post(where, fields).status == 303


def test_the_file_as_received_is_only_ever_saved(amara):
    source = arriving.brought(amara, "log of ‘police’ é.csv")
    answer = amara.get(f"{source}/original").response
    assert answer.data == arriving.log()
    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_name_with_folders_and_hidden_signs_is_only_a_label(amara, db):
    arriving.bring(amara, {"..\\..\\etc/po\u202elice log.csv": arriving.log()})
    assert db.scalar(select(Source.name)) == "police log.csv"


def test_file_names_are_shown_in_codes(amara, db):
    arriving.somebody(db, "Mother", "Jo Marsh")
    arriving.bring(amara, {"police log about Jo Marsh.csv": arriving.log()})
    page = amara.get(arriving.SOURCES)
    assert "police log about Mother.csv" in page.words
    assert "Marsh" not in page.text


def test_what_came_in_stands_in_the_journal_without_words_of_the_case(amara, db):
    arriving.brought(amara)
    line = db.scalars(select(JournalLine).where(JournalLine.event == "source.received")).one()
    assert line.detail == {"rows": 5, "entries": 3, "problems": 1}
