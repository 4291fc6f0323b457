"""Everybody in the entries: how often, by whom, every mention in turn, and names that nobody has coded."""

import re

import pytest
from sqlalchemy import select

from tests.builders import cast, databases, gathered
from workbench.page import coding
from workbench.persistence.stores import agencies, journal, mentions, people
from workbench.persistence.tables.review import Review

REVIEW = f"/reviews/{cast.REVIEW}"
HERE = f"{REVIEW}/timeline/people"


@pytest.fixture
def told(db):
    """Five entries that name a mother and an uncle, and some whom nobody has coded."""
    gathered.named(db, "Mother", "Katherine Latimer", key=databases.VAULT_KEY)
    gathered.named(db, "Uncle", "Martin Fewston", key=databases.VAULT_KEY)
    gathered.entry(db, "POL", "3 May 2023", "Officers met Katherine Latimer. Katherine was calm.")
    gathered.entry(db, "HSG", "11 May 2023", "Katherine Latimer and Martin Fewston rang. Mr Kaplan answered.")
    gathered.entry(db, "HSG", "June 2023", "Mrs Latimar wrote. Mr Kaplan read it.")
    gathered.entry(db, "POL", "3 July 2023", "Katie was seen with Martyn.")
    gathered.entry(db, "POL", "4 July 2023", "Martin Fewston was away. <b>Held</b>")
    db.commit()


@pytest.fixture(params=["by the index", "out of the words"])
def either_way(request, db, told):
    """The same, with the index of mentions known or not."""
    review = gathered.review(db)
    if request.param == "by the index":
        mentions.rebuild(db, review, coding.of_review(db, review, databases.VAULT_KEY))
        db.commit()
    assert db.scalar(select(Review.has_mentions).where(Review.id == review.id)) is (
        request.param == "by the index"
    )
    db.rollback()


def person(db, code):
    """The id of somebody."""
    found = people.coded(db, gathered.review(db), code).id
    db.rollback()
    return found


def row(page, code):
    """The words of somebody's row."""
    found = page.select(f"//tbody/tr[td[1]//strong[.='{code}']]")
    return " ".join(found[0].text_content().split())


def uncoded(page):
    """The names that nobody has coded."""
    return [" ".join(each.text_content().split()) for each in page.select("//ul[@class='cards']//h2")]


def say(visitor, words, fields, status=303):
    """Say who somebody is."""
    page = visitor.get(f"{HERE}/uncoded")
    link = page.select(f"//ul[@class='cards']/li[.//h2[.='{words}']]//a[contains(@href, '/who?')]/@href")[0]
    return visitor.send(link, fields, status=status)


def test_everybody_stands_there_with_how_often_by_whom_and_from_when_to_when(amara, either_way):
    page = amara.get(HERE)
    assert re.search(
        r"Mother 2 entries .*Police.* 1 .*Housing.* 1 .*First: Wednesday 3 May 2023Last: Thursday 11 May",
        row(page, "Mother"),
    )
    assert "First: Thursday 11 May 2023Last: Tuesday 4 July 2023" in row(page, "Uncle")
    assert "No entry names them" in row(page, "Child 1")


def test_every_mention_is_read_in_turn(db, amara, either_way):
    page = amara.get(f"{HERE}/{person(db, 'Mother')}")
    assert "1 of 2" in page.words
    assert [mark.text for mark in page.select("//mark")] == ["Mother", "Mother"]
    assert "Officers met Mother. Mother was calm." in page.words
    assert not page.select("//a[@rel='prev']")
    page = amara.get(page.select("//a[@rel='next']/@href")[0].split("#")[0])
    assert "2 of 2" in page.words
    assert "Mother and Uncle rang" in page.words
    assert [mark.text for mark in page.select("//mark")] == ["Mother"]
    assert not page.select("//a[@rel='next']")
    assert page.select("//a[@rel='prev']/@href")[0].endswith("number=1#mention")
    assert page.select("//section[@id='mention'][@tabindex='-1']")


def test_mentions_by_one_agency_alone(db, amara, either_way):
    agency = agencies.coded(db, gathered.review(db), "POL").id
    db.rollback()
    page = amara.get(f"{HERE}/{person(db, 'Uncle')}?agency={agency}")
    assert "1 of 1" in page.words
    assert "Tuesday 4 July 2023" in page.words
    assert "<b>Held" in page.words
    assert (
        "No entry of this agency names them"
        in amara.get(f"{HERE}/{person(db, 'Child 1')}?agency={agency}").words
    )


@pytest.mark.parametrize("number", ["0", "99", "x", "9" * 30, "-1"])
def test_a_number_that_there_is_not_leads_to_the_nearest(db, amara, told, number):
    assert re.search(r"[12] of 2", amara.get(f"{HERE}/{person(db, 'Mother')}?number={number}").words)


def test_names_stand_there_only_while_they_are_unlocked(db, visit, told):
    bryn, where = visit("bryn"), f"{HERE}/{person(db, 'Mother')}"
    assert "Latimer" not in bryn.get(where).text
    bryn.post(f"{REVIEW}/names/show", {})
    page = bryn.get(where)
    assert [mark.text for mark in page.select("//mark")] == ["Katherine Latimer", "Katherine"]
    bryn.post(f"{REVIEW}/names/hide", {})
    assert "Latimer" not in bryn.get(where).text


def test_names_that_nobody_has_coded_are_pointed_out_with_whose_they_may_be(amara, told):
    page = amara.get(f"{HERE}/uncoded")
    assert uncoded(page) == ["Mr Kaplan", "Katie", "Martyn", "Mrs Latimar"]
    assert "Mr KaplanIn 2 entries" in page.words
    assert "Mother? A familiar form of the given name of Mother." in page.words
    assert "Uncle? A familiar form of the given name of Uncle." in page.words
    assert "Mother? One letter differs from a name of Mother." in page.words
    assert "Latimer" not in page.text
    assert "Kaplan" not in "".join(page.select("//@href"))


def test_whoever_only_looks_sees_no_offers_and_cannot_say_who(visit, told):
    page = visit("bryn").get(f"{HERE}/uncoded")
    assert uncoded(page)[0] == "Mr Kaplan"
    assert "familiar form" not in page.words
    assert not page.select("//a[contains(@href, '/who?')]")
    visit("bryn").get(f"{HERE}/uncoded/who", 404)
    visit("bryn").post(f"{HERE}/uncoded/again", {}, 404)


def test_a_further_spelling_is_linked_and_is_coded_from_then_on(db, amara, told):
    done = amara.follow(say(amara, "Katie", {"who": person(db, "Mother")}))
    assert "A further spelling of Mother" in done.words
    assert uncoded(done) == ["Mr Kaplan", "Martyn", "Mrs Latimar"]
    kept = people.names(db, gathered.review(db), databases.VAULT_KEY)
    assert kept[person(db, "Mother")] == ("Katherine Latimer", "Katie")
    assert "Mother 3 entries" in row(amara.get(HERE), "Mother")


def test_somebody_else_can_be_chosen_and_a_title_is_no_part_of_the_name(db, amara, told):
    refused = say(amara, "Mrs Latimar", {"who": "somebody"}, 422)
    assert "Choose under which code" in refused.words
    say(amara, "Mrs Latimar", {"who": "somebody", "person": person(db, "Mother")})
    assert people.names(db, gathered.review(db), databases.VAULT_KEY)[person(db, "Mother")][-1] == "Latimar"
    assert "Mrs Mother wrote" in amara.get(f"{HERE}/{person(db, 'Mother')}?number=3").words


def test_somebody_new_is_put_under_a_code_with_the_name_in_the_vault(db, amara, told):
    for code, said in (("", "Give a code"), ("Mother", "Somebody in this review has this code"),
                       ("Kaplan", "This is a real name"), ("Martin", "This is a real name")):  # fmt: skip
        assert said in say(amara, "Mr Kaplan", {"who": "new", "code": code}, 422).words
    say(amara, "Mr Kaplan", {"who": "new", "code": "Tutor", "kind": "professional"})
    page = amara.get(HERE)
    assert "Tutor 2 entries" in row(page, "Tutor")
    assert "Kaplan" not in page.text
    assert people.names(db, gathered.review(db), databases.VAULT_KEY)[person(db, "Tutor")] == ("Kaplan",)


def test_words_that_are_no_name_are_remembered_and_can_be_looked_at_again(amara, told):
    page = amara.follow(say(amara, "Mr Kaplan", {"who": "nobody"}))
    assert "Mr Kaplan" not in uncoded(page)
    assert "Words that are no names" in page.words
    amara.send(f"{HERE}/uncoded", action="/again")
    assert "Mr Kaplan" in uncoded(amara.get(f"{HERE}/uncoded"))


def test_the_journal_says_what_was_done_without_the_name(db, amara, told):
    say(amara, "Katie", {"who": person(db, "Mother")})
    say(amara, "Martyn", {"who": "nobody"})
    lines = [
        line for line in journal.of_chain(db, cast.REVIEW) if line.event.startswith(("person.l", "name."))
    ]
    assert [(line.event, line.detail) for line in lines] == [("person.linked", {}), ("name.set_aside", {})]


def test_an_address_that_was_not_made_here_leads_back_to_the_list(amara, told):
    assert amara.get(f"{HERE}/uncoded/who?words=Katie", 303).response.headers["Location"] == f"{HERE}/uncoded"
    assert amara.get(f"{HERE}/uncoded/who", 303)


def test_one_has_to_say_something(amara, told):
    assert "Say who this is, or that it is no name" in say(amara, "Katie", {}, 422).words


def test_only_those_who_gather_see_these_pages(db, visit, told):
    mother = person(db, "Mother")
    for name in ("dilys", "eirian", "cai", "ffion"):
        for page in ("", "/uncoded", f"/{mother}"):
            visit(name).get(f"{HERE}{page}", 404)
    visit(None).get(HERE, 303)
