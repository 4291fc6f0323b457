"""Where each sentence of a finding comes from, on its page and through the whole demonstration."""

import pytest

from findings import finding as anatomy
from findings.chain import Way
from tests.builders import cast, databases, gathered
from workbench.demonstration import loading
from workbench.persistence.stores import evidence, findings
from workbench.writing import tracing

LIST = f"/reviews/{cast.REVIEW}/findings"


@pytest.fixture
def finding(db):
    begun = findings.start(db, gathered.review(db), title="Letters go astray")
    begun.usual = "In an audit of forty letters nine arrived. Nobody keeps count."
    begun.matters = "A letter that is lost is a worry that is lost."
    db.commit()
    return begun


def test_a_sentence_that_rests_on_nothing_is_listed_first(amara, finding):
    page = amara.get(f"{LIST}/{finding.id}/sources")
    assert "3 of them rest on nothing yet" in page.words
    assert page.select("//section[@aria-labelledby='bare']//a[contains(@href, 'part=usual')]")
    assert "3 of 3 sentences rest on nothing yet" in amara.get(f"{LIST}/{finding.id}").words


def test_what_was_added_to_a_part_carries_its_sentences_and_what_sums_up(amara, finding, db):
    evidence.add(
        db, finding, part="usual", kind="audit", words="Forty letters of one quarter", dated="May 2024"
    )
    db.commit()
    page = amara.get(f"{LIST}/{finding.id}/sources")
    assert "Each leads to an entry or to something that somebody said." in page.words
    assert "Audit, May 2024: Forty letters of one quarter" in page.words
    assert "Shares its words" in page.words
    assert "What this part rests on, as a whole: 1 source" in page.words
    assert "What the finding rests on, as a whole: 1 source" in page.words


def test_the_page_is_for_those_who_read_drafts(visit, finding):
    assert visit("bryn").get(f"{LIST}/{finding.id}/sources")
    for stranger in ("dilys", "eirian", "cai", "ffion"):
        visit(stranger).get(f"{LIST}/{finding.id}/sources", status=404)


def test_every_sentence_of_the_demonstration_leads_to_an_entry_or_a_statement(db):
    review = loading.load(db, databases.VAULT_KEY)
    db.commit()
    rows = [row for row in findings.of_review(db, review) if not row.is_additional]
    assert len(rows) == 4
    for row in rows:
        traced = tracing.of(db, row)
        assert traced.count > 15
        assert traced.bare == ()
        ways = [each.way for part in traced.parts for each in part.sentences]
        assert ways.count(Way.ALIKE) >= len(ways) / 3
        assert anatomy.missing(findings.as_finding(row)) == ()
        assert anatomy.asks_for_training(findings.as_finding(row)) == ""
