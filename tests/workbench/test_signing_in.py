"""Signing in and out, as people do it."""

from tests.builders import cast


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
