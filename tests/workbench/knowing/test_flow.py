"""The flow ledger: facts are marked from entries, and the table says who learned when, or never."""

from sqlalchemy import select

from workbench.persistence.tables.told import KeyFact

FACT = "A man lodges in the flat"


def _follow(visitor, home, entry, words=FACT, **more):
    return visitor.send(f"{home}/flow/add?entry={entry.id}", {"words": words, **more})


def test_a_fact_is_followed_from_its_entry_and_the_rest_never_learned(amara, home, rows):
    assert "No key facts yet" in amara.get(f"{home}/flow").words
    page = amara.follow(_follow(amara, home, rows["party"]))
    assert "The fact is followed." in page.words
    (row,) = page.select("//table[contains(@class, 'flow-table')]/tbody/tr")
    cells = [" ".join(cell.text_content().split()) for cell in row.xpath("td")]
    assert cells == ["Knew first Own entry, 3 May 2023", "Never, as far as anybody wrote"]


def test_an_own_entry_of_another_agency_is_a_delay_that_leads_to_it(amara, home, rows, db):
    _follow(amara, home, rows["party"])
    fact = db.scalars(select(KeyFact.id)).one()
    db.rollback()
    _follow(amara, home, rows["letter"], words="", fact=fact)
    page = amara.get(f"{home}/flow")
    (link,) = page.select("//table//td[2]/a")
    assert link.text_content() == "2 days later"
    assert link.get("href") == f"{home}/entries/{rows['letter'].id}"


def test_a_telling_shortens_the_way(amara, home, rows):
    _follow(amara, home, rows["search"], words="The flat was searched")
    told = {"agency_id": rows["letter"].agency_id, "when": "20 June 2023"}
    amara.send(f"{home}/entries/{rows['search'].id}/told", told)
    page = amara.get(f"{home}/flow")
    (link,) = page.select("//table//td[2]/a")
    assert link.text_content() == "19 days later"
    assert "/told/" in link.get("href")
    (counts,) = page.select("//ul[@class='sum']")
    assert [box.text for box in counts.xpath(".//b")] == ["1", "1", "0", "2"]


def test_a_fact_needs_words_and_an_entry(amara, home, rows, db):
    assert (
        "Say the fact"
        in amara.send(f"{home}/flow/add?entry={rows['party'].id}", {"words": ""}, status=422).words
    )
    assert "No entry chosen" in amara.get(f"{home}/flow/add").words
    assert not db.scalars(select(KeyFact)).all()


def test_a_fact_is_changed_and_followed_no_longer(amara, home, rows, db):
    _follow(amara, home, rows["party"])
    fact = db.scalars(select(KeyFact.id)).one()
    db.rollback()
    address = f"{home}/flow/{fact}"
    amara.send(address, {"words": "A lodger"})
    assert "A lodger" in amara.get(f"{home}/flow").words
    assert "Keep at least one entry" in amara.send(address, {"entry": []}, status=422).words
    amara.send(address, {}, action="/remove")
    assert "No key facts yet" in amara.get(f"{home}/flow").words
