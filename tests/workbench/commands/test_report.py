"""``workbench report`` writes the report of a review as a file."""

import io
import re

import html5lib
import pytest
from click.testing import CliRunner
from docx import Document as Word
from pypdf import PdfReader

from findings.report import forms
from tests.builders import cast, whole_report
from workbench import settings as from_outside
from workbench.commands.main import main
from workbench.persistence.stores import people
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.report import ReportText


@pytest.fixture
def run(settings, db, monkeypatch):
    """The command line on this test's own installation, with a whole report in it."""
    whole_report.write(db, cast.REVIEW)
    child = db.query(Person).filter_by(review_id=cast.REVIEW, code="Child 1").one()
    people.seal(db, child, settings.vault_key, ["Rowan Ashdown", "Rowan"])
    db.query(ReportText).filter_by(key="window").one().words = "Rowan told his tutor."
    db.commit()
    monkeypatch.setattr(from_outside, "load", lambda: settings)
    return lambda *words: CliRunner().invoke(main, ["report", *words])


@pytest.mark.parametrize("review", [cast.REVIEW, "The Alder review"])
def test_a_review_is_given_by_its_id_or_its_title(run, tmp_path, review):
    done = run(review, "--as", "pdf", "--out", str(tmp_path / "report.pdf"))
    assert done.exit_code == 0, done.output
    assert "Child 1 told his tutor" in words_of_pdf((tmp_path / "report.pdf").read_bytes())


def test_the_page_stands_alone(run, tmp_path):
    out = tmp_path / "report.html"
    assert run("The Alder review", "--out", str(out)).exit_code == 0
    text = out.read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    assert "Child 1 told his tutor" in text
    assert "Rowan" not in text
    assert "canary" not in text
    for outside in ("<script", 'url("fonts', "<link", 'href="/', "http://", "https://"):
        assert outside not in text.replace("http://www.w3.org/2000/svg", "")
    assert all(address.startswith("data:image/") for address in re.findall(r'<img src="([^"]*)"', text))


def test_word_has_headings(run, tmp_path):
    out = tmp_path / "report.docx"
    assert run("The Alder review", "--as", "docx", "--out", str(out)).exit_code == 0
    styles = {line.style.name for line in Word(io.BytesIO(out.read_bytes())).paragraphs}
    assert "Heading 1" in styles


def test_it_can_be_written_to_standard_output(run):
    assert run("The Alder review", "--as", "pdf", "--out", "-").stdout_bytes.startswith(b"%PDF")


def test_an_unknown_review_is_named(run, tmp_path):
    done = run("The Elder review", "--out", str(tmp_path / "x.html"))
    assert done.exit_code == 1
    assert "There is no review with the id or the title 'The Elder review'" in done.output
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("form", list(forms.BY_KEY))
@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_every_form_is_written_as_every_kind_of_file(run, tmp_path, form, kind):
    out = tmp_path / f"report.{kind}"
    done = run("The Alder review", "--form", form, "--as", kind, "--out", str(out))
    assert done.exit_code == 0, done.output
    assert out.read_bytes().startswith({"html": b"<!doctype", "pdf": b"%PDF", "docx": b"PK"}[kind])


def test_one_card_can_be_had_alone(run, tmp_path):
    out = tmp_path / "card.pdf"
    assert (
        run(
            "The Alder review", "--form", "card", "--finding", "1", "--as", "pdf", "--out", str(out)
        ).exit_code
        == 0
    )
    assert len(PdfReader(out).pages) == 1
    none = run("The Alder review", "--form", "card", "--finding", "99", "--out", str(out))
    assert (none.exit_code, none.output) == (1, "Error: There is no finding 99.\n")
    other = run("The Alder review", "--finding", "1", "--out", str(out))
    assert "goes with --form card" in other.output


def test_large_print_is_larger(run, tmp_path):
    sizes = []
    for more in ((), ("--large",)):
        out = tmp_path / "letter.docx"
        run("The Alder review", "--form", "family", "--as", "docx", "--out", str(out), *more)
        sizes.append(Word(io.BytesIO(out.read_bytes())).styles["Normal"].font.size.pt)
    assert sizes[0] < 18 <= sizes[1]


def test_without_a_release_there_is_only_the_draft(run, tmp_path):
    done = run("The Alder review", "--released", "--out", str(tmp_path / "x.html"))
    assert done.exit_code == 1
    assert "Nothing is released yet" in done.output


def test_a_place_that_cannot_be_written_is_named(run, tmp_path):
    done = run("The Alder review", "--out", str(tmp_path / "nowhere" / "x.html"))
    assert done.exit_code == 1
    assert "could not be written" in done.output


def words_of_pdf(content):
    """The words of a PDF."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())
