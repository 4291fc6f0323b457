"""Words are looked for in what the page shows: codes can be found while names are locked, and names cannot."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import cast, databases
from timeline.when import Precision, When
from workbench.page import coding, narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, entries, people
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

DAY = When(datetime(2023, 5, 11), Precision.DAY, None, True, "11 May 2023")
TEXTS = (
    "Aled Pryce was brought to the school by Ms Pryce",
    "A. Pryce rang; Child 2 slept. The Pryces were in",
    "The oﬃcer saw ALED and straße “Bea”",
    "Nobody was in. Medication seen; Alediction is a word",
    "Bea-Louise Pryce and Adult 1's family",
)
WORDS = st.lists(
    st.sampled_from(
        ["aled", "led", "pryce", "pryces", "child 1", "child", "adult", "family", "offic", "strasse", "school", "in",
         "medication", "a. pryce", "louise", "bea", "was in", "ms", "1's", "Kelvin"]
    ),
    min_size=1,
    max_size=2,
    unique=True,
)  # fmt: skip


@pytest.fixture
def review(db):
    """The review with two people and five entries."""
    found = db.get(Review, cast.REVIEW)
    for code, name in (("Child 2", "Aled Pryce"), ("Adult 1", "Bea-Louise Pryce")):
        person = people.add(db, found, code=code, who="", kind="family", is_subject=False)
        people.seal(db, person, databases.VAULT_KEY, [name])
    agency, by = agencies.of_review(db, found)[0], db.get(User, cast.PEOPLE["amara"].id)
    for text in TEXTS:
        entries.add_by_hand(db, found, agency, DAY, {"what": text}, by=by)
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORDS, st.booleans())
def test_what_is_found_is_what_is_shown(db, review, words, named):
    glossary = coding.of_review(db, review, databases.VAULT_KEY)
    asked = Narrowing(words=" ".join(f'"{word}"' for word in words))
    found = entries.by_ids(db, review, narrowed.ids(db, review, asked, glossary, named=named))
    shown = {text: (text if named else glossary.coded(text)).casefold() for text in TEXTS}
    expected = {text for text in TEXTS if all(word.casefold() in shown[text] for word in words)}
    assert {entry.what for entry in found} == expected
