"""A file sent again: what differs is shown, one button takes it, and nothing that hangs on entries is lost."""

from sqlalchemy import select

from tests.builders import arriving, resent
from workbench.persistence.tables.entry import EntryBefore
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.source import Source


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
