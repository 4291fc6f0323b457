"""Words that somebody keeps to the team, or lets be told only in other words, leave the review team nowhere."""

import io
import zipfile
from collections.abc import Callable

import orjson
import pytest
from sqlalchemy.orm import Session

from findings.focus_groups import summary as composing
from findings.report import document
from tests.builders import cast, contributed, databases, meeting, released_forms, world
from tests.builders.visitor import Visitor
from workbench.contributions import gathered
from workbench.page import coding
from workbench.persistence.stores import attendance
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

Visit = Callable[[str | None], Visitor]
SAID = {
    "team": "The heron stood in the corridor all night.",
    "paraphrase": "A kestrel had nested above the duty desk.",
    "quotation": "The duty desk was empty like a beach in winter.",
}
KEPT = ("heron", "kestrel")


@pytest.fixture
def focus_group(db: Session) -> str:
    """Three things that were said, each marked as a factor of a pattern, with a finding that rests on it."""
    world.fill(db, cast.REVIEW)
    finding = contributed.first_finding(db)
    group = meeting.open_group(db, cast.REVIEW, side="operational")
    for use, words in SAID.items():
        said = contributed.say(db, words, step=group.steps[0], use=use)
        contributed.factor(db, said, pattern_id=finding.pattern_id)
        if use != "team":
            contributed.cite(db, said, words if use == "quotation" else "The desk was not staffed.")
    return group.id


def _taken(visitor: Visitor, kind: str) -> str:
    data = {"csrf_token": visitor.token(), "kind": kind}
    answer = visitor.client.post(f"/reviews/{cast.REVIEW}/take-out", data=data)
    assert answer.status_code == 200
    if kind == "qdc":
        return answer.get_data(as_text=True)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as package:
        return "\n".join(package.read(name).decode() for name in package.namelist())


def test_a_coding_that_is_taken_out_holds_only_what_may_be_quoted(
    db: Session, visit: Visit, focus_group: str
) -> None:
    db.commit()
    taken = _taken(visit("amara"), "qdpx")
    assert "beach" in taken
    assert not [word for word in KEPT if word in taken]
    assert "2 factors are left out" in taken
    assert not [word for word in KEPT if word in _taken(visit("amara"), "qdc")]


def test_no_form_of_the_report_holds_them(db: Session, focus_group: str) -> None:
    release = released_forms.release(db, cast.REVIEW, to_practitioners=True)
    everything = orjson.dumps([release.document, release.findings]).decode()
    assert not [word for word in KEPT if word in everything]


def test_neither_the_board_nor_practitioners_read_them(db: Session, visit: Visit, focus_group: str) -> None:
    released_forms.release(db, cast.REVIEW, to_practitioners=True)
    db.commit()
    for name in ("eirian", "dilys"):
        for place in ("reading", "reading/1", "reading/report"):
            text = visit(name).get(f"/reviews/{cast.REVIEW}/{place}").text
            assert not [word for word in KEPT if word in text]


def test_the_summary_quotes_only_what_may_be_quoted(db: Session, focus_group: str) -> None:
    told = _summary(db, focus_group, present=6)
    assert "beach" in told
    assert not [word for word in KEPT if word in told]


def test_the_summary_of_a_small_group_quotes_nobody(db: Session, focus_group: str) -> None:
    assert "beach" not in _summary(db, focus_group, present=0)


def _summary(db: Session, focus_group: str, present: int) -> str:
    review, group = db.get_one(Review, cast.REVIEW), db.get_one(FocusGroup, focus_group)
    for _ in range(present):
        attendance.join(db, group, "")
    glossary = coding.of_review(db, review, databases.VAULT_KEY)
    tree = composing.document(gathered.summary(db, review, group, glossary))
    return orjson.dumps(document.to_json(tree)).decode()
