"""What was said in a focus group, on one page, with all that can be made of it."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import cast, contributed, gathered
from tests.builders.visitor import Page, Visitor
from workbench.contributions import listed
from workbench.persistence.stores import contributions
from workbench.persistence.stores.contributed import Said
from workbench.persistence.tables.contribution import Contribution, Theme
from workbench.settings import Settings

Visit = Callable[[str | None], Visitor]
BUSY = "We had eleven visits that day."
FORM = "The form had no box for him."


def _all(said: Said) -> str:
    return f"/reviews/{cast.REVIEW}/focus-groups/{said.focus_group.id}/contributions"


def _one(said: Said) -> str:
    return f"{_all(said)}/{said.contribution.id}"


def _sum(page: Page) -> list[str]:
    return [" ".join(item.text_content().split()) for item in page.select("//ul[@class='sum']/li/b")]


def test_each_contribution_says_how_it_may_be_used(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY, use="quotation")
    contributed.say(db, FORM, step=said.step, use="team")
    address = _all(said)
    db.commit()
    words = visit("bryn").get(address).words
    assert f"{BUSY} May be quoted" in words
    assert f"{FORM} For the review team only" in words


def test_what_was_not_gathered_is_counted_and_not_shown(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    contributed.say(db, FORM, step=said.step, gather=False)
    address = _all(said)
    db.commit()
    page = visit("bryn").get(address)
    assert FORM not in page.words
    assert "1 more answer waits until the facilitator gathers them" in page.words


def test_the_counts_add_up(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    other = contributed.say(db, FORM, step=said.step)
    contributed.say(db, "Nobody answered the telephone.", step=said.step)
    db.expire_all()
    said, other = (Said(db.get_one(Contribution, each.contribution.id), each.step) for each in (said, other))
    contributed.factor(db, said)
    other.contribution.not_used_why = "It is about another family."
    address = _all(said)
    db.commit()
    page = visit("bryn").get(address)
    assert _sum(page) == ["1", "1", "1", "3"]
    assert "Not used, because: It is about another family." in page.words


def test_only_what_is_still_to_look_at_can_be_shown(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    contributed.say(db, FORM, step=said.step)
    contributed.factor(db, said)
    address = _all(said)
    db.commit()
    words = visit("bryn").get(f"{address}?unused=y").words
    assert FORM in words
    assert BUSY not in words


def test_what_is_not_used_has_a_reason_and_can_be_taken_up_again(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    everything, one = _all(said), _one(said)
    db.commit()
    bryn = visit("bryn")
    assert "Say why" in bryn.send(one, {"why": " "}, action="/not-used", status=422).words
    bryn.send(one, {"why": "It is about another family."}, action="/not-used")
    assert "Not used, because: It is about another family." in bryn.get(everything).words
    bryn.send(everything, action="/take-up")
    assert "Not used, because" not in bryn.get(one).words.replace("Not used, because Whoever", "")


def test_a_theme_is_begun_and_given_again(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    other = contributed.say(db, FORM, step=said.step)
    everything, one, another = _all(said), _one(said), _one(other)
    db.commit()
    bryn = visit("bryn")
    bryn.send(one, {"new": "No time"}, action="/themes")
    bryn.send(another, {"new": "no time"}, action="/themes")
    theme = db.scalars(select(Theme)).one()
    page = bryn.get(f"{everything}?theme={theme.id}")
    assert BUSY in page.words
    assert FORM in page.words


def test_what_others_gave_is_seen_once_one_has_given_a_theme_oneself(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    everything, one = _all(said), _one(said)
    db.commit()
    visit("bryn").send(one, {"new": "No time"}, action="/themes")
    amara = visit("amara")
    assert "No time" not in amara.get(everything).words
    assert not amara.get(one).select("//input[@name='themes'][@checked]")
    amara.send(one, {"new": "Too many visits"}, action="/themes")
    words = amara.get(everything).words
    assert "Too many visits, No time" in words
    assert "To talk about, since you differ" in words


def test_a_theme_of_somebody_else_stays_when_one_takes_ones_own_away(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    everything, one = _all(said), _one(said)
    db.commit()
    for name in ("bryn", "amara"):
        visit(name).send(one, {"new": "No time"}, action="/themes")
    visit("amara").send(one, {"themes": []}, action="/themes")
    assert "No time" in visit("bryn").get(everything).words


def test_what_was_hidden_stands_at_the_end_with_the_reason(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    said.contribution.state = contributions.HIDDEN
    address = _all(said)
    db.commit()
    page = visit("bryn").get(address)
    assert "Kept off the screen" in page.words
    assert page.words.index("hid these from the room") < page.words.index(BUSY)


def test_names_of_people_in_the_case_stand_in_codes(db: Session, visit: Visit, settings: Settings) -> None:
    said = contributed.say(db, "Nobody asked Wren what she thought.")
    gathered.named(db, "Child 1", "Wren", key=settings.vault_key)
    everything, one = _all(said), _one(said)
    db.commit()
    for address in (everything, one, f"{one}/cite", everything.replace("contributions", "summary")):
        assert "Wren" not in visit("bryn").get(address).text


def test_one_focus_group_shows_nothing_of_another(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY, side="operational")
    other = contributed.say(db, FORM, side="strategic")
    address, astray = _all(said), f"{_all(said)}/{other.contribution.id}"
    db.commit()
    assert FORM not in visit("bryn").get(address).words
    visit("bryn").get(astray, 404)


def test_only_reviewers_read_what_was_contributed(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    addresses = [_all(said), _one(said), f"{_one(said)}/cite", _all(said).replace("contributions", "summary")]
    db.commit()
    for name in ("cai", "dilys", "eirian", "ffion"):
        for address in addresses:
            visit(name).get(address, 404)


def test_an_answer_by_choice_is_no_contribution_to_sort(db: Session, visit: Visit) -> None:
    said = contributed.say(db, "", prompt="harder", chosen=("often",))
    one = _one(said)
    db.commit()
    visit("bryn").get(one, 404)


def test_agreement_is_about_what_both_have_looked_at(db: Session, visit: Visit) -> None:
    said = contributed.say(db, BUSY)
    other = contributed.say(db, FORM, step=said.step)
    ids = said.contribution.id, other.contribution.id
    contributed.give(db, "No time", ids[0], by="bryn")
    contributed.give(db, "No time", *ids, by="amara")
    address = _all(said)
    db.commit()
    words = visit("amara").get(address).words
    assert "Amara and Bryn agree on the one theme that was given" in words
    assert "To talk about" not in words


def test_a_long_room_is_read_prompt_by_prompt(
    db: Session, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "_AT_ONCE", 1)
    said = contributed.say(db, BUSY)
    contributed.say(db, FORM, step=said.step)
    address = _all(said)
    db.commit()
    bryn = visit("bryn")
    page = bryn.get(address)
    assert BUSY not in page.words
    (link,) = page.select("//a[starts-with(., 'Read them')]/@href")
    assert BUSY in bryn.get(link).words
