"""A room's answers about its usual work show how usual something is."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import cast, contributed
from tests.builders.visitor import Visitor
from workbench.page import polled
from workbench.persistence.tables.finding import Evidence
from workbench.persistence.tables.focus_group import FocusStep

Visit = Callable[[str | None], Visitor]


def _room(step: FocusStep) -> str:
    return f"/reviews/{cast.REVIEW}/focus-groups/{step.focus_group_id}/contributions"


def _count(step: FocusStep) -> str:
    return f"{_room(step)}/polls/{step.id}"


def test_a_poll_becomes_evidence_with_its_numbers(db: Session, visit: Visit) -> None:
    finding = contributed.finding_of_a_pattern(db, "Nobody has time")
    step = contributed.poll(db, often=4, sometimes=3, never=1, about=finding.pattern_id, side="operational")
    room, address, step_id = _room(step), _count(step), step.id
    db.commit()
    bryn = visit("bryn")
    page = bryn.follow(bryn.send(address))
    row = db.scalars(select(Evidence)).one()
    assert (row.step_id, row.part, row.kind) == (step_id, "usual", "focus group")
    assert "4 said that this often happens" in row.words
    assert "1 that it never does" in row.words
    assert row.words in page.words
    assert page.select(f"//a[@href='{room}']")


def test_a_poll_that_was_used_says_so(db: Session, visit: Visit) -> None:
    step = contributed.poll(db, often=6)
    contributed.count(db, step, part="widespread")
    room, address = _room(step), _count(step)
    db.commit()
    assert "Used in Finding 1, how widespread" in visit("bryn").get(room).words
    assert "Used already in Finding 1, how widespread" in visit("bryn").get(address).words


def test_a_small_poll_gives_no_numbers(db: Session, visit: Visit) -> None:
    step = contributed.poll(db, often=3, never=1)
    contributed.finding(db)
    room, address = _room(step), _count(step)
    db.commit()
    for words in (visit("bryn").get(room).words, visit("bryn").get(address).text):
        assert "Too few answered for numbers to be given" in words


def test_a_poll_may_speak_against_a_finding(db: Session, visit: Visit) -> None:
    step = contributed.poll(db, never=6)
    finding = contributed.finding(db).id
    address = _count(step)
    db.commit()
    visit("bryn").send(address, {"finding": finding, "part": "against"})
    assert db.scalars(select(Evidence.part)).one() == "against"


def test_nothing_is_counted_where_nobody_answered(db: Session, visit: Visit) -> None:
    step = contributed.poll(db)
    address = _count(step)
    db.commit()
    visit("bryn").get(address, 303)


def test_answers_that_were_not_gathered_do_not_count(db: Session) -> None:
    step = contributed.poll(db, often=5, gather=False)
    assert polled.said(db, step) == ""


def test_two_groups_that_differ_are_told_side_by_side_on_the_finding(db: Session, visit: Visit) -> None:
    finding = contributed.finding_of_a_pattern(db, "Nobody has time")
    for side, counts in (("operational", {"often": 6}), ("strategic", {"never": 6})):
        step = contributed.poll(db, about=finding.pattern_id, side=side, **counts)
        contributed.count(db, step, finding=finding)
    address = f"/reviews/{cast.REVIEW}/findings/{finding.id}?part=usual"
    db.commit()
    assert "they see it very differently, and both stand" in visit("bryn").get(address).words


def test_one_group_alone_is_compared_with_none(db: Session, visit: Visit) -> None:
    finding = contributed.finding_of_a_pattern(db, "Nobody has time")
    contributed.poll(db, about=finding.pattern_id, side="strategic", never=6)
    step = contributed.poll(db, about=finding.pattern_id, side="operational", often=6)
    contributed.count(db, step, finding=finding)
    address = f"/reviews/{cast.REVIEW}/findings/{finding.id}?part=usual"
    db.commit()
    assert "differently" not in visit("bryn").get(address).words


def test_a_poll_of_another_focus_group_is_not_found(db: Session, visit: Visit) -> None:
    step, other = contributed.poll(db, often=6), contributed.poll(db, often=6)
    astray = f"{_room(step)}/polls/{other.id}"
    db.commit()
    visit("bryn").get(astray, 404)


def test_a_pattern_shows_what_rooms_said_of_it(db: Session, visit: Visit) -> None:
    pattern = contributed.finding_of_a_pattern(db, "Nobody has time").pattern_id
    step = contributed.poll(db, about=pattern, often=5, sometimes=1)
    room, address = _room(step), f"/reviews/{cast.REVIEW}/patterns/{pattern}"
    db.commit()
    page = visit("bryn").get(address)
    assert "5 said that this often happens in their usual work and 1 that it sometimes does" in page.words
    assert page.select(f"//a[@href='{room}']")
