"""What people get when the database is busy, when somebody is slow, and when what arrives is not what a page sends."""

import io
from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from tests.builders import cast, world
from workbench import clock
from workbench.auth.permissions import Role
from workbench.auth.seat import Seat
from workbench.chronology import reading
from workbench.headers import CONTENT_POLICY
from workbench.persistence.stores import journal
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

SOURCES = f"/reviews/{cast.REVIEW}/sources"
FILE = b"Date,Event\n11/05/2023,Officers called at the flat.\n"


@pytest.fixture
def locked(app):
    """Every attempt to write finds the database locked, as somebody else's long change would make it."""

    def refuse(*_arguments):
        raise OperationalError("BEGIN IMMEDIATE", {}, Exception("database is locked"))

    writers = app.extensions["writers"].kw["bind"]
    event.listen(writers, "begin", refuse)
    yield
    event.remove(writers, "begin", refuse)


def test_a_locked_database_is_a_page_that_says_when_to_try_again(amara, locked):
    token = amara.token()
    page = amara.post(f"/reviews/{cast.REVIEW}/episodes/start", {"csrf_token": token, "title": "May"}, 503)
    assert page.heading == "The workbench is busy"
    assert page.response.headers["Retry-After"] == "5"
    assert page.response.headers["Content-Security-Policy"] == CONTENT_POLICY


def test_a_fault_is_a_page_even_where_the_database_is_the_fault(app, amara, monkeypatch):
    app.testing = False

    def break_off(*_arguments, **_more):
        raise RuntimeError("the connection was lost")

    monkeypatch.setattr("workbench.episodes.writing.episodes.start", break_off)
    page = amara.post(f"/reviews/{cast.REVIEW}/episodes/start", {"title": "May"}, 500)
    assert page.heading == "Something went wrong here"
    assert "connection was lost" not in page.text
    assert page.response.headers["Content-Security-Policy"] == CONTENT_POLICY


def test_others_can_write_while_a_file_is_read(app, amara, monkeypatch):
    read = reading.apart.read

    def slowly(*asked):
        with app.extensions["writers"].begin() as somebody:
            journal.add(somebody, "episode.started", chain=cast.REVIEW, user=None)
        return read(*asked)

    monkeypatch.setattr(reading.apart, "read", slowly)
    amara.post(SOURCES, {"files": (io.BytesIO(FILE), "police.csv")})
    assert "police.csv" in amara.get(SOURCES).words


def test_a_file_changed_while_it_was_read_is_not_added(app, db, amara, monkeypatch):
    ids = world.fill(db, cast.REVIEW)
    db.get(world.Source, ids["source"]).state = "waiting"
    db.commit()
    read = reading.apart.read

    def slowly(*asked):
        with app.extensions["writers"].begin() as somebody:
            somebody.get(world.Source, ids["source"]).choices = {"json": "{}"}
        return read(*asked)

    where = f"{SOURCES}/{ids['source']}"
    version = amara.get(where).select("//input[@name='version']/@value")[0]
    monkeypatch.setattr(reading.apart, "read", slowly)
    page = amara.post(f"{where}/add", {"version": version}, 409)
    assert "Nothing was added" in page.words


def test_too_many_files_at_once_wait_and_are_then_refused_in_words(amara, monkeypatch):
    monkeypatch.setattr(reading, "PATIENCE", 0)
    monkeypatch.setattr(reading, "_room", reading.BoundedSemaphore(1))
    with reading._a_place():
        page = amara.post(SOURCES, {"files": (io.BytesIO(FILE), "police.csv")}, 422)
    assert "send it again in a minute" in page.words


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/xml"])
def test_only_what_a_form_sends_is_read(amara, kind):
    answer = amara.client.post(
        f"/reviews/{cast.REVIEW}/episodes/start",
        data="[" * 100_000,
        content_type=kind,
        headers={"X-CSRFToken": amara.token()},
    )
    assert answer.status_code == 415


def test_words_where_a_file_belongs_are_no_file(amara):
    page = amara.post(SOURCES, {"files": "police.csv"}, 422)
    assert "Choose at least one file" in page.words


def test_a_page_number_of_any_length_finds_a_page(db, amara):
    source = world.fill(db, cast.REVIEW)["source"]
    db.commit()
    for number in ("9" * 20, "9" * 5000, "-1", "two"):
        amara.get(f"{SOURCES}/{source}?page={number}")


def test_asking_for_the_head_of_a_page_is_asking_for_the_page(db, amara, visit):
    ids = world.fill(db, cast.REVIEW)
    db.commit()
    for where in (
        f"{SOURCES}/{ids['source']}",
        f"/reviews/{cast.REVIEW}/findings/{ids['finding']}/keep-words",
    ):
        assert amara.client.head(where).status_code == 200
    assert visit(None).client.head("/sign-in").status_code == 200


def test_names_that_were_unlocked_are_locked_again_with_the_role():
    later = clock.now() + timedelta(minutes=20)
    seats = {role: Seat(User(), Review(), role, later) for role in Role}
    assert {role for role, seat in seats.items() if seat.sees_names} == {Role.LEAD, Role.TEAM}


@pytest.mark.parametrize(("path", "box"), [("/sign-in", "email"), ("/join", "code"), ("/receipt", "words")])
def test_a_file_in_place_of_words_is_as_if_nothing_was_written(visit, path, box):
    stranger = visit(None)
    stranger.post(path, {"handle": "K7M2QD", box: (io.BytesIO(b"words"), "words.txt")}, 422)
