"""What two marked is compared, talked about and settled; nothing of it is lost."""

import pytest

from tests.builders import cast, gathered, marking_twice, spoken
from workbench.persistence.stores import double_marking, factors, journal, users

HERE = f"/reviews/{cast.REVIEW}"
ALL = f"{HERE}/double-marking"
WORDS = "You trust the address that comes up. Nobody rang housing. It was late on a Friday. Keys were handed over."


@pytest.fixture
def entry(db):
    kept = gathered.entry(db, "HSG", "2 May 2023", WORDS)
    gathered.episode(db, "A fortnight in May", [kept])
    db.commit()
    return kept


@pytest.fixture
def double(db, entry):
    """Both marked the address and the call, the call differently; Amara alone the hour, Bryn alone the keys."""
    kept = marking_twice.ask(db, "entry", entry.id)
    marking_twice.mark(db, kept, 0, WORDS, "You trust the address that comes up.")
    marking_twice.mark(db, kept, 1, WORDS, "trust the address")
    marking_twice.mark(db, kept, 0, WORDS, "Nobody rang housing.")
    marking_twice.mark(db, kept, 1, WORDS, "Nobody rang", kind="team.help", helped=True)
    marking_twice.mark(db, kept, 0, WORDS, "It was late")
    marking_twice.mark(db, kept, 1, WORDS, "Keys were handed over")
    marking_twice.finish(db, kept)
    db.commit()
    return kept


CHOSEN = {
    "passage_1": "one",
    "passage_2": "both",
    "passage_3": "neither",
    "why_3": "It only says when",
    "passage_4": "other",
}


def kept_factors(db):
    """The factors of the review; the database is let go again."""
    db.commit()
    return factors.of_review(db, gathered.review(db))


def marks(db, double):
    """Both people's marks by the first words of what they said."""
    db.expire_all()
    return {mark.note: mark for each in double_marking.of_both(db, double) for mark in each}


def test_the_comparison_speaks_in_words_before_it_gives_a_figure(amara, double):
    page = amara.get(f"{ALL}/{double.id}")
    assert "Amara and Bryn both marked 2 passages." in page.words
    assert "Of these, 1 has the same kind from both, 2 the same level" in page.words
    assert "Amara alone marked 1 passage, Bryn alone 1." in page.words
    assert "It says nothing about either of them" in page.words
    assert "Cohen’s kappa over the sentences of the text is −0.33" in page.words


def test_passages_stand_in_the_order_of_the_text_with_what_differs(amara, double):
    page = amara.get(f"{ALL}/{double.id}")
    headings = [heading.text_content() for heading in page.select("//section[@class='settle']/h3")]
    assert headings == [
        "Passage 1: Both marked it, and coded it alike",
        "Passage 2: Both marked it, and coded it differently",
        "Passage 3: Only Amara marked it",
        "Passage 4: Only Bryn marked it",
    ]
    differing = page.select("//section[@class='settle'][2]//*[@class='differs']")
    assert {each.text_content() for each in differing} >= {"helped", "made it harder"}
    assert len(differing) == 4


def test_what_is_kept_becomes_factors_in_one_act_and_the_rest_stays_readable(amara, db, entry, double):
    page = amara.follow(amara.send(f"{ALL}/{double.id}", CHOSEN, action="/settle"))
    assert "4 of 6 marks are factors of the review now" in page.words
    kept = kept_factors(db)
    assert {one.quote: one.helped for one in kept} == {
        "You trust the address that comes up.": False,
        "Nobody rang housing.": False,
        "Nobody rang": True,
        "Keys were handed over": False,
    }
    assert {one.episode.title for one in kept} == {"A fortnight in May"}
    assert {(one.text_kind, one.text_id, one.informant) for one in kept} == {
        ("entry", entry.id, "Housing, by the record")
    }
    assert "Not kept. It only says when" in page.words
    assert "It was late said" in page.words
    there = marks(db, double)
    assert there["trust the address said"].outcome == "joined"
    assert there["trust the address said"].factor_id == kept[0].id
    assert there["It was late said"].factor_id is None


def test_settling_is_written_up_with_counts_and_no_words(amara, db, double):
    amara.send(f"{ALL}/{double.id}", CHOSEN, action="/settle")
    line = journal.of_chain(db, cast.REVIEW)[-1]
    assert (line.event, line.detail) == ("double_marking.settled", {"marks": 6, "factors": 4})


def test_nothing_is_settled_until_everything_is_said(amara, db, double):
    unsaid = {**CHOSEN, "why_3": ""}
    page = amara.send(f"{ALL}/{double.id}", unsaid, action="/settle", status=422)
    assert "Say why passage 3 is not kept" in page.words
    unsaid = {name: value for name, value in CHOSEN.items() if name != "passage_2"}
    page = amara.send(f"{ALL}/{double.id}", unsaid, action="/settle", status=422)
    assert "Say what becomes of passage 2" in page.words
    assert page.select("//input[@name='passage_1' and @checked]")
    assert not kept_factors(db)
    assert not any(mark.outcome for mark in marks(db, double).values())


def test_what_is_chosen_is_kept_for_later(amara, visit, db, double):
    later = {"passage_1": "other", "passage_3": "neither", "why_3": "It only says when", "later": "1"}
    page = amara.follow(amara.send(f"{ALL}/{double.id}", later, action="/settle"))
    assert "Nothing is settled yet" in page.words
    shown = visit("bryn").get(f"{ALL}/{double.id}")
    assert shown.select("//input[@name='passage_1' and @checked]/@value") == ["other"]
    assert shown.select("//input[@name='passage_2' and @checked]") == []
    assert shown.select("//input[@name='why_3']/@value") == ["It only says when"]
    assert not kept_factors(db)


def test_two_who_settle_at_once_are_told(amara, visit, db, double):
    form = dict(amara.get(f"{ALL}/{double.id}").form("/settle").form_values())
    visit("bryn").send(f"{ALL}/{double.id}", {"passage_1": "one", "later": "1"}, action="/settle")
    amara.post(f"{ALL}/{double.id}/settle", {**form, **CHOSEN}, 409)
    assert not kept_factors(db)


def test_it_is_settled_once(amara, db, double):
    form = dict(amara.get(f"{ALL}/{double.id}").form("/settle").form_values())
    amara.post(f"{ALL}/{double.id}/settle", {**form, **CHOSEN})
    page = amara.follow(amara.post(f"{ALL}/{double.id}/settle", {**form, **CHOSEN}))
    assert "It is settled already" in page.words
    assert len(kept_factors(db)) == 4


def test_a_factor_stands_where_its_words_stand_now(amara, db, entry, double):
    gathered.find_entry(db, entry.id).what = f"Added in front. {WORDS}"
    db.commit()
    amara.send(f"{ALL}/{double.id}", CHOSEN, action="/settle")
    found = kept_factors(db)[0]
    assert found.start == len("Added in front. ")


def test_what_was_settled_stays_as_it_was_compared_whatever_becomes_of_the_text(amara, db, entry, double):
    amara.send(f"{ALL}/{double.id}", CHOSEN, action="/settle")
    before = amara.get(f"{ALL}/{double.id}").select("//section[@class='settle']")
    gathered.find_entry(db, entry.id).what = "All of this was written again. Keys were handed over."
    db.commit()
    after = amara.get(f"{ALL}/{double.id}").select("//section[@class='settle']")
    assert [row.text_content() for row in after] == [row.text_content() for row in before]


def test_taking_a_factor_away_later_leaves_the_comparison_whole(amara, db, double):
    amara.send(f"{ALL}/{double.id}", CHOSEN, action="/settle")
    kept = kept_factors(db)[0]
    factors.remove(db, kept)
    db.commit()
    page = amara.get(f"{ALL}/{double.id}")
    assert "You trust the address that comes up. said" in page.words
    assert marks(db, double)["trust the address said"].factor_id is None


def test_whoever_neither_marked_nor_leads_reads_and_does_not_settle(visit, db, double):
    users.join(db, cast.REVIEW, gathered.user(db, "ffion"), "team")
    db.commit()
    ffion = visit("ffion")
    page = ffion.get(f"{ALL}/{double.id}")
    assert "The two who marked it" in page.words
    assert not page.select("//main//input[@type='radio']")
    ffion.post(f"{ALL}/{double.id}/settle", CHOSEN, 404)


def test_where_neither_marked_anything_there_is_nothing_to_keep(amara, db, entry):
    kept = marking_twice.ask(db, "entry", entry.id)
    marking_twice.finish(db, kept)
    db.commit()
    page = amara.get(f"{ALL}/{kept.id}")
    assert "Neither marked anything" in page.words
    assert "There is none for this text" in page.words
    shown = amara.follow(amara.send(f"{ALL}/{kept.id}", {}, action="/settle"))
    assert "0 of 0 marks" in shown.words


def test_a_turning_point_is_marked_by_two_and_becomes_factors_of_its_episode(amara, db):
    note = gathered.note(db, "Duty social worker", "", readers=["bryn"])
    episode = gathered.episode(db, "A fortnight in May")
    moment = spoken.turning_point(db, note, episode=episode, moment="The second call.", thinking=WORDS)
    kept = marking_twice.ask(db, "turning_point", moment.id)
    marking_twice.mark(db, kept, 0, WORDS, "Nobody rang housing", part="thinking")
    marking_twice.mark(db, kept, 1, moment.moment, "second call", part="moment")
    marking_twice.finish(db, kept)
    db.commit()
    amara.send(f"{ALL}/{kept.id}", {"passage_1": "other", "passage_2": "one"}, action="/settle")
    found = {row.text_part: row for row in kept_factors(db)}
    assert {row.quote for row in found.values()} == {"Nobody rang housing", "second call"}
    assert {(row.text_kind, row.text_id, row.episode_id) for row in found.values()} == {
        ("turning_point", moment.id, episode.id)
    }
    assert found["thinking"].informant == "Duty social worker"
