"""What participants are told beforehand is true, plain, and in codes."""

from io import BytesIO

import docx
import pytest

from findings.report import readability
from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench.focus_groups import leaflet
from workbench.focus_groups.beforehand import GROUND_RULES, PURPOSE, SUPPORT

GROUPS = f"/reviews/{cast.REVIEW}/focus-groups"
TOLD = {
    "title": "Thursday", "partnership": "A partnership", "held_on": "Thursday", "venue": "The hall", "purpose": PURPOSE,
    "ground_rules": GROUND_RULES, "support": SUPPORT, "asks": "sector", "moderates": True, "until": "3 June 2024",
    "minutes": "about 60 minutes", "topics": ("At its best",), "leads": ("Amara, lead reviewer: amara@example.org",),
}  # fmt: skip


@pytest.fixture
def path(group):
    return f"{GROUPS}/{group.id}/information"


def test_it_says_what_happens_what_cannot_be_promised_and_who_to_talk_to(amara, path):
    page = amara.get(path)
    assert page.heading == "Thursday at ten"
    for heading in ("What happens to what you write", "What we cannot promise", "If you change your mind"):
        assert page.select(f"//main//h2[text()='{heading}']")
    assert "In a small room people can guess." in page.words
    assert "Gwen, next door" in page.words
    assert "Amara, lead reviewer: amara@example.org" in page.words


@pytest.mark.parametrize(
    ("asks", "said"),
    [
        ("", "Nothing is asked about you."),
        ("sector", "the sector you work in from a short list"),
        ("role", "what kind of role you have from a short list"),
    ],
)
def test_it_says_exactly_what_is_asked_about_people(amara, db, group, path, asks, said):
    group.asks = asks
    db.commit()
    assert said in amara.get(path).words


def test_it_names_the_steps_that_ask_something(amara, path):
    assert amara.get(path).select("//main//li[text()='What gets in the way']")
    assert not amara.get(path).select("//main//li[text()='Welcome']")


def test_word_says_what_the_page_says(amara, path):
    page, file = amara.get(path), amara.client.get(f"{path}.docx")
    said = " ".join(line.text for line in docx.Document(BytesIO(file.data)).paragraphs)
    for words in ("What we cannot promise", "In a small room people can guess.", "Gwen, next door"):
        assert words in page.words
        assert words in said


@pytest.mark.parametrize("asks", ["", "sector", "role"])
def test_somebody_of_fourteen_can_read_it(asks):
    reading = readability.of_report(leaflet.document(leaflet.Told(**{**TOLD, "asks": asks})))
    assert reading.age is not None
    assert reading.age <= 14
    assert not reading.long


def test_it_goes_out_in_codes_even_while_names_are_unlocked(amara, db, group, path):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    group.purpose = "What it was like to know Carol Brandt."
    db.commit()
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {"then": path})
    assert "to know Mother" in amara.get(path).words
    file = amara.client.get(f"{path}.docx")
    said = " ".join(line.text for line in docx.Document(BytesIO(file.data)).paragraphs)
    assert "to know Mother" in said
