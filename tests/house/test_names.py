"""No name of the vault on any page while names are locked, wherever somebody may have written it."""

import pytest
from sqlalchemy import JSON, String, select

from tests.builders import cast, databases, world
from workbench.persistence import schema
from workbench.persistence.stores import people
from workbench.persistence.tables.review import Review

NAME = "Zebediah Quillfeather"
# What is chosen from a list, counted or made by the workbench; and who somebody at the workbench is.
NOT_WORDS = {
    "accepted", "category", "code", "framework", "hash", "key", "kind", "level", "outcome", "part", "precision",
    "reason", "role", "sha256", "state", "text_kind", "text_part", "widespread_grade",
    "added_by", "by_name", "kept_by", "given_by", "factor_ids", "rung.about",
    "about_kind", "labels", "also_category", "strength_grade",
    "judgement", "side", "markers", "verdict", "settled", "asks", "handle", "salt", "code_hash", "phase",
    "chosen", "prompt", "locator",
    "bucket", "use",
}  # fmt: skip
NOT_CASES = {
    "user_account", "invitation", "membership", "partnership", "look", "journal_line", "journal_head",
    "sign_in_attempt", "release",
}  # fmt: skip

# A file as received holds what it holds; PDF and Word are looked into where they are written.
NOT_PAGES = {"static", "chronology.original", "report.pdf", "report.word", "board.pdf", "board.word",
             "agency_form.as_excel", "agency_form.as_word", "contributions.summary_word",
             "focus_groups.information_word"}  # fmt: skip


@pytest.fixture
def everywhere(app, db):
    """A full review in which the name of somebody in the vault ends every text; gives its ids."""
    ids = world.fill(db, cast.REVIEW)
    review = db.get(Review, cast.REVIEW)
    uncle = people.add(db, review, code="Uncle", who="", kind="family", is_subject=False)
    people.seal(db, uncle, databases.VAULT_KEY, [NAME])
    for table in schema.METADATA.sorted_tables:
        columns = [column for column in table.columns if holds_words(table, column)]
        for row in db.execute(select(table)).mappings().all() if columns else ():
            own = [key == row[key.name] for key in table.primary_key]
            db.execute(table.update().where(*own).values({c.name: marked(c, row[c.name]) for c in columns}))
    db.commit()
    return ids


def holds_words(table, column):
    """Whether people write in this column."""
    if table.name in NOT_CASES or {column.name, f"{table.name}.{column.name}"} & NOT_WORDS:
        return False
    if column.primary_key or column.foreign_keys:
        return False
    return isinstance(column.type, String | JSON) and column.name not in {
        "text_id",
        "about_id",
        "step_id",
        "choices",
        "sum",
    }


def marked(column, kept):
    """A text, or texts in a list, ending in the name."""
    if column.name == "further":
        return [[f"School of {NAME}", NAME]]
    if column.name == "prompts":
        return [{**each, "ask": f"{each['ask']} {NAME}", "hint": NAME} for each in kept]
    if isinstance(kept, list):
        return [*kept, NAME]
    return kept if kept is None or isinstance(kept, dict) else f"{kept} {NAME}".strip()


@pytest.mark.parametrize("name", ["amara", "bryn", "dilys", "eirian"])
def test_no_page_shows_a_name_while_names_are_locked(app, everywhere, visit, name):
    visitor, opened = visit(name), 0
    for rule in app.url_map.iter_rules():
        if "GET" in rule.methods and rule.endpoint not in NOT_PAGES:
            with app.test_request_context():
                parts = {part: everywhere.get(part, 1) for part in rule.arguments}
                where = app.url_for(rule.endpoint, **parts)
            answer = visitor.client.get(where)
            opened += answer.status_code == 200
            said = f"{answer.headers} {answer.get_data(as_text=True)}"
            assert "Quillfeather" not in said, f"{name} reads a name at {rule.rule}"
    assert opened > (40 if name in ("amara", "bryn") else 5)


def test_a_set_up_form_that_comes_back_as_it_was_shown_keeps_the_words(db, everywhere, amara):
    amara.send(f"/reviews/{cast.REVIEW}/purpose")
    amara.send(f"/reviews/{cast.REVIEW}/promised", {"promised": "Codes only"})
    amara.send(f"/reviews/{cast.REVIEW}/agencies/{everywhere['agency']}")
    amara.send(f"/reviews/{cast.REVIEW}/people/{everywhere['person']}")
    review = db.get(Review, cast.REVIEW, populate_existing=True)
    assert review.title == f"The Alder review {NAME}"
    assert review.why == f"A child was harmed. {NAME}"
    assert review.questions[0].words.endswith(NAME)
    assert review.promised == "Codes only"


def test_whoever_is_invited_reads_the_title_in_codes(everywhere, amara, visit):
    page = amara.post(
        f"/reviews/{cast.REVIEW}/members/invite",
        {"name": "Gwen", "email": "gwen@example.org", "role": "board"},
        200,
    )
    secret = page.text.split("/invitations/")[1].split('"')[0].split("<")[0].strip()
    shown = visit(None).get(f"/invitations/{secret}")
    assert "Join The Alder review Uncle" in shown.words
    assert "Quillfeather" not in shown.text
