"""The checklist of quality markers, what people say to a marker, and who was offered a part."""

import pytest

from tests.builders import cast, databases, gathered, marked
from workbench.persistence.stores import quality

HERE = f"/reviews/{cast.REVIEW}/quality"
INVOLVED = f"/reviews/{cast.REVIEW}/involvement"


def marker(page, number):
    return " ".join(page.select(f"//article[@id='marker-{number}']")[0].text_content().split())


@pytest.fixture
def mother(db):
    row = quality.involve(
        db,
        gathered.review(db),
        {
            "side": "family",
            "who": "Mother",
            "state": "taken",
            "dated": "May 2024",
            "words": "She was met twice.",
        },
    )
    db.commit()
    return row


def test_the_work_fills_what_it_shows(db, amara, mother):
    marked.mark(db)
    db.commit()
    page = amara.get(f"{HERE}?markers=scr")
    assert "1 of the family or network were offered a part: 1 took it, 0 declined." in marker(page, 12)
    assert "Episodes with at least one factor: 2 of 2." in marker(page, 13)
    assert "It is for people to say" in marker(page, 7)


def test_what_is_shown_leads_to_where_it_can_be_looked_up(amara, mother):
    page = amara.get(f"{HERE}?markers=scr")
    links = page.select("//article[@id='marker-12']//ul//a/@href")
    assert links == [INVOLVED]


def test_the_set_that_fits_the_review_comes_first_and_the_other_can_be_had(amara):
    assert "eighteen serious case review" in amara.get(HERE).words
    assert "fifteen safeguarding adults review" in amara.get(f"{HERE}?markers=sar").words
    assert "eighteen serious case review" in amara.get(f"{HERE}?markers=other").words


def test_people_judge_and_can_think_again(amara):
    amara.send(f"{HERE}/scr/6", {"judgement": "partly", "words": "A panel of three, with no deputy."})
    assert "Partly. A panel of three, with no deputy." in marker(amara.get(HERE), 6)
    amara.send(f"{HERE}/scr/6", {"judgement": "met", "words": "A deputy was named."})
    assert "We meet it. A deputy was named." in marker(amara.get(HERE), 6)


def test_two_who_judge_at_once_lose_nothing(amara, visit):
    amara.send(f"{HERE}/scr/6", {"judgement": "partly", "words": "First."})
    form = amara.get(f"{HERE}/scr/6").form()
    old = dict(form.form_values())
    amara.send(f"{HERE}/scr/6", {"judgement": "met", "words": "Second."})
    page = amara.post(f"{HERE}/scr/6", {**old, "words": "Third."}, status=409)
    assert "Second." in page.words
    assert "Third." in page.text


def test_a_judgement_is_chosen(amara):
    assert "Choose where the review stands" in amara.send(f"{HERE}/scr/6", {"words": "So"}, status=422).words


@pytest.mark.parametrize("address", ["scr/0", "sar/16", "scr/19", "other/1"])
def test_a_marker_that_is_not_there_is_not_found(amara, address):
    amara.get(f"{HERE}/{address}", 404)


def test_somebody_is_written_down_changed_and_taken_off(db, amara):
    amara.send(f"{INVOLVED}/add", {"who": "Health visitor", "side": "practitioner", "state": "declined"})
    page = amara.get(INVOLVED)
    cells = [cell.xpath("string(text())") for cell in page.select("//tbody/tr[1]/*")]
    assert cells[:2] == ["Health visitor", "Declined"]
    address = page.select("//td/a/@href")[0]
    amara.send(address, {"state": "taken", "words": "Came in the end."})
    assert "Took part" in amara.get(INVOLVED).words
    amara.send(address, action="/remove")
    assert "Health visitor" not in amara.get(INVOLVED).words


def test_names_stand_in_codes(db, amara, mother):
    gathered.named(db, "Mother", "Zebedia Quill", key=databases.VAULT_KEY)
    mother.words = "Zebedia Quill was met twice."
    db.commit()
    assert "Zebedia" not in amara.get(INVOLVED).text
    assert "Mother was met twice." in amara.get(INVOLVED).words


def test_the_team_reads_and_does_not_judge(visit, mother):
    bryn = visit("bryn")
    page = bryn.get(HERE)
    assert not page.select("//main//a[contains(@href, '/quality/')]")
    assert not [
        link for link in page.select("//article//a/@href") if bryn.client.get(link).status_code == 404
    ]
    bryn.get(f"{HERE}/scr/6", 404)
    bryn.get(f"{INVOLVED}/add", 404)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_else_sees_it(visit, name):
    visit(name).get(HERE, 404)
    visit(name).get(INVOLVED, 404)
