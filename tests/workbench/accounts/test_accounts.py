"""Invitations, passwords, and the administrator's list."""

from tests.builders import cast

HOME = f"/reviews/{cast.REVIEW}"
INVITED = {"name": "Gwen", "email": "gwen@example.org", "role": "board"}


def invited(amara, **other):
    """The address in the link that a lead reviewer is shown once."""
    page = amara.send(f"{HOME}/members", {**INVITED, **other}, action="/invite", status=200)
    return page.select("//*[@id='link']")[0].text.split("localhost")[1]


def test_a_link_works_once(amara, visit):
    link, gwen = invited(amara), visit(None)
    gwen.send(link, {"password": "violet harbour biscuit"})
    assert "Nothing is released yet" in gwen.get(f"{HOME}/reading").words
    assert visit(None).get(link, 404).heading == "This invitation is used up"


def test_a_withdrawn_invitation_opens_nothing(amara, visit):
    link = invited(amara)
    withdraw = amara.get(f"{HOME}/members").select("//form[contains(@action, 'withdraw')]/@action")[0]
    amara.post(withdraw, {})
    visit(None).get(link, 404)


def test_a_short_password_is_explained(amara, visit):
    page = visit(None).send(invited(amara), {"password": "short"}, status=422)
    assert "Use 12 characters or more" in page.words


def test_somebody_who_can_sign_in_already_has_to(amara, visit):
    link = invited(amara, email="cai@example.org")
    assert visit(None).get(link).heading == "Sign in first"
    cai = visit("cai")
    cai.send(link)
    assert "The Alder review" in cai.get("/").words


def test_the_secret_of_a_link_is_kept_nowhere(amara, settings):
    secret = invited(amara).rsplit("/", 1)[1]
    if settings.database.startswith("sqlite"):
        path = settings.database.removeprefix("sqlite:///")
        with open(path, "rb") as kept:
            assert secret.encode() not in kept.read()


def test_a_new_password_ends_other_sessions(visit):
    here, there = visit("bryn"), visit("bryn")
    here.send("/password", {"old": cast.PASSWORD, "password": "violet harbour biscuit"})
    here.get("/")
    there.get("/", 303)


def test_the_present_password_is_asked_for(visit):
    page = visit("bryn").send(
        "/password", {"old": "not this", "password": "violet harbour biscuit"}, status=422
    )
    assert "This is not your present password" in page.words


def test_an_administrator_sees_accounts_and_no_review(visit):
    ffion = visit("ffion")
    page = ffion.follow(ffion.get("/", 303))
    assert page.heading == "Those who can sign in"
    assert "The Alder review" not in page.text
    ffion.get(HOME, 404)


def test_somebody_stopped_is_out_at_the_next_request(visit):
    ffion, bryn = visit("ffion"), visit("bryn")
    bryn.get("/")
    ffion.post(f"/administration/{cast.PEOPLE['bryn'].id}/disable", {})
    bryn.get("/", 303)


def test_nobody_else_runs_the_workbench(visit):
    for name in ("amara", "bryn", "dilys", "eirian"):
        visit(name).get("/administration", 404)
