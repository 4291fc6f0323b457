"""A guided note is written heading by heading, and its turning points feed the accounts of episodes."""

import pytest

from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench.page import guided
from workbench.persistence.stores import agencies, conversations, episodes, reviews, turning_points

NOTES = f"/reviews/{cast.REVIEW}/conversations"
CALL = {"moment": "The Friday call", "thinking": "Housing had it in hand.", "aims": "To get an answer."}


@pytest.fixture
def note(db):
    kept = gathered.note(db, "Duty social worker", "")
    conversations.guide(db, kept, guided.HEADINGS)
    db.commit()
    return kept


@pytest.fixture
def at(note):
    return f"{NOTES}/{note.id}"


@pytest.fixture
def episode(db):
    made = gathered.episode(db, "A fortnight in May")
    db.commit()
    return made


def part(db, note, key):
    (found,) = [each for each in note.parts if each.key == key]
    path = f"{NOTES}/{note.id}/parts/{found.id}"
    db.commit()
    return path


def point(db, note, **told):
    made = turning_points.add(db, note, told)
    db.commit()
    return made


def test_a_guided_note_is_started_and_leads_through_its_headings(amara):
    page = amara.follow(amara.send(f"{NOTES}/start", {"role": "Health visitor"}))
    for step in guided.STEPS:
        assert step.title in page.words


def test_what_was_said_under_a_heading_is_saved_on_its_own(amara, db, note):
    path = part(db, note, "overview")
    fields = dict(amara.get(path).form().form_values())
    answer = amara.post(path, {**fields, "words": "It was a Friday.", "on": "y"})
    assert "Turning points" not in amara.follow(answer).heading
    assert answer.response.headers["Location"] == part(db, note, "family")
    assert "It was a Friday." in amara.get(f"{NOTES}/{note.id}").words


def test_the_introduction_is_ticked(amara, db, note, at):
    amara.send(part(db, note, "said"), {"said": ["purpose", "limits"]})
    page = amara.get(at)
    assert guided.INTRODUCED["purpose"] in page.words
    assert guided.INTRODUCED["others"] not in page.words


def test_factors_that_mattered_most_come_first(amara, db, note, at):
    amara.send(part(db, note, "family"), {"words": "They were polite.", "weight": "1"})
    amara.send(part(db, note, "conditions"), {"words": "Two posts were empty.", "weight": "3"})
    words = amara.get(at).words
    assert words.index("Two posts were empty.") < words.index("They were polite.")
    assert "most of all" in words


def test_two_who_write_different_headings_do_not_meet_and_the_same_heading_loses_nothing(amara, db, note):
    overview, changes = part(db, note, "overview"), part(db, note, "changes")
    fields = {path: dict(amara.get(path).form().form_values()) for path in (overview, changes)}
    amara.post(overview, {**fields[overview], "words": "The first to save."})
    amara.post(changes, {**fields[changes], "words": "Another heading."})
    page = amara.post(overview, {**fields[overview], "words": "The second to save."}, 409)
    assert "The first to save." in page.words
    assert "The second to save." in page.words


def test_turning_points_are_added_changed_ordered_and_taken_away(amara, db, note, at):
    amara.send(f"{at}/turning-points/add", CALL)
    amara.send(f"{at}/turning-points/add", {"moment": "The letter"})
    first, second = [each.id for each in note.turning_points]
    db.commit()
    amara.send(f"{at}/turning-points/{second}", {"salient": "It came back."})
    amara.post(f"{at}/turning-points/{second}/up", {})
    words = amara.get(at).words
    assert words.index("1. The letter") < words.index("It came back.") < words.index("2. The Friday call")
    amara.post(f"{at}/turning-points/{second}/down", {})
    amara.post(f"{at}/turning-points/{first}/remove", {})
    db.expire_all()
    assert [(each.moment, each.position) for each in note.turning_points] == [("The letter", 1)]


def test_a_turning_point_in_which_a_factor_is_marked_stays(amara, db, note, at):
    kept = point(db, note, **CALL)
    gathered.factor(db, "turning_point", kept.id, kept.thinking, "in hand", helped=False)
    db.commit()
    page = amara.follow(amara.post(f"{at}/turning-points/{kept.id}/remove", {}))
    assert "a factor is marked in its words" in page.words
    assert "The Friday call" in page.words


def test_a_turning_point_becomes_an_account_of_its_episode(amara, db, note, at, episode):
    told = {"salient": "A polite voice.", "reasons": "They always rang back.", "concerns": "The weekend."}
    kept = point(
        db, note, **CALL, **told, else_going_on="Eleven calls.", options="To wait.", episode_id=episode.id
    )
    page = amara.follow(amara.send(f"{at}/turning-points/{kept.id}/account"))
    assert "Duty social worker" in page.words
    db.expire_all()
    (account,) = episode.accounts
    assert account.trying == "To get an answer.\n\nThe weekend."
    assert account.could_see == "A polite voice.\n\nHousing had it in hand."
    assert (account.else_going_on, account.options) == ("Eleven calls.", "To wait.")
    assert account.seemed_usual == "They always rang back."
    assert (account.conversation_id, kept.account_id) == (note.id, account.id)
    db.commit()
    assert "Made an account of A fortnight in May" in amara.get(at).words


def test_words_that_stand_in_an_account_are_shown_and_kept_unless_somebody_chooses(
    amara, db, note, at, episode
):
    account = episodes.add_account(
        db,
        episode,
        {"role": "Duty social worker", "conversation_id": note.id, "trying": "To close the week."},
    )
    kept = point(db, note, **CALL, options="To wait.", episode_id=episode.id)
    path = f"{at}/turning-points/{kept.id}/account"
    page = amara.get(path)
    assert "To close the week." in page.words
    assert "To get an answer." in page.words
    amara.send(path)
    db.expire_all()
    assert (account.trying, account.options) == ("To close the week.", "To wait.")
    db.commit()
    amara.send(path, {"trying": "both"})
    db.expire_all()
    assert account.trying == "To close the week.\n\nTo get an answer."
    db.commit()
    assert "The account says all of it already." in amara.get(path).words


def test_an_account_that_changed_meanwhile_is_looked_at_again(amara, db, note, at, episode):
    account = episodes.add_account(
        db,
        episode,
        {"role": "Duty social worker", "conversation_id": note.id, "trying": "To close the week."},
    )
    kept = point(db, note, **CALL, episode_id=episode.id)
    path = f"{at}/turning-points/{kept.id}/account"
    fields = dict(amara.get(path).form().form_values())
    account.trying = "To go home."
    db.commit()
    page = amara.post(path, {**fields, "trying": "replace"}, 409)
    assert "To go home." in page.words
    db.expire_all()
    assert account.trying == "To go home."


def test_an_account_that_somebody_wrote_of_their_own_place_is_never_filled(amara, db, note, at, episode):
    own = episodes.add_account(
        db,
        episode,
        {"role": "Duty social worker", "conversation_id": note.id, "written_by": cast.PEOPLE["dilys"].id},
    )
    kept = point(db, note, **CALL, episode_id=episode.id)
    amara.send(f"{at}/turning-points/{kept.id}/account")
    db.expire_all()
    assert len(episode.accounts) == 2
    assert own.trying == ""


def test_a_turning_point_without_an_episode_cannot_become_an_account(amara, db, note, at):
    kept = point(db, note, **CALL)
    amara.get(f"{at}/turning-points/{kept.id}/account", 404)
    assert "It belongs to no episode yet." in amara.get(at).words


def test_nobody_but_its_readers_reaches_any_page_of_a_note(db, note, at, episode, visit):
    kept = point(db, note, **CALL, episode_id=episode.id)
    paths = [
        *(f"{at}{more}" for more in ("", "/change", "/readers", "/turn", "/turning-points/add")),
        f"{at}/turning-points/{kept.id}",
        f"{at}/turning-points/{kept.id}/account",
        part(db, note, "overview"),
    ]
    for name in ("bryn", "dilys", "eirian", "cai", "ffion"):
        for path in paths:
            visit(name).get(path, 404)


def test_a_turning_point_or_part_of_another_note_is_not_reached_through_this_one(amara, db, note):
    other = gathered.note(db, "Response officer", "It was late.")
    kept = point(db, note, **CALL)
    amara.get(f"{NOTES}/{other.id}/turning-points/{kept.id}", 404)
    amara.get(part(db, note, "overview").replace(note.id, other.id), 404)


def test_names_that_nobody_coded_are_pointed_out_and_others_stand_in_codes(amara, db, note, at):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    point(db, note, moment="Carol Brandt rang Mr Kaplan at the school.")
    page = amara.get(at)
    assert "A name stands here under no code: Mr Kaplan." in page.words
    assert "Brandt" not in page.text


def test_agencies_in_the_timeline_without_a_voice_are_listed(amara, db):
    gathered.entry(db, "POL", "3 May 2023", "Officers called.")
    gathered.entry(db, "HSG", "3 May 2023", "A letter went out.")
    gathered.note(db, "Housing officer", "Nobody asked.")
    db.commit()
    page = amara.get(NOTES)
    silent = page.select("//h2[text()='No voice yet']/following-sibling::ul")[0].text_content()
    assert "Police" in silent
    assert "Housing" not in silent


def test_sheets_to_take_along_ask_everything_and_tell_what_was_promised(amara, db):
    gathered.review(db).promised = "Nobody is named."
    db.commit()
    sheet = amara.get(f"{NOTES}/prompts").words
    for heading in (*guided.HEADINGS.values(), *guided.TURNING_POINT):
        assert heading.asks in sheet or heading.key == guided.SAID
    assert "Nobody is named." in amara.get(f"{NOTES}/information").words


def test_a_turning_point_leaves_its_episode_again(amara, db, note, at, episode):
    made = point(db, note, **CALL, episode_id=episode.id)
    amara.send(f"{at}/turning-points/{made.id}", {"episode_id": ""})
    db.refresh(made)
    assert made.episode_id is None


def test_a_note_says_no_longer_which_agency_spoke(amara, db, note, at):
    note.agency_id = agencies.of_review(db, reviews.by_id(db, cast.REVIEW))[0].id
    db.commit()
    amara.send(f"{at}/change", {"agency_id": ""})
    db.refresh(note)
    assert note.agency_id is None
