"""Findings come to rest on what was said in a focus group, as far as whoever said it allows."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import cast, contributed, marking_twice
from tests.builders.visitor import Visitor
from workbench.persistence.stores.contributed import Said
from workbench.persistence.stores.letting_go import CHANGED, KEPT_TO_THE_TEAM, TAKEN_BACK
from workbench.persistence.tables.contribution import ContributedEvidence
from workbench.persistence.tables.finding import Evidence

Visit = Callable[[str | None], Visitor]
WORDS = "We had eleven visits that day and nobody read the notice that came over night."


def _one(said: Said) -> str:
    return f"/reviews/{cast.REVIEW}/focus-groups/{said.focus_group.id}/contributions/{said.contribution.id}"


def _finding(db: Session) -> str:
    """A finding, and another before it."""
    contributed.finding(db, "Another finding")
    return contributed.finding(db, "Nobody has time").id


def test_words_that_may_be_quoted_are_offered_as_they_are(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="quotation", held_on="3 July 2024")
    finding, one = _finding(db), _one(said)
    db.commit()
    bryn = visit("bryn")
    page = bryn.follow(bryn.send(f"{one}/cite", {"finding": finding, "part": "usual"}))
    assert WORDS in page.words
    assert "3 July 2024" in page.words
    row = db.scalars(select(Evidence)).one()
    assert (row.kind, row.part, row.is_outside) == ("focus group", "usual", True)
    assert page.select(f"//a[@href='{one}']")


def test_words_that_may_not_be_quoted_are_told_in_other_words(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="paraphrase")
    finding, one = _finding(db), _one(said)
    db.commit()
    bryn = visit("bryn")
    page = bryn.get(f"{one}/cite")
    assert page.select("//textarea[@name='words']")[0].text.strip() == ""
    refused = bryn.send(
        f"{one}/cite", {"finding": finding, "words": "Somebody: nobody read the notice that came"}, status=422
    )
    assert "in other words, as its writer asked" in refused.words
    bryn.send(f"{one}/cite", {"finding": finding, "words": "A full day leaves the notices unread."})
    assert db.scalars(select(Evidence.words)).all() == ["A full day leaves the notices unread."]


def test_what_is_kept_to_the_team_is_never_evidence(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="team")
    finding, one = _finding(db), _one(said)
    db.commit()
    bryn = visit("bryn")
    assert not bryn.get(one).select("//a[contains(@href, '/cite')]")
    assert "keeps it to the review team" in bryn.follow(bryn.get(f"{one}/cite", 303)).words
    bryn.post(f"{one}/cite", {"finding": finding, "part": "usual", "words": "They have no time."})
    assert db.scalars(select(Evidence)).all() == []


def test_a_factor_in_words_kept_to_the_team_is_no_evidence_either(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="team")
    kept = contributed.factor(db, said)
    told = contributed.factor(db, contributed.say(db, WORDS, use="paraphrase"))
    address = f"/reviews/{cast.REVIEW}/findings/{_finding(db)}/evidence/add?part=showed"
    ids = kept.id, told.id
    db.commit()
    amara = visit("amara")
    offered = [option.get("value") for option in amara.get(address).select("//select[@name='factor']/option")]
    assert offered == ["", ids[1]]
    amara.post(address, {"factor": ids[0], "side": "for", "kind": ""}, status=422)
    amara.send(address, {"factor": ids[1]})
    assert db.scalars(select(Evidence.factor_id)).all() == [ids[1]]


def test_the_finding_of_the_pattern_that_was_asked_about_comes_first(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS)
    _finding(db)
    about = contributed.finding_of_a_pattern(db, "A pattern of its own")
    said.step.about_id = about.pattern_id or ""
    one, first = _one(said), about.id
    db.commit()
    page = visit("bryn").get(f"{one}/cite")
    assert page.select("//select[@name='finding']/option/@value")[0] == first


def test_a_finding_of_another_review_cannot_rest_on_it(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS)
    contributed.finding(db)
    theirs, one = contributed.finding(db, review_id=cast.OTHER_REVIEW).id, _one(said)
    db.commit()
    visit("bryn").send(f"{one}/cite", {"finding": theirs, "words": "There is no time."}, status=422)
    assert db.scalars(select(Evidence)).all() == []


def test_a_finding_says_that_what_it_rested_on_was_taken_back(db: Session, visit: Visit) -> None:
    said = contributed.say(db, WORDS, use="quotation")
    finding = contributed.cite(db, said, WORDS)
    address = f"/reviews/{cast.REVIEW}/findings/{finding.id}?part=usual"
    contributed.take_back(db, said)
    db.commit()
    page = visit("bryn").get(address)
    assert TAKEN_BACK in page.words
    assert WORDS not in page.words
    assert db.scalars(select(ContributedEvidence)).all() == []


def test_a_quotation_goes_when_its_words_are_changed(db: Session) -> None:
    said = contributed.say(db, WORDS, use="quotation")
    contributed.cite(db, said, WORDS)
    contributed.change(db, said, "We had a full day.")
    assert db.scalars(select(Evidence.words)).one() == CHANGED


def test_a_quotation_stays_while_its_words_are_still_there(db: Session) -> None:
    said = contributed.say(db, WORDS, use="quotation")
    contributed.cite(db, said, WORDS)
    contributed.change(db, said, f"{WORDS} That is all.")
    assert db.scalars(select(Evidence.words)).one() == WORDS


def test_a_quotation_goes_when_it_may_no_longer_be_quoted(db: Session) -> None:
    said = contributed.say(db, WORDS, use="quotation")
    contributed.cite(db, said, WORDS)
    contributed.change(db, said, WORDS, use="paraphrase")
    assert db.scalars(select(Evidence.words)).one() == CHANGED


def test_other_words_stay_with_a_word_that_they_have_to_be_read_again(db: Session) -> None:
    said = contributed.say(db, WORDS)
    contributed.cite(db, said, "There is no time.")
    contributed.change(db, said, "We had a full day.")
    assert db.scalars(select(Evidence.words)).one() == f"There is no time. {CHANGED}"


def test_evidence_is_emptied_when_it_is_kept_to_the_team(db: Session) -> None:
    said = contributed.say(db, WORDS)
    contributed.cite(db, said, "There is no time.")
    contributed.change(db, said, WORDS, use="team")
    assert db.scalars(select(Evidence.words)).one() == KEPT_TO_THE_TEAM


def test_a_factor_finds_its_words_again_after_an_edit(db: Session) -> None:
    said = contributed.say(db, WORDS)
    factor = contributed.factor(db, said, "nobody read the notice")
    contributed.change(db, said, f"It was a Friday. {WORDS}")
    db.refresh(factor)
    assert factor.quote == "nobody read the notice"
    assert factor.start == len("It was a Friday. ") + WORDS.index("nobody")


def test_a_factor_loses_words_that_are_no_longer_said(db: Session) -> None:
    said = contributed.say(db, WORDS)
    factor = contributed.factor(db, said, "nobody read the notice")
    contributed.change(db, said, "It was a Friday.")
    db.refresh(factor)
    assert (factor.quote, factor.before, factor.after) == ("", "", "")


def test_marks_of_two_who_mark_blind_lose_words_that_are_taken_back(db: Session) -> None:
    said = contributed.say(db, WORDS)
    double = marking_twice.ask(db, "contribution", said.contribution.id)
    mark = marking_twice.mark(db, double, 0, WORDS, "nobody read the notice")
    contributed.take_back(db, said)
    db.refresh(mark)
    assert (mark.quote, mark.before, mark.after) == ("", "", "")
