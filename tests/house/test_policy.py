"""Every route has one line in the policy table, and the table has no line without a route."""

from workbench.auth.children import CHILDREN
from workbench.auth.policy import POLICY
from workbench.journal.events import EVENTS

# What comes with a visitor, and stands in no address.
BROUGHT = {"place"}
OWN_PARTS = {
    *("review", "secret", "who", "filename", "user_id", "partnership_id", "number", "markers"),
    *("act", "pace", "fate"),
}


def test_every_route_has_a_line_in_the_policy_table(app):
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(POLICY)


def test_every_id_in_an_address_is_fetched_through_its_parent(app):
    for rule in app.url_map.iter_rules():
        for part in rule.arguments - OWN_PARTS:
            assert part in CHILDREN, f"{rule.rule}: nothing says what <{part}> belongs to"
            assert CHILDREN[part].of in rule.arguments | BROUGHT, f"{rule.rule}: <{part}> without its parent"


def test_an_address_of_a_review_begins_with_it(app):
    for rule in app.url_map.iter_rules():
        if "review" in rule.arguments:
            assert rule.rule.startswith("/reviews/<review>"), rule.rule


def test_events_are_a_subject_and_what_happened():
    for event, words in EVENTS.items():
        assert event.count(".") == 1
        assert words == words.strip().rstrip(".")
