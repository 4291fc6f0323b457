"""Several factors are given one kind or one level at once: all of them, or none."""

import pytest

from tests.builders import cast, gathered
from workbench.persistence.stores import factors, journal

ALL = f"/reviews/{cast.REVIEW}/factors"
WORDS = "Nobody rang housing. It was late on a Friday. Keys were handed over."


@pytest.fixture
def marked(db):
    """Three factors in one entry."""
    entry = gathered.entry(db, "HSG", "2 May 2023", WORDS)
    quotes = ("Nobody rang", "It was late", "Keys")
    made = [gathered.factor(db, "entry", entry.id, WORDS, quote, helped=False) for quote in quotes]
    db.commit()
    return [factor.id for factor in made]


def recode(visitor, ids, status=303, **coded):
    """Tick factors in the list, and code them."""
    ticked = "&".join(f"factor={each}" for each in ids)
    return visitor.send(f"{ALL}/recode?{ticked}", coded, action="/recode", status=status)


def coded(db):
    """Kind and level of every factor by its words."""
    db.commit()
    db.expire_all()
    return {row.quote: (row.kind, row.level) for row in factors.of_review(db, gathered.review(db))}


def test_the_list_lets_factors_be_ticked(amara, marked):
    page = amara.get(ALL)
    assert page.select("//input[@name='factor']/@value") == page.select("//input[@type='checkbox']/@value")
    assert sorted(page.select("//input[@name='factor']/@value")) == sorted(marked)


def test_ticked_factors_get_one_kind_and_keep_their_levels(amara, db, marked):
    page = amara.follow(recode(amara, marked[:2], kind="political.austerity"))
    assert "2 factors are coded anew." in page.words
    assert coded(db) == {
        "Nobody rang": ("political.austerity", "team"),
        "It was late": ("political.austerity", "team"),
        "Keys": ("team.supervision", "team"),
    }
    line = journal.of_chain(db, cast.REVIEW)[-1]
    assert (line.event, line.detail) == ("factor.recoded", {"factors": 2})


def test_a_level_alone_leaves_the_kinds(amara, db, marked):
    recode(amara, marked, level="national")
    assert set(coded(db).values()) == {("team.supervision", "national")}


def test_something_is_to_be_chosen(amara, db, marked):
    page = recode(amara, marked, 422)
    assert "Choose a kind, a level or both" in page.words
    assert set(coded(db).values()) == {("team.supervision", "team")}


def test_a_kind_that_is_not_there_is_not_given(amara, db, marked):
    recode(amara, marked, 422, kind="made.up")
    assert set(coded(db).values()) == {("team.supervision", "team")}


def test_where_one_was_changed_meanwhile_none_is_coded(amara, db, marked):
    path = f"{ALL}/recode?" + "&".join(f"factor={each}" for each in marked)
    sent = amara.get(path).form("/recode")
    fields = {}
    for key, value in sent.form_values():
        fields.setdefault(key, []).append(value)
    amara.send(f"{ALL}/{marked[1]}/change", {"note": "Said better"})
    page = amara.follow(amara.post(f"{ALL}/recode", {**fields, "kind": "political.austerity"}))
    assert "none was coded anew" in page.words
    assert set(coded(db).values()) == {("team.supervision", "team")}


def test_without_a_tick_one_is_told(amara, marked):
    assert "Tick the factors first." in amara.follow(amara.get(f"{ALL}/recode", 303)).words


def test_a_factor_of_a_note_that_is_not_open_is_neither_ticked_nor_coded(amara, visit, db, marked):
    note = gathered.note(db, "Housing officer", WORDS)
    hidden = gathered.factor(db, "conversation", note.id, WORDS, "Keys were handed over", helped=False)
    db.commit()
    bryn = visit("bryn")
    assert hidden.id not in bryn.get(ALL).select("//input[@name='factor']/@value")
    bryn.get(f"{ALL}/recode?factor={marked[0]}&factor={hidden.id}", 404)
    bryn.post(f"{ALL}/recode", {"factor": [marked[0], hidden.id], "level": "national"}, 404)
    assert set(coded(db).values()) == {("team.supervision", "team")}
    bryn.get(f"{ALL}/recode?factor=nowhere", 404)
