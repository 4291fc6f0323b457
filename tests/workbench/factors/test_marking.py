"""Marking factors in the words of entries, accounts and notes."""

import pytest

from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import episodes, factors

ALL = f"/reviews/{cast.REVIEW}/factors"
WORDS = "Carol Brandt rang at nine. You trust the address that comes up. Nobody asked Carol."
CODED = "Mother rang at nine. You trust the address that comes up. Nobody asked Mother."
PICK = {"helped": "harder", "kind": "conditions.it", "note": "The address that comes up is trusted"}


@pytest.fixture(autouse=True)
def names(db):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    db.commit()


@pytest.fixture
def entry(db):
    kept = gathered.entry(db, "HSG", "2 May 2023", WORDS)
    db.commit()
    return kept.id


@pytest.fixture
def note(db):
    kept = gathered.note(db, "Housing officer", WORDS)
    db.commit()
    return kept.id


def mark(visitor, path, words, **picked):
    """Choose words by their place in the text as it is shown, and code them."""
    start = CODED.index(words)
    chosen = f"{path}?start={start}&end={start + len(words)}"
    return visitor.send(chosen, {**PICK, **picked}, action="/factors/add")


def kept(db):
    """The only factor there is."""
    (found,) = factors.of_review(db, gathered.review(db))
    return found


def test_words_chosen_in_codes_are_kept_in_the_words_received(amara, db, entry):
    shown = amara.follow(mark(amara, f"{ALL}/in/entry/{entry}", "Mother rang at nine."))
    assert shown.select("//article//mark[@class='hindered']")[0].text_content() == "Mother rang at nine.1"
    assert "Brandt" not in shown.text
    found = kept(db)
    assert (found.quote, found.start, found.end) == ("Carol Brandt rang at nine.", 0, 26)
    assert found.level == "frontline"
    assert (found.helped, found.informant) == (False, "Housing, by the record")


def test_a_sentence_is_chosen_from_the_list_without_a_mouse(amara, db, note):
    page = amara.get(f"{ALL}/in/conversation/{note}")
    (link,) = page.select("//details//a[text()='You trust the address that comes up.']/@href")
    amara.send(link.partition("#")[0], {**PICK, "helped": "helped"}, action="/factors/add")
    found = kept(db)
    assert (found.quote, found.helped) == ("You trust the address that comes up.", True)


def test_words_in_an_account_are_marked_under_their_heading(amara, db, entry):
    kept_episode = gathered.episode(db, "A fortnight in May")
    account = episodes.add_account(
        db, kept_episode, {"role": "Housing officer", "trying": "help", "could_see": WORDS}
    )
    db.commit()
    page = amara.get(f"{ALL}/in/account/{account.id}")
    (link,) = page.select("//details//a[text()='You trust the address that comes up.']/@href")
    amara.send(link.partition("#")[0], PICK, action="/factors/add")
    found = kept(db)
    assert (found.text_part, found.episode_id, found.informant) == (
        "could_see",
        kept_episode.id,
        "Housing officer",
    )
    assert (
        "The address that comes up is trusted"
        in amara.get(f"/reviews/{cast.REVIEW}/episodes/{kept_episode.id}").words
    )


def test_a_level_left_open_is_the_usual_one_for_the_kind(amara, db, entry):
    mark(amara, f"{ALL}/in/entry/{entry}", "You trust the address", kind="political.austerity", level="")
    assert kept(db).level == "national"


def test_a_level_that_was_chosen_is_kept(amara, db, entry):
    mark(amara, f"{ALL}/in/entry/{entry}", "You trust the address", kind="political.austerity", level="team")
    assert kept(db).level == "team"


def test_what_is_not_said_is_asked_for_and_the_words_stay_chosen(amara, entry):
    path = f"{ALL}/in/entry/{entry}?start=21&end=56"
    page = amara.send(path, {"note": ""}, action="/factors/add", status=422)
    assert "Say whether it made it harder or helped" in page.words
    assert "Choose a kind" in page.words
    assert "“You trust the address that comes up”" in page.words


@pytest.mark.parametrize("query", ["start=5&end=5", "start=-3&end=9", "start=9&end=3", "start=900&end=990",
                                   "start=x&end=y", "start=20&end=21", "part=nowhere&start=0&end=5"])  # fmt: skip
def test_a_place_that_holds_no_words_asks_for_words(amara, entry, query):
    assert "Choose words first" in amara.get(f"{ALL}/in/entry/{entry}?{query}").words


def test_words_that_changed_meanwhile_are_not_marked(amara, db, entry):
    path = f"{ALL}/in/entry/{entry}?start=21&end=56"
    fields = dict(amara.get(path).form("/factors/add").form_values())
    gathered.find_entry(db, entry).what = "Something else was written here in the meantime, and at length."
    db.commit()
    page = amara.follow(amara.post(f"{ALL}/add", {**fields, **PICK}))
    assert "Choose them again" in page.words
    assert not factors.of_review(db, gathered.review(db))


def test_marked_words_are_found_again_after_an_edit(amara, db, entry):
    mark(amara, f"{ALL}/in/entry/{entry}", "You trust the address that comes up")
    gathered.find_entry(db, entry).what = f"Added in front. {WORDS}"
    db.commit()
    page = amara.get(f"{ALL}/in/entry/{entry}")
    assert (
        page.select("//article//mark[@class='hindered']")[0].text_content()
        == "You trust the address that comes up1"
    )
    assert "No longer found" not in page.words


def test_words_that_are_gone_are_said_to_be_gone_and_can_be_marked_anew(amara, db, entry):
    mark(amara, f"{ALL}/in/entry/{entry}", "You trust the address that comes up")
    gathered.find_entry(db, entry).what = "All of this was written again. It says other things."
    db.commit()
    page = amara.get(f"{ALL}/in/entry/{entry}")
    assert "No longer found in this text" in page.words
    assert "The address that comes up is trusted" in page.words
    (anew,) = page.select("//a[text()='Mark it anew']/@href")
    (link,) = amara.get(anew).select("//details//a[text()='It says other things.']/@href")
    shown = amara.follow(amara.send(link.partition("#")[0], {}, action="/anchor"))
    assert "No longer found" not in shown.words
    assert kept(db).quote == "It says other things."


def test_a_factor_is_coded_anew_without_choosing_words_again(amara, db, entry):
    mark(amara, f"{ALL}/in/entry/{entry}", "You trust the address that comes up")
    found = kept(db).id
    db.rollback()
    path = f"{ALL}/{found}/change"
    amara.send(path, {"helped": "helped", "kind": "team.supervision", "level": "", "note": "Somebody to ask"})
    again = kept(db)
    assert (again.helped, again.kind, again.level, again.note) == (
        True,
        "team.supervision",
        "team",
        "Somebody to ask",
    )
    assert again.quote == "You trust the address that comes up"


def test_two_who_code_a_factor_anew_lose_nothing(amara, db, entry):
    mark(amara, f"{ALL}/in/entry/{entry}", "You trust the address that comes up")
    path = f"{ALL}/{kept(db).id}/change"
    db.rollback()
    fields = dict(amara.get(path).form().form_values())
    amara.post(path, {**fields, "note": "By the first"})
    page = amara.post(path, {**fields, "note": "By the second"}, 409)
    assert "By the first" in page.words
    assert "By the second" in page.words


def test_a_factor_is_taken_away_and_its_words_stay(amara, db, entry):
    mark(amara, f"{ALL}/in/entry/{entry}", "You trust the address that comes up")
    found = kept(db).id
    db.rollback()
    shown = amara.follow(amara.send(f"{ALL}/{found}/change", {}, action="/remove"))
    assert "Nothing yet." in shown.words
    assert "You trust the address" in shown.words


def test_marks_that_overlap_are_both_numbered(amara, entry):
    path = f"{ALL}/in/entry/{entry}"
    mark(amara, path, "You trust the address that comes up")
    shown = amara.follow(mark(amara, path, "comes up. Nobody asked", helped="helped"))
    text = shown.select("//article")[0]
    assert [number.text for number in text.xpath(".//sup")] == ["1", "2"]
    assert "".join(text.xpath(".//span[@data-start]//text()")) == CODED


def test_with_names_unlocked_places_are_those_of_the_words_received(amara, db, entry):
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {})
    path = f"{ALL}/in/entry/{entry}"
    start = WORDS.index("Nobody asked Carol")
    amara.send(f"{path}?start={start}&end={start + 18}", PICK, action="/factors/add")
    assert kept(db).quote == "Nobody asked Carol"
