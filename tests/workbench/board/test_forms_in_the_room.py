"""The forms that were released, offered in the reading room to those to whom they were released."""

import pytest

from tests.builders import cast, released_forms, whole_report

READING = f"/reviews/{cast.REVIEW}/reading"


@pytest.fixture
def released(db):
    """A release to the board in every form."""
    whole_report.write(db, cast.REVIEW)
    released_forms.release(db, cast.REVIEW)
    db.commit()


def test_the_board_is_offered_every_form_but_the_letter(visit, released):
    words = visit("eirian").get(READING).words
    for title in ("Seven-minute briefing", "Board paper", "Finding cards", "Rapid report"):
        assert title in words
    assert "Letter to the family" not in words


@pytest.mark.parametrize("form", ["briefing", "board", "card", "rapid"])
def test_a_form_is_read_and_taken_away(visit, released, form):
    eirian = visit("eirian")
    assert "Draft" not in eirian.get(f"{READING}/report?form={form}").words
    assert eirian.client.get(f"{READING}/report.pdf?form={form}").mimetype == "application/pdf"
    assert eirian.client.get(f"{READING}/report.docx?form={form}").data[:2] == b"PK"


@pytest.mark.parametrize("path", ["report", "report.pdf", "report.docx"])
def test_the_letter_to_the_family_is_handed_over_by_a_person(visit, released, path):
    visit("eirian").get(f"{READING}/{path}?form=family", 404)
    visit("eirian").get(f"{READING}/{path}?form=sermon", 404)


def test_large_print_is_offered_of_each(visit, released):
    answer = visit("eirian").client.get(f"{READING}/report.pdf?form=board&large=1")
    assert answer.headers["Content-Disposition"].endswith("board-paper-release-1-large-print.pdf")


def test_practitioners_are_offered_what_was_released_to_them(visit, released, db):
    visit("dilys").get(f"{READING}/report?form=briefing", 404)
    released_forms.release(db, cast.REVIEW, to_practitioners=True)
    db.commit()
    assert "Seven-minute briefing" in visit("dilys").get(READING).words
    visit("dilys").get(f"{READING}/report?form=briefing")
