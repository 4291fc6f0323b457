"""The reading room: findings and questions as released, and nothing else, for those to whom they were released."""

import io

import pytest
from docx import Document as Word
from pypdf import PdfReader

from tests.builders import canaries, cast, released_forms, whole_report

REPORT = f"/reviews/{cast.REVIEW}/report"
READING = f"/reviews/{cast.REVIEW}/reading"
PAGES = ("", "/1", "/report", "/report.pdf", "/report.docx")


@pytest.fixture
def released(db):
    """A release to the board, with marked words behind it and in every later draft; gives the ids."""
    ids = whole_report.write(db, cast.REVIEW)
    released_forms.release(db, cast.REVIEW)
    canaries.drafts(db, cast.REVIEW, ids["finding"])
    db.commit()
    return ids


def test_before_a_release_there_is_an_honest_empty_page(visit):
    page = visit("eirian").get(READING)
    assert page.heading == "Nothing is released yet"
    for path in PAGES[1:]:
        visit("eirian").get(READING + path, 404)


def test_a_board_member_lands_in_the_reading_room(visit, released):
    eirian = visit("eirian")
    page = eirian.follow(eirian.get(f"/reviews/{cast.REVIEW}", 303))
    assert page.heading == "The Alder review"
    assert "2 questions" in page.words
    assert "What is asked of you" in page.words


def test_a_finding_is_read_with_its_questions(visit, released):
    page = visit("eirian").get(f"{READING}/1")
    assert page.heading == "Each service keeps an address of its own"
    assert "Four services held three addresses" in page.words
    assert [li.text_content().strip() for li in page.select("//ol[@class='questions']/li")] == list(
        whole_report.QUESTIONS
    )
    assert page.select("//blockquote[@class='said']")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_that_stands_behind_a_finding_reaches_the_board(visit, released, path):
    answer = visit("eirian").client.get(READING + path)
    assert answer.status_code == 200
    words = said(path, answer)
    assert "canary" not in words
    assert "canary" not in str(answer.headers)
    for child in ("entry", "episode", "factor", "pattern", "evidence", "conversation", "account", "source"):
        assert released[child] not in words


@pytest.mark.parametrize("number", [0, 2, 7, 99999999999999999999])
def test_a_finding_that_is_not_in_the_release_is_not_there(visit, released, number):
    visit("eirian").get(f"{READING}/{number}", 404)
    visit("eirian").get(f"{READING}/{number}/response", 404)
    visit("eirian").post(f"{READING}/{number}/share", {}, 404)


@pytest.mark.parametrize("path", PAGES[1:])
def test_practitioners_read_only_what_was_released_to_them(visit, db, released, path):
    visit("dilys").get(READING + path, 404)
    assert visit("dilys").get(READING).heading == "Nothing is released yet"
    released_forms.release(db, cast.REVIEW, to_practitioners=True)
    db.commit()
    answer = visit("dilys").client.get(READING + path)
    assert answer.status_code == 200
    if path == "/1":
        assert "Write a response" not in answer.get_data(as_text=True)
    visit("dilys").get(f"{READING}/1/response", 404)


def test_practitioners_keep_reading_what_was_released_to_them(visit, amara, db):
    ids = whole_report.write(db, cast.REVIEW)
    db.commit()
    amara.send(f"{REPORT}/release", {"to_practitioners": "y"})
    canaries.drafts(db, cast.REVIEW, ids["finding"])
    db.commit()
    amara.send(f"{REPORT}/release", {"why_unfinished": "The board asked for it."})
    assert "canary" in visit("eirian").get(f"{READING}/1").words
    assert "canary" not in visit("dilys").get(f"{READING}/1").words


def test_the_review_team_sees_the_room_as_the_board_does(visit, released):
    page = visit("bryn").get(f"{READING}/1")
    assert "Write a response" not in page.words
    assert "The board’s response" not in page.words


@pytest.mark.parametrize("name", ["cai", "ffion"])
@pytest.mark.parametrize("path", PAGES)
def test_others_find_nothing(visit, released, name, path):
    visit(name).get(READING + path, 404)


def said(path, answer):
    """Everything an answer holds, as words."""
    if path.endswith(".pdf"):
        reader = PdfReader(io.BytesIO(answer.data))
        return "\n".join(sheet.extract_text() for sheet in reader.pages) + str(reader.metadata)
    if path.endswith(".docx"):
        word = Word(io.BytesIO(answer.data))
        return "\n".join(part.blob.decode("utf-8", "ignore") for part in word.part.package.iter_parts())
    return answer.get_data(as_text=True)
