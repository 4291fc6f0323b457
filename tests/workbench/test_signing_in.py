"""Signing in and out, as people do it."""

from dataclasses import replace

import pytest

from tests.builders import cast
from tests.builders.visitor import Visitor
from workbench import create_app
from workbench import settings as known_settings
from workbench.persistence.stores import journal


def test_a_lead_reviewer_signs_in_and_sees_their_reviews(visit):
    stranger = visit(None)
    answer = stranger.send("/sign-in", {"email": "amara@example.org", "password": cast.PASSWORD})
    page = stranger.follow(answer)
    assert "The Alder review" in page.words
    assert "The Birch review" not in page.words


def test_a_wrong_password_says_the_same_as_an_unknown_address(visit):
    known = visit(None).send(
        "/sign-in", {"email": "amara@example.org", "password": "not this one"}, status=422
    )
    unknown = visit(None).send(
        "/sign-in", {"email": "nobody@example.org", "password": "not this one"}, status=422
    )
    assert "do not fit together" in known.words
    assert known.words.replace("amara", "nobody") == unknown.words


def test_guessing_is_slowed_down_after_ten_tries(visit):
    for _ in range(10):
        visit(None).send("/sign-in", {"email": "amara@example.org", "password": "guess"}, status=422)
    closed = visit(None).send(
        "/sign-in", {"email": "amara@example.org", "password": cast.PASSWORD}, status=429
    )
    assert closed.heading == "Too many tries"


def test_signing_out_ends_the_session_for_good(visit):
    amara = visit("amara")
    with amara.client.session_transaction() as session:
        kept = dict(session)
    amara.post("/sign-out", {})
    with amara.client.session_transaction() as session:
        session.update(kept)
    assert amara.get("/", status=303).response.headers["Location"].startswith("/sign-in")


def test_after_signing_in_one_is_sent_nowhere_outside(visit):
    for wanted in ("https://evil.example/", "//evil.example/", "/\\evil.example"):
        stranger = visit(None)
        answer = stranger.send(
            f"/sign-in?next={wanted}", {"email": "amara@example.org", "password": cast.PASSWORD}
        )
        assert answer.response.headers["Location"] == "/"


@pytest.mark.parametrize("wanted", ["/%0d%0aX-Made-Up: 1", "/%09/evil.example", "/%00", "/%e2%80%ae"])
def test_an_address_with_signs_nobody_can_see_is_not_followed(visit, wanted):
    fields = {"email": "amara@example.org", "password": cast.PASSWORD}
    answer = visit(None).send(f"/sign-in?next={wanted}", fields).response
    assert answer.headers["Location"] == "/"
    assert "X-Made-Up" not in answer.headers


def test_a_button_that_unlocks_names_leads_to_no_address_with_hidden_signs(amara):
    home = f"/reviews/{cast.REVIEW}"
    answer = amara.post(f"{home}/names/hide", {"then": f"{home}/\r\nX-Made-Up: 1"}).response
    assert answer.headers["Location"] == home


def guess(app, place, password="guess", email="amara@example.org"):
    """The status of a sign-in that says it comes from a place."""
    stranger = Visitor(app.test_client(), None)
    fields = {"email": email, "password": password, "csrf_token": stranger.token()}
    return stranger.client.post("/sign-in", data=fields, headers={"X-Forwarded-For": place}).status_code


def test_saying_that_one_comes_from_elsewhere_does_not_start_the_count_again(app):
    assert [guess(app, f"10.0.0.{n}", email=f"{n}@example.org") for n in range(11)] == [422] * 10 + [429]


def test_behind_a_proxy_one_place_that_guesses_keeps_nobody_else_out(settings):
    behind = create_app(replace(settings, proxies=1))
    for n in range(10):
        guess(behind, "10.0.0.1", email=f"{n}@example.org")
    assert guess(behind, "10.0.0.1", cast.PASSWORD) == 429
    assert guess(behind, "10.0.0.1, 10.0.0.2", cast.PASSWORD) == 303
    for name in ("readers", "writers"):
        behind.extensions[name].kw["bind"].dispose()


def test_a_number_of_proxies_that_is_none_stops_the_workbench(tmp_path):
    with pytest.raises(known_settings.Unsafe, match="how many proxies"):
        known_settings.load({"WORKBENCH_FOLDER": str(tmp_path / "folder"), "WORKBENCH_PROXIES": "nginx"})


def test_a_refused_sign_in_is_in_the_journal_and_nobody_is_named(visit, db):
    visit(None).send("/sign-in", {"email": "amara@example.org", "password": "not this one"}, status=422)
    line = journal.of_chain(db, journal.WORKBENCH)[-1]
    assert (line.event, line.user_id, line.detail) == ("user.refused", None, {})
