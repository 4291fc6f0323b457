"""What could say who somebody is, in words that have not been sent yet."""

import pytest

from tests.builders import databases, gathered
from workbench.persistence.stores import contributions, people
from workbench.taking_part import giving_away


@pytest.fixture
def found(app, db, group):
    """What is found in some words, in a review with a child and a house in it."""
    review = gathered.review(db)
    child = people.coded(db, review, "Child 1")
    people.seal(db, child, databases.VAULT_KEY, ["Tomos Gethin", "Tommo"])
    house = people.add(db, review, code="Address A", who="where they lived", kind="place", is_subject=False)
    people.seal(db, house, databases.VAULT_KEY, ["Quarry Cottage"])
    db.commit()

    def search(words):
        with app.test_request_context():
            return giving_away.found(db, group, words)

    return search


@pytest.mark.parametrize(
    ("words", "pointed_at"),
    [
        ("I saw Tomos Gethin that day.", ("Tomos Gethin",)),
        ("I saw tomos on his own.", ("tomos",)),
        ("Tommo was asleep.", ("Tommo",)),
        ("We met at Quarry Cottage.", ("Quarry Cottage",)),
        ("Ring me on 07700 900123 or write to a.b@example.org.", ("07700 900123", "a.b@example.org")),
        ("My manager Sarah said no.", ("Sarah",)),
        ("Mr Kaplan refused.", ("Mr Kaplan",)),
        ("I was the health visitor and nobody rang.", ("I was the health visitor",)),
        ("I, as the family’s social worker, was off sick.", ("I, as the family’s social worker",)),
        ("I, Jane, as the health visitor of it all.", ("I, Jane, as the health visitor",)),
        ("My name is Verity.", ("My name is Verity",)),
    ],
)
def test_names_numbers_and_saying_who_one_is_are_pointed_at(found, words, pointed_at):
    assert tuple(each.rstrip(".") for each in found(words)) == pointed_at


@pytest.mark.parametrize(
    "words",
    [
        "",
        "The mother was tired and I had two more babies to see before four.",
        "In May and June we had no team manager, and Housing moved office.",
        "Will they ring back? Nobody knew.",
        "The health visitor and the social worker never met.",
        "We had 14 cases each, and on Mondays 3 more.",
        "I was the only one on shift. Don’t know why.",
        "We had Early Help and then Court; Working Together says otherwise.",
        "Nan rang. No Recourse to Public Funds, Domestic Abuse, Universal Credit.",
        "Children’s Services closed it; CAMHS had a waiting list of 9 months.",
    ],
)
def test_ordinary_words_are_left_alone(found, words):
    assert found(words) == ()


def test_only_what_was_typed_is_pointed_at(found):
    words = "I saw tomos with his aunt Sarah."
    assert all(each in words for each in found(words))
    assert not any("Gethin" in each or "Child 1" in each for each in found(words))


def test_people_of_the_case_and_anybody_else_are_pointed_at_alike(found, db, group, phone):
    pages = [phone().write(f"I saw {name} that day.", status=422) for name in ("Tomos", "Sarah")]
    one, other = (
        page.words.replace(name, "somebody") for page, name in zip(pages, ("Tomos", "Sarah"), strict=True)
    )
    assert one == other


def test_nothing_is_kept_until_its_writer_has_decided(db, group, phone):
    somebody = phone()
    page = somebody.write("My manager Sarah said no.", status=422)
    assert page.heading == "Could this say who somebody is?"
    assert not contributions.of_focus_group(db, group)
    db.rollback()
    fields = {name: value for name, value in page.form("/answer").form_values() if name != "as_it_is"}
    somebody.post(page.form("/answer").get("action"), {**fields, "words": "My manager said no."})
    assert [row.words for row in contributions.of_focus_group(db, group)] == ["My manager said no."]


def test_it_is_sent_as_it_is_where_its_writer_says_so(db, group, phone):
    phone().write("My manager Sarah said no.", as_it_is="yes")
    assert [row.words for row in contributions.of_focus_group(db, group)] == ["My manager Sarah said no."]
