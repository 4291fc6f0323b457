"""A framework of a partnership's own: written by hand or brought as a file, and kept whole while it is in use."""

import io
import json

import pytest

from tests.builders import cast, gathered
from workbench.frameworks import arrived
from workbench.persistence.stores import factors, frameworks

ALL = f"/reviews/{cast.REVIEW}/frameworks"
FIRST = {
    "title": "What we look at",
    "name": "opening hours",
    "definition": "When somebody can be reached,\nand by whom.",
    "group": "Front doors",
    "level": "inter_agency",
    "also": "rota, evening",
    "theme": "timing",
}
TOLD = {
    "title": "From a file",
    "groups": [
        {
            "code": "doors",
            "name": "Doors",
            "level": "team",
            "kinds": [
                {"code": "day", "name": "by day", "definition": "Who opens by day.", "themes": ["timing"]},
                {"code": "night", "name": "by night", "definition": "Who opens by night."},
            ],
        }
    ],
}


@pytest.fixture
def own(amara, db):
    """A framework written by hand, with one kind."""
    amara.send(f"{ALL}/own/add", FIRST)
    return only(db)


def only(db):
    """The only framework that the partnership made."""
    db.rollback()
    (found,) = frameworks.own_ones(db, gathered.review(db))
    db.expunge(found)
    db.rollback()
    return found


def codes(db):
    """The codes of its kinds, as its document has them."""
    told = only(db).document
    return [f"{group['code']}.{kind['code']}" for group in told["groups"] for kind in group["kinds"]]


def brought(visitor, told, path="/own/bring", status=303):
    """Send a file."""
    content = told if isinstance(told, bytes) else json.dumps(told).encode()
    return visitor.send(f"{ALL}{path}", {"file": (io.BytesIO(content), "ours.json")}, status=status)


def mark(db, own, code):
    """Mark something with a kind of it."""
    entry = gathered.entry(db, "HSG", "2 May 2023", "Nobody was left to ask.")
    row = gathered.factor(db, "entry", entry.id, entry.what, "Nobody was left", helped=False)
    row.framework, row.kind = own.key, f"{own.key}_{code}"
    db.commit()
    return row


def test_one_is_written_by_hand_kind_by_kind(amara, db, own):
    more = {"name": "words on a form", "definition": "What a form asks.", "group": "Front doors"}
    amara.send(f"{ALL}/own/{own.id}/kinds/add", more)
    assert codes(db) == ["front_doors.opening_hours", "front_doors.words_on_a_form"]
    kinds = frameworks.as_framework(only(db)).kinds
    assert kinds[0].definition == "When somebody can be reached, and by whom."
    assert (kinds[0].level, kinds[0].also, kinds[0].themes) == (
        "inter_agency",
        ("rota", "evening"),
        ("timing",),
    )


def test_it_is_chosen_marked_with_named_and_read_in_like_any_other(amara, db, own):
    amara.send(ALL, action=f"/{own.key}/choose")
    entry = gathered.entry(db, "HSG", "2 May 2023", "Nobody was left to ask.")
    db.commit()
    at = f"/reviews/{cast.REVIEW}/factors/in/entry/{entry.id}?start=0&end=15"
    code = f"{own.key}_front_doors.opening_hours"
    amara.send(at, {"helped": "harder", "kind": code, "note": "Nobody there"}, action="/factors/add")
    (kept,) = factors.of_review(db, gathered.review(db))
    assert (kept.framework, kept.kind, kept.level) == (own.key, code, "inter_agency")
    assert "Front doors: opening hours" in amara.get(f"/reviews/{cast.REVIEW}/factors").words
    assert "1 under a kind of this framework" in amara.get(f"{ALL}/{own.key}/read").words


def test_what_it_is_called_is_changed(amara, db, own):
    amara.send(f"{ALL}/own/{own.id}", {"title": "What we ask", "short": "Ours"})
    assert (only(db).document["title"], only(db).document["short"]) == ("What we ask", "Ours")


def test_a_kind_that_is_in_use_can_be_called_otherwise_and_keeps_what_is_marked(amara, db, own):
    row = mark(db, own, "front_doors.opening_hours")
    at = f"{ALL}/own/{own.id}/kinds/front_doors.opening_hours"
    amara.send(at, {"name": "hours", "theme": "contact"})
    assert codes(db) == ["front_doors.opening_hours"]
    assert "Front doors: hours" in amara.get(f"/reviews/{cast.REVIEW}/factors").words
    assert frameworks.marked(db, only(db)) == {"front_doors.opening_hours"}
    assert row.kind.endswith("opening_hours")


def test_a_kind_that_is_in_use_stays_in_its_group_and_does_not_vanish(amara, db, own):
    mark(db, own, "front_doors.opening_hours")
    at = f"{ALL}/own/{own.id}/kinds/front_doors.opening_hours"
    refused = amara.send(at, {"group": "Time"}, status=422)
    assert "Something is marked with “opening hours” (front_doors.opening_hours)" in refused.words
    for act in ("kinds/front_doors.opening_hours/remove", "remove"):
        page = amara.follow(amara.post(f"{ALL}/own/{own.id}/{act}", {}))
        assert "so it stays" in page.words
    assert codes(db) == ["front_doors.opening_hours"]


def test_a_kind_that_nothing_is_marked_with_can_go_but_not_the_last(amara, db, own):
    last = f"{ALL}/own/{own.id}/kinds/front_doors.opening_hours/remove"
    assert "at least one kind" in amara.follow(amara.post(last, {})).words
    amara.send(f"{ALL}/own/{own.id}/kinds/add", {"name": "other", "definition": "Another.", "group": "Time"})
    amara.post(last, {})
    assert codes(db) == ["time.other"]


def test_a_group_is_renamed_and_its_kinds_stay_what_they_are(amara, db, own):
    amara.send(f"{ALL}/own/{own.id}/groups/front_doors", {"name": "Doors"})
    assert codes(db) == ["front_doors.opening_hours"]
    assert frameworks.as_framework(only(db)).groups == ("Doors",)


def test_the_second_to_save_is_shown_what_the_first_saved(amara, db, own):
    page = amara.get(f"{ALL}/own/{own.id}")
    seen = page.select("//input[@name='version']/@value")[0]
    amara.send(f"{ALL}/own/{own.id}", {"title": "First"})
    answer = amara.post(f"{ALL}/own/{own.id}", {"title": "Second", "version": seen}, 409)
    assert "Second" in answer.text
    assert only(db).document["title"] == "First"


def test_a_framework_nobody_uses_is_taken_away_and_no_review_works_with_it(amara, db, own):
    amara.send(ALL, action=f"/{own.key}/choose")
    amara.post(f"{ALL}/own/{own.id}/remove", {})
    assert not frameworks.own_ones(db, gathered.review(db))
    assert [each.key for each in frameworks.chosen(db, gathered.review(db))] == ["learning_together"]


def test_a_file_is_taken_whole(amara, db):
    brought(amara, TOLD)
    assert codes(db) == ["doors.day", "doors.night"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"{", "It stops making sense at line 1, column 2"),
        (b"\xff\xfe{}", "no text in UTF-8"),
        (b"[" * 100_000, "cannot be read as JSON"),
        (b"[1]", "has to begin with {"),
        (json.dumps({**TOLD, "title": ""}).encode(), "The framework has no title"),
    ],
)
def test_a_file_that_is_no_framework_is_refused_with_the_reason_and_nothing_is_kept(
    amara, db, content, sentence
):
    assert sentence in brought(amara, content, status=422).words
    assert not frameworks.own_ones(db, gathered.review(db))


def test_a_file_larger_than_any_framework_is_refused(amara, monkeypatch):
    monkeypatch.setattr(arrived, "MOST_BYTES", 100)
    assert "1 MB at most" in brought(amara, TOLD, status=422).words


def test_one_is_replaced_by_a_file_only_if_every_kind_in_use_is_in_it(amara, db):
    brought(amara, TOLD)
    own = only(db)
    mark(db, own, "doors.night")
    without = {**TOLD, "groups": [{**TOLD["groups"][0], "kinds": TOLD["groups"][0]["kinds"][:1]}]}
    refused = brought(amara, without, f"/own/{own.id}/replace", 422)
    assert "Something is marked with “by night” (doors.night)" in refused.words
    assert codes(db) == ["doors.day", "doors.night"]
    renamed = json.loads(json.dumps(TOLD).replace("by night", "at night"))
    brought(amara, renamed, f"/own/{own.id}/replace")
    assert frameworks.as_framework(only(db)).kinds[1].name == "at night"


def test_another_partnership_never_sees_it(visit, own):
    cai, theirs = visit("cai"), f"/reviews/{cast.OTHER_REVIEW}/frameworks"
    assert "What we look at" not in cai.get(theirs).words
    cai.get(f"{theirs}/{own.key}", 404)
    cai.get(f"{theirs}/own/{own.id}", 404)


def test_the_team_cannot_write_one(visit, own):
    visit("bryn").get(f"{ALL}/own/add", 404)
    visit("bryn").get(f"{ALL}/own/{own.id}", 404)
    assert "What we look at" in visit("bryn").get(f"{ALL}/{own.key}").words
