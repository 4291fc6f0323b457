"""A slip in the report is found, one is changed to a coarser form, one stays for a reason, and the report goes out."""

from tests.builders import cast, whole_report
from workbench.persistence.stores import reports
from workbench.persistence.tables.review import Review

REPORT = f"/reviews/{cast.REVIEW}/report"
SLIPS = "She was the eldest of four children. A neighbour rang the police on 3 May 2021."
PATIENT = 60_000


def test_a_slip_is_changed_or_stays_for_a_reason_before_the_report_goes_out(walk, db):
    whole_report.write(db, cast.REVIEW)
    reports.text(db, db.get(Review, cast.REVIEW), "window").words = SLIPS
    db.commit()
    lead = walk("amara")
    lead.page.set_default_timeout(PATIENT)
    lead.go(f"{REPORT}/release")
    assert "2 things to settle" in lead.words
    lead.check()
    lead.follow("Change it where it is written")
    lead.write("Text", SLIPS.replace("on 3 May 2021", "in spring 2021"))
    lead.press("Save")
    lead.go(f"{REPORT}/release")
    assert "1 thing to settle" in lead.words
    lead.page.get_by_text("Let it stay, for a reason").click()
    lead.write("Why it may stay", "It is in the published judgment.")
    lead.press("Let it stay")
    assert "Everything that was found is settled" in lead.words
    lead.check()
    lead.press("Release it to the board")
    assert "Release 1 is with the board" in lead.page.locator("body").inner_text()
    assert lead.heading == "Versions of the report"
