"""From rows in the timeline to an episode in its parts."""

import pytest

from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import agencies, episodes

ALL = f"/reviews/{cast.REVIEW}/episodes"


@pytest.fixture
def three(db):
    """Three entries of two agencies, and one of another review."""
    kept = [
        gathered.entry(db, "HSG", "2 May 2023", "Keys collected."),
        gathered.entry(db, "POL", "11 May 2023 23:40", "Officers called at the flat."),
        gathered.entry(db, "HSG", "16 May 2023", "Rent account opened."),
    ]
    db.commit()
    return kept


@pytest.fixture
def fortnight(db, three):
    kept = gathered.episode(db, "A fortnight in May", three[:2])
    db.commit()
    return kept


def test_there_is_an_honest_page_before_there_is_an_episode(amara):
    assert "No episodes yet" in amara.get(ALL).words


def test_chosen_rows_become_an_episode(amara, three):
    path = f"{ALL}/start?entry={three[0].id}&entry={three[1].id}"
    assert "Keys collected." in amara.get(path).words
    shown = amara.follow(
        amara.send(path, {"title": "A fortnight in May", "why_it_matters": "The family moved."})
    )
    assert shown.heading == "A fortnight in May"
    assert "2 to 11 May 2023" in shown.words
    assert "Officers called at the flat." in shown.words
    assert "Rent account opened." not in shown.words


def test_an_entry_of_another_review_is_not_taken_in(amara, db):
    theirs = gathered.entry(db, "POL", "1 May 2023", "Not for these eyes.", review_id=cast.OTHER_REVIEW)
    db.commit()
    path = f"{ALL}/start?entry={theirs.id}"
    assert "Not for these eyes." not in amara.get(path).words
    shown = amara.follow(amara.send(path, {"title": "Mine", "entry": [theirs.id]}))
    assert "Not for these eyes." not in shown.words


def test_an_episode_without_a_title_says_so_and_keeps_the_rows(amara, three):
    page = amara.send(f"{ALL}/start?entry={three[0].id}", {"title": ""}, status=422)
    assert "Give the episode a title" in page.words
    assert three[0].id in page.select("//input[@name='entry' and @checked]/@value")


def test_every_part_can_be_written_and_stands_on_the_page(amara, fortnight):
    path = f"{ALL}/{fortnight.id}"
    parts = {
        "why_it_matters": "The family moved.",
        "what_happened": "The keys were collected. [HSG 1] Officers called. [POL 1]",
        "known_then": "Housing knew the address.",
        "expected": "An answer in a day.",
        "expected_from": "Threshold guide, 2022",
        "compared": "Answered in a day.",
        "worked_well": "The baby’s name was spelled right.",
        "enabled_by": "A form with room for names.",
        "confidence": "One record only.",
    }
    before = amara.get(path).words
    assert "The standard of the time is not given." in before
    shown = amara.follow(amara.send(f"{path}/change", parts))
    for words in parts.values():
        assert words.replace("[", "").replace("]", "") in shown.words
    assert "is not given" not in shown.words
    assert "is not said" not in shown.words
    assert "No account from Police" not in shown.words, "nobody has an account, which is said once"


def test_a_citation_leads_to_its_entry_on_the_page(amara, fortnight, three):
    path = f"{ALL}/{fortnight.id}"
    amara.send(f"{path}/change", {"what_happened": "Keys. [HSG 1] Nothing. [HSG 7]"})
    shown = amara.get(path)
    (link,) = shown.select("//a[text()='HSG 1']")
    assert shown.select(f"//*[@id='{link.get('href')[1:]}']")[0].text_content().count("Keys collected.") == 1
    assert "[HSG 7] is cited, and is no entry of this episode." in shown.words


def test_what_is_written_is_text_and_never_markup(amara, fortnight):
    path = f"{ALL}/{fortnight.id}"
    amara.send(
        f"{path}/change", {"what_happened": "<script>alert(1)</script> **bold** [x](javascript:alert)"}
    )
    shown = amara.get(path)
    assert "<script>alert(1)</script>" in shown.words
    assert shown.select("//strong[text()='bold']")
    assert not shown.select("//a[contains(@href, 'javascript')]")


def test_entries_come_and_go_and_keep_what_the_text_calls_them(amara, db, fortnight, three):
    path = f"{ALL}/{fortnight.id}/entries"
    keys, officers, rent = [entry.id for entry in three]
    amara.send(f"{path}?entry={rent}", {})
    assert episodes.labels(db, fortnight) == {keys: "HSG 1", officers: "POL 1", rent: "HSG 2"}
    db.rollback()
    amara.send(path, {"entry": [officers, rent]})
    assert episodes.labels(db, fortnight) == {officers: "POL 1", rent: "HSG 2"}


def test_an_entry_that_the_text_cites_stays(amara, db, fortnight, three):
    amara.send(f"{ALL}/{fortnight.id}/change", {"what_happened": "Keys. [HSG 1]"})
    path = f"{ALL}/{fortnight.id}/entries"
    shown = amara.follow(amara.send(path, {"entry": [three[1].id]}))
    assert "HSG 1 stayed" in shown.words
    db.expire_all()
    assert three[0].id in episodes.labels(db, fortnight)


def test_entries_near_in_time_are_offered(amara, fortnight, three):
    offered = amara.get(f"{ALL}/{fortnight.id}/entries")
    assert three[2].id in offered.select("//input[@name='entry' and not(@checked)]/@value")


def test_two_who_write_an_episode_at_once_lose_nothing(amara, fortnight):
    path = f"{ALL}/{fortnight.id}/change"
    fields = dict(amara.get(path).form().form_values())
    amara.post(path, {**fields, "expected": "By the first."})
    page = amara.post(path, {**fields, "expected": "By the second."}, 409)
    assert "By the first." in page.words
    assert "By the second." in page.words


def test_a_form_in_codes_does_not_wash_names_out_of_what_is_kept(amara, db, fortnight):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    fortnight.what_happened = "Carol Brandt moved."
    db.commit()
    path = f"{ALL}/{fortnight.id}/change"
    assert "Brandt" not in amara.get(path).text
    amara.send(path, {"expected": "A visit."})
    db.expire_all()
    assert (fortnight.what_happened, fortnight.expected) == ("Carol Brandt moved.", "A visit.")


def test_the_list_says_what_is_missing_and_who_was_not_heard(amara, db, fortnight):
    housing = agencies.coded(db, gathered.review(db), "HSG")
    episodes.add_account(db, fortnight, {"role": "Housing officer", "agency_id": housing.id, "trying": "x"})
    db.commit()
    listed = amara.get(ALL).words
    assert "parts still missing" in listed
    assert "No account from Police." in listed


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_only_lead_and_team_work_with_episodes(visit, fortnight, name):
    for path in (ALL, f"{ALL}/{fortnight.id}", f"{ALL}/{fortnight.id}/change", f"{ALL}/start"):
        visit(name).get(path, 404)


def test_the_review_team_works_with_episodes(visit, fortnight):
    visit("bryn").send(f"{ALL}/{fortnight.id}/change", {"expected": "A visit."})


def test_the_other_version_is_shown_in_codes_too(amara, db, fortnight):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    db.commit()
    path = f"{ALL}/{fortnight.id}/change"
    fields = dict(amara.get(path).form().form_values())
    amara.post(path, {**fields, "expected": "Carol Brandt was to be seen."})
    page = amara.post(path, {**fields, "expected": "A visit."}, 409)
    assert "Mother was to be seen." in page.words
    assert "Brandt" not in page.text
