"""A code lets people in for a while; closing ends it, and lets everything be read."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import cast, meeting
from workbench import clock
from workbench.auth import codes
from workbench.persistence.stores import attendance, contributions, journal

GROUPS = f"/reviews/{cast.REVIEW}/focus-groups"


@pytest.fixture
def path(group):
    return f"{GROUPS}/{group.id}"


def code_on(page):
    """The code that a page shows, as somebody types it."""
    return codes.read(page.select("//*[contains(@class, 'receipt')]")[0].text)


def lets_in(app, db, code):
    """The focus group that a code lets people into just now."""
    db.expire_all()
    found = attendance.by_code(db, codes.sealed(app.config["SECRET_KEY"], code), clock.now())
    db.rollback()
    return found


def files(settings):
    """What SQLite's file and the log beside it hold."""
    database = settings.database.removeprefix("sqlite:///")
    return b"".join(part.read_bytes() for part in (Path(database), Path(f"{database}-wal")) if part.exists())


def test_opening_shows_the_code_large_with_an_address_and_a_square(app, amara, db, group, path):
    page = amara.follow(amara.send(path, action="/open"))
    code = code_on(page)
    assert len(code) == codes.LENGTH
    assert lets_in(app, db, code) is group
    assert "/join" in page.words
    (square,) = page.select("//*[local-name()='svg'][contains(@class, 'qr')]")
    assert square.get("aria-label").endswith(f"/join#{code}")


def test_the_code_lasts_twelve_hours(amara, db, group, path):
    amara.send(path, action="/open")
    db.expire_all()
    left = group.code_until - clock.now()
    assert timedelta(hours=11, minutes=58) < left <= timedelta(hours=12)


def test_what_is_stored_of_the_code_is_not_the_code(amara, db, group, path):
    code = code_on(amara.follow(amara.send(path, action="/open")))
    db.expire_all()
    assert code not in str({column.name: getattr(group, column.name) for column in group.__table__.columns})


def test_people_get_a_fortnight_to_change_their_minds_unless_a_day_was_named(amara, db, group, path):
    amara.send(path, action="/open")
    db.expire_all()
    assert group.changeable_until == (clock.now() + timedelta(days=14)).date()


def test_a_new_code_takes_the_place_of_the_old(app, amara, db, group, path):
    old = code_on(amara.follow(amara.send(path, action="/open")))
    new = code_on(amara.follow(amara.send(path, action="/new-code")))
    assert new != old
    assert lets_in(app, db, old) is None
    assert lets_in(app, db, new) is group


def test_a_code_that_is_ended_lets_nobody_in_and_is_shown_no_more(app, amara, db, group, path):
    code = code_on(amara.follow(amara.send(path, action="/open")))
    page = amara.follow(amara.send(path, action="/end-code"))
    assert lets_in(app, db, code) is None
    assert "Nobody else can join" in page.words
    assert code not in codes.read(page.words)


def test_a_code_that_has_run_out_is_shown_no_more(amara, db, group, path):
    code = code_on(amara.follow(amara.send(path, action="/open")))
    db.expire_all()
    group.code_until = clock.now() - timedelta(minutes=1)
    db.commit()
    page = amara.get(path)
    assert code not in codes.read(page.words)
    assert "A new code lets more people in" in page.words


def test_under_five_in_the_room_a_calm_warning_stands(amara, db, group, path):
    amara.send(path, action="/open")
    warning = "people who know one another can guess who wrote what"
    assert warning not in amara.get(path).words
    for heads, is_warned in ((1, True), (4, True), (5, False)):
        db.expire_all()
        while attendance.present(db, group) < heads:
            attendance.join(db, group, "")
        db.commit()
        assert (warning in amara.get(path).words) is is_warned


def test_closing_ends_the_code_and_lets_everything_be_read(app, amara, db, group, path):
    code = code_on(amara.follow(amara.send(path, action="/open")))
    db.expire_all()
    meeting.write(db, group.steps[1], "Nobody rang back.")
    db.commit()
    page = amara.follow(amara.send(path, action="/close"))
    assert lets_in(app, db, code) is None
    assert "1 contribution" in page.words
    db.expire_all()
    assert group.state == "closed"
    assert [row.state for row in contributions.of_focus_group(db, group)] == [contributions.OPEN]


def test_the_journal_says_how_many_there_were_and_nothing_else(amara, db, group, path):
    amara.send(path, action="/open")
    db.expire_all()
    meeting.write(db, group.steps[1], "Nobody rang back.")
    db.commit()
    amara.send(path, action="/close")
    line, _ = journal.newest(db, cast.REVIEW, 1)[0]
    assert (line.event, line.detail) == ("focus_group.closed", {"contributions": 1})


def test_what_somebody_took_back_is_in_no_file_once_it_is_closed(settings, amara, db, group, path):
    if not settings.database.startswith("sqlite"):
        pytest.skip("SQLite keeps a log beside its file")
    amara.send(path, action="/open")
    db.expire_all()
    step = group.steps[1]
    writer = meeting.write(db, step, "The heron stood on the weir.")
    db.commit()
    assert b"heron" in files(settings)
    locator = writer.locator(step, "harder", 0)
    contributions.withdraw(db, step, "harder", locator, own=[locator])
    db.commit()
    db.close()
    amara.send(path, action="/close")
    assert b"heron" not in files(settings)


def test_what_is_closed_is_not_opened_again(amara, db, group, path):
    amara.send(path, action="/open")
    amara.send(path, action="/close")
    assert not amara.get(path).select("//main//form[contains(@action, '/open')]")
    for act in ("open", "new-code"):
        amara.post(f"{path}/{act}", {})
        db.expire_all()
        assert (group.state, group.code_hash) == ("closed", None)
        db.rollback()


def test_the_review_team_sees_who_is_in_and_no_code(amara, visit, path):
    code = code_on(amara.follow(amara.send(path, action="/open")))
    page = visit("bryn").get(path)
    assert "People can join" in page.words
    assert code not in codes.read(page.words)
    for act in ("open", "new-code", "end-code", "close"):
        visit("bryn").post(f"{path}/{act}", {}, 404)
