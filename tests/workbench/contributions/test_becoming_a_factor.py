"""Words that a participant wrote become a factor on the page that all texts are marked on."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from findings.frameworks import shipped
from tests.builders import cast, contributed, gathered, marking_twice
from tests.builders.visitor import Page, Visitor
from workbench.persistence.stores.contributed import Said
from workbench.persistence.tables.factor import Factor

Visit = Callable[[str | None], Visitor]
WORDS = "We had eleven visits that day and nobody read the notice that came over night."
KIND = shipped.load().kinds[0].code


def _address(said: Said, review_id: str = cast.REVIEW) -> str:
    whole = f"start=0&end={len(said.contribution.words)}"
    return f"/reviews/{review_id}/factors/in/focus-group/{said.focus_group.id}/{said.contribution.id}?part=&{whole}"


def _mark(visitor: Visitor, address: str, note: str, status: int = 303) -> Page:
    return visitor.send(address, {"note": note, "kind": KIND}, action="/factors/add", status=status)


def test_a_contribution_becomes_a_factor_that_leans_as_it_was_asked(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, side="operational")
    address = _address(said)
    db.commit()
    bryn = visit("bryn")
    bryn.follow(_mark(bryn, address, "Too many visits in a day"))
    factor = db.scalars(select(Factor)).one()
    assert (factor.quote, factor.helped) == (WORDS, False)
    assert factor.informant == "A participant, operational group"
    assert factor.agency_id is None


def test_a_factor_belongs_to_the_episode_that_was_asked_about(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS)
    episode = gathered.episode(db, "A night in May")
    said.step.about_id = episode.id
    episode_id, address = episode.id, _address(said)
    db.commit()
    _mark(visit("amara"), address, "Too many visits in a day")
    assert db.scalars(select(Factor)).one().episode_id == episode_id


def test_a_factor_tells_in_other_words_what_may_not_be_quoted(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="paraphrase")
    address = _address(said)
    db.commit()
    refused = _mark(visit("amara"), address, "Nobody read the notice that came at midnight", status=422)
    assert (
        "Say this in other words, as its writer asked: “nobody read the notice that came"
        in refused.words.replace("Nobody", "nobody")
    )


def test_a_factor_may_repeat_what_may_be_quoted(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="quotation")
    address = _address(said)
    db.commit()
    _mark(visit("amara"), address, "Nobody read the notice that came over night")


def test_what_was_not_gathered_cannot_be_marked(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, gather=False)
    address = _address(said)
    db.commit()
    visit("amara").get(address, 404)


def test_neither_another_review_nor_the_board_marks_it(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS)
    address, from_elsewhere = _address(said), _address(said, cast.OTHER_REVIEW)
    db.commit()
    for name in ("cai", "dilys", "eirian", "ffion"):
        visit(name).get(address, 404)
    visit("cai").get(from_elsewhere, 404)


def test_a_factor_whose_words_were_taken_back_says_so_and_can_still_be_coded(
    db: Session, visit: Visit
) -> None:
    said = contributed.say(db, WORDS)
    factor = contributed.factor(db, said)
    address = f"/reviews/{cast.REVIEW}/factors/{factor.id}/change"
    contributed.take_back(db, said)
    db.commit()
    amara = visit("amara")
    page = amara.get(address)
    assert "Its words were taken back by whoever said them" in page.words
    assert WORDS not in page.words
    listed = amara.follow(amara.send(address, {"note": "Days were too full", "kind": KIND}))
    assert "Days were too full" in listed.words
    assert "Taken back by whoever said it" in listed.words


def test_a_factor_waits_for_words_that_were_changed_and_not_gathered_again(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS)
    factor = contributed.factor(db, said, "nobody read the notice").id
    contributed.change(db, said, f"It was a Friday. {WORDS}")
    db.commit()
    amara = visit("amara")
    assert "not gathered again yet" in amara.get(f"/reviews/{cast.REVIEW}/factors").words
    page = amara.get(f"/reviews/{cast.REVIEW}/factors/{factor}/change")
    assert "nobody read the notice" in page.words
    assert "It was a Friday" not in page.words


def test_whoever_marks_blind_tells_it_in_other_words_too(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="paraphrase")
    double = marking_twice.ask(db, "contribution", said.contribution.id)
    address = f"/reviews/{cast.REVIEW}/double-marking/{double.id}/mark?part=&start=0&end=30"
    db.commit()
    fields = {"note": WORDS[:60], "kind": KIND, "helped": "harder"}
    refused = visit("bryn").send(address, fields, action="/add", status=422)
    assert "in other words, as its writer asked" in refused.words
