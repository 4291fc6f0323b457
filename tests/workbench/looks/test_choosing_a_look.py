"""Choosing how a partnership's reports look: who may, what is kept of a picture, and what readers are served."""

import io
import struct
import zlib

import pytest

from tests.builders import cast, world
from workbench.persistence.stores import looks, reviews
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.look import Look
from workbench.persistence.tables.review import Review

ALL = "/administration/partnerships"
LOOK = f"/reviews/{cast.REVIEW}/look"


@pytest.fixture
def ffion(visit):
    """Whoever runs the workbench."""
    return visit("ffion")


@pytest.fixture
def address(db):
    """Where the look of Amara's partnership is chosen."""
    found = reviews.by_id(db, cast.REVIEW).partnership_id
    db.rollback()
    return f"{ALL}/{found}"


def png(text=b""):
    """A small picture, with a remark of whoever made it."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    remark = [chunk(b"tEXt", text)] if text else []
    pixels = zlib.compress(b"\x00\x12\x4b\x57\x12\x4b\x57" * 2)
    chunks = [chunk(b"IHDR", header), *remark, chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def send(visitor, address, content=b"", status=303, **fields):
    """Fill the form in, with a picture."""
    picture = (io.BytesIO(content), "logo") if content else (io.BytesIO(), "")
    return visitor.send(address, {"picture": picture, **fields}, status=status)


def kept(db, address):
    """The look as it is kept now."""
    db.rollback()
    found = looks.of_partnership(db, address.rsplit("/", 1)[1])
    db.rollback()
    return found


@pytest.mark.parametrize("name", ["amara", "bryn", "dilys", "eirian", "cai"])
def test_only_who_runs_the_workbench_chooses(visit, address, name):
    visit(name).get(ALL, 404)
    visit(name).get(address, 404)
    visit(name).get(f"{address}/logo", 404)
    visit(name).post(address, {"colour": "#112233"}, 404)


def test_there_is_no_partnership_of_an_id_nobody_gave(ffion):
    ffion.get(f"{ALL}/{'x' * 26}", 404)


def test_a_colour_and_a_logo_are_kept_and_shown(ffion, db, address):
    send(ffion, address, world.LOGO, colour="#5A2D6E", logo_words="Alder Partnership")
    assert kept(db, address).colour == "#5a2d6e"
    page = ffion.get(address)
    assert page.select("//p[@class='logo']/img/@alt") == ["Alder Partnership"]
    assert "numerals, lines" in page.words.lower()
    assert "Colour and logo" in ffion.get(ALL).words


def test_a_pale_colour_is_told_what_it_is_too_pale_for(ffion, address):
    send(ffion, address, colour="#f5c34b")
    assert "letters need 4.5" in ffion.get(address).words
    assert "numerals are set in ink" in ffion.get(address).words


def test_a_colour_that_is_none_is_sent_back(ffion, db, address):
    assert "Write the colour as #" in send(ffion, address, colour="teal", status=422).words
    assert kept(db, address).colour == ""


def test_a_logo_needs_words(ffion, address):
    assert "Say what the logo is" in send(ffion, address, world.LOGO, status=422).words


def test_a_file_that_is_no_picture_is_told_so(ffion, address):
    page = send(ffion, address, b"GIF89a", logo_words="Alder", status=422)
    assert "This file is no SVG picture" in page.words


def test_what_a_program_wrote_beside_the_drawing_is_not_kept(ffion, db, address):
    send(ffion, address, png(b"Author\x00Zebediah"), logo_words="Alder")
    assert kept(db, address).logo_kind == "png"
    assert b"Zebediah" not in kept(db, address).logo


def test_a_drawing_keeps_no_script_and_nothing_from_outside(ffion, db, address):
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(2)</script>'
        b'<image href="https://example.org/x.png"/><path d="M1 8h7" fill="url(https://example.org/y)"/></svg>'
    )
    send(ffion, address, drawing, logo_words="Alder")
    assert not any(word in kept(db, address).logo for word in (b"alert", b"example.org"))
    assert b"M1 8h7" in kept(db, address).logo


def test_saving_without_a_picture_keeps_the_logo_and_it_can_be_taken_away(ffion, db, address):
    send(ffion, address, world.LOGO, logo_words="Alder")
    send(ffion, address, colour="#112233")
    assert kept(db, address).logo
    send(ffion, address, without_logo="y")
    assert not kept(db, address).logo
    assert kept(db, address).colour == "#112233"


def test_two_who_choose_at_once_lose_nothing(ffion, db, address):
    form = dict(ffion.get(address).form().form_values())
    ffion.post(address, {**form, "colour": "#112233"})
    assert "#112233" in ffion.post(address, {**form, "colour": "#445566"}, 409).text
    assert kept(db, address).colour == "#112233"


@pytest.mark.parametrize("name", ["amara", "dilys", "eirian"])
def test_readers_of_a_report_are_served_logo_and_colours(visit, db, name):
    world.fill(db, cast.REVIEW)
    db.commit()
    answer = visit(name).client.get(f"{LOOK}/logo")
    assert answer.data == world.LOGO
    assert answer.mimetype == "image/svg+xml"
    assert (
        answer.headers["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "--accent: #5a2d6e" in visit(name).client.get(f"{LOOK}/colours.css").text


@pytest.mark.parametrize("name", ["cai", "ffion"])
def test_others_are_not(visit, name):
    visit(name).get(f"{LOOK}/logo", 404)
    visit(name).get(f"{LOOK}/colours.css", 404)


def test_without_a_look_there_is_no_logo_and_no_colour(amara):
    amara.get(f"{LOOK}/logo", 404)
    assert amara.client.get(f"{LOOK}/colours.css").text == ""


def test_the_sample_is_a_file_of_nobody(ffion, address):
    answer = ffion.client.get(f"{address}/sample.pdf")
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"].endswith("how-a-report-will-look.pdf")


def test_the_journal_of_the_workbench_says_who_changed_it(ffion, db, address):
    send(ffion, address, colour="#112233")
    line = db.query(JournalLine).filter_by(event="look.changed").one()
    assert (line.chain, line.user_id) == ("workbench", cast.PEOPLE["ffion"].id)
    assert db.query(Look).count() == 1
    assert db.get(Review, cast.REVIEW).partnership_id == line.subject
