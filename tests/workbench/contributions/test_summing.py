"""The summary of a focus group, as a page and for Word."""

import io
from collections.abc import Callable

from docx import Document
from sqlalchemy.orm import Session

from findings.focus_groups import asking, plans
from tests.builders import cast, contributed, gathered, meeting
from tests.builders.visitor import Page, Visitor
from workbench.persistence.stores import attendance, contributions, focus_groups
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.settings import Settings

Visit = Callable[[str | None], Visitor]


def _address(group: FocusGroup) -> str:
    return f"/reviews/{cast.REVIEW}/focus-groups/{group.id}/summary"


def _planned(db: Session, key: str, people: int = 6) -> FocusGroup:
    """A focus group after a ready-made plan, with so many in the room."""
    plan = next(each for each in plans.PLANS if each.key == key)
    review = gathered.review(db)
    group = focus_groups.add(db, review, {"kind": str(plan.kind), "title": "Thursday", "state": "open"})
    for step in plans.steps(plan, (), ()):
        focus_groups.add_step(db, group, focus_groups.as_columns(step))
    for _ in range(people):
        attendance.join(db, group, "")
    return group


def _answers(db: Session, step: FocusStep, prompt: str, *words: str, **more: str) -> None:
    for each in words:
        meeting.write(db, step, each, prompt=prompt, **more)
    contributions.gather(db, step, contributions.OPEN)


def test_themes_stand_in_the_order_of_how_often_they_recur(db: Session, visit: Visit) -> None:
    said = contributed.say(db, "We had eleven visits that day.")
    others = [contributed.say(db, words, step=said.step) for words in ("No time.", "None at all.")]
    ids = [each.contribution.id for each in (said, *others)]
    contributed.give(db, "No time", *ids)
    contributed.give(db, "Too many visits", ids[0])
    address = _address(said.focus_group)
    db.commit()
    assert _rows(visit("bryn").get(address)) == [("No time", "3"), ("Too many visits", "1")]


def test_both_questionnaires_stand_side_by_side(db: Session, visit: Visit) -> None:
    group = _planned(db, "appreciative")
    before, after = (next(step for step in group.steps if step.kind == kind) for kind in ("before", "after"))
    for step, key in ((before, "not_much"), (after, "a_lot")):
        for _ in range(6):
            meeting.write(db, step, "", prompt="heard", chosen=(key,))
        contributions.gather(db, step, contributions.OPEN)
    address = _address(group)
    db.commit()
    told = _rows(visit("bryn").get(address))
    assert ("A lot", "0", "6") in told
    assert ("Not much", "6", "0") in told


def test_a_poll_of_fewer_than_five_gives_no_numbers(db: Session, visit: Visit) -> None:
    step = contributed.poll(db, often=3, never=1)
    address = _address(step.focus_group)
    db.commit()
    page = visit("bryn").get(address)
    assert "Too few answered for numbers to be given" in page.words
    assert not page.select("//table")


def test_small_groups_of_a_room_are_hidden_with_the_reason(db: Session, visit: Visit) -> None:
    step = contributed.poll(db, often=6, never=8, sometimes=2)
    for number, row in enumerate(contributions.of_step(db, step)):
        row.bucket = "police" if number % 2 else "health"
    step.focus_group.asks = "sector"
    address = _address(step.focus_group)
    db.commit()
    page = visit("bryn").get(address)
    assert "so that nobody can be picked out" in page.words
    shown = [cell for group, *cells in _rows(page) if group != "Everybody" for cell in cells]
    assert not [cell for cell in shown if cell.isdigit() and 0 < int(cell) < 5]


def test_those_who_disagree_stay_in_the_summary(db: Session, visit: Visit) -> None:
    step = contributed.poll(db, often=5, never=1)
    address = _address(step.focus_group)
    db.commit()
    assert "5 said often and 1 said never. Both stand." in visit("bryn").get(address).words


def test_a_team_session_is_counted_by_the_themes_it_was_asked_by(db: Session, visit: Visit) -> None:
    group = _planned(db, "team_session")
    step = next(step for step in group.steps if any(each.key == "nine_neglect" for each in _prompts(step)))
    _answers(db, step, "nine_neglect", "The cupboard was empty.", "Nobody looked in it.")
    address = _address(group)
    db.commit()
    assert _rows(visit("bryn").get(address)) == [("Neglect", "2")]


def test_what_was_kept_off_the_screen_is_not_quoted(db: Session, visit: Visit) -> None:
    group = _planned(db, "introduction")
    step = next(step for step in group.steps if any(each.key == "hope" for each in _prompts(step)))
    _answers(db, step, "hope", "That it helps somebody.", "That it is short.", use="quotation")
    hidden = contributions.of_step(db, step)[0]
    hidden.state = contributions.HIDDEN
    words, address = hidden.words, _address(group)
    db.commit()
    page = visit("bryn").get(address)
    assert words not in page.words
    assert "1 contribution was held back from the screen" in page.words


def test_the_word_file_says_the_same_and_is_named_without_anybody(
    db: Session, visit: Visit, settings: Settings
) -> None:
    said = contributed.say(db, "Wren was not asked.", use="quotation")
    for _ in range(6):
        attendance.join(db, said.focus_group, "")
    said.focus_group.title = "About Wren"
    said.step.prompts = asking.as_json([asking.Prompt("harder", "What was hard for Wren?")])
    gathered.named(db, "Child 1", "Wren", key=settings.vault_key)
    address = f"{_address(said.focus_group)}.docx"
    db.commit()
    answer = visit("bryn").client.get(address)
    assert answer.headers["Content-Disposition"] == "attachment; filename=about-child-1-summary.docx"
    text = "\n".join(each.text for each in Document(io.BytesIO(answer.data)).element.iter() if each.text)
    assert "Child\N{NO-BREAK SPACE}1 was not asked." in text
    assert "What was hard for Child\N{NO-BREAK SPACE}1?" in text
    assert "Wren" not in text


def _rows(page: Page) -> list[tuple[str, ...]]:
    return [
        tuple(" ".join(cell.text_content().split()) for cell in row.xpath("./th | ./td"))
        for row in page.select("//table//tr[td]")
    ]


def _prompts(step: FocusStep) -> tuple[asking.Prompt, ...]:
    return asking.from_json(step.prompts)


def test_what_was_asked_only_before_has_no_column_for_after(db: Session, visit: Visit) -> None:
    group = _planned(db, "appreciative")
    before = next(step for step in group.steps if step.kind == "before")
    for _ in range(6):
        meeting.write(db, before, "", prompt="changed", chosen=("a_lot",))
    contributions.gather(db, before, contributions.OPEN)
    address = _address(group)
    db.commit()
    assert ("A lot", "6") in _rows(visit("bryn").get(address))
