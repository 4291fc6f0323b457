"""What the reviewers of the demonstration made of its focus group: themes, factors, evidence, one thing not used."""

from collections.abc import Mapping, Sequence

import orjson
from sqlalchemy.orm import Session

from findings import passages
from findings.frameworks import shipped
from workbench.demonstration import doubling, material
from workbench.page import polled
from workbench.page.marked import texts
from workbench.persistence.stores import (
    cited,
    contributed,
    contributions,
    factors,
    findings,
    focus_groups,
    themes,
    users,
)
from workbench.persistence.stores.contributed import Said
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def sort(db: Session, review: Review, kept: Mapping[str, Pattern], lead: User) -> None:
    """Put it all in place. ``kept`` are the patterns, by the keys of the demonstration."""
    told = orjson.loads(material.file("contributions.json"))
    group = next(row for row in focus_groups.of_review(db, review) if row.title == told["focus_group"])
    second = users.by_email(db, doubling.SECOND[0])
    assert second
    _give_themes(db, review, group, told["themes"], (lead, second))
    for each in told["factors"]:
        _mark(db, review, _said(db, group, each["in"]), each, kept)
    about = {row.pattern_id: row for row in findings.of_review(db, review)}
    for each in told["evidence"]:
        finding = about[kept[each["pattern"]].id]
        cited.use(db, finding, _said(db, group, each["of"]), each["part"], each["words"])
    asked = kept[told["poll"]["pattern"]].id
    step = next(step for step in group.steps if step.about_id == asked)
    cited.count(db, about[asked], step, told["poll"]["part"], polled.said(db, step))
    _said(db, group, told["not_used"]["of"]).contribution.not_used_why = told["not_used"]["why"]
    db.flush()


def _give_themes(
    db: Session, review: Review, group: FocusGroup, told: Sequence[material.Told], two: Sequence[User]
) -> None:
    given: dict[tuple[str, str], list[str]] = {}
    for each in told:
        for by, beginnings in each["by"].items():
            for beginning in beginnings:
                given.setdefault((by, beginning), []).append(each["title"])
    for (by, beginning), titles in given.items():
        rows = [themes.start(db, review, title) for title in titles]
        themes.give(db, two[int(by)], _said(db, group, beginning).contribution, rows)


def _said(db: Session, group: FocusGroup, words: str) -> Said:
    """What somebody said in these words and others."""
    row = next(row for row in contributions.of_focus_group(db, group) if words in row.words)
    return Said(row, next(step for step in group.steps if step.id == row.step_id))


def _mark(db: Session, review: Review, said: Said, told: material.Told, kept: Mapping[str, Pattern]) -> None:
    framework, text = shipped.load(), texts.of_contribution(said)
    kind = next(each for each in framework.kinds if f"{each.group}: {each.name}" == told["kind"])
    start = said.contribution.words.index(told["quote"])
    found = passages.anchor(said.contribution.words, start, start + len(told["quote"]))
    episodes = contributed.episodes_of(db, said.contribution.id)
    marked = {
        "text_kind": text.kind,
        "text_id": text.id,
        "start": found.start,
        "end": found.end,
        "quote": found.words,
        "before": found.before,
        "after": found.after,
        "framework": framework.key,
        "kind": kind.code,
        "informant": text.informant,
        "episode_id": episodes[0].id if episodes else None,
        "pattern_id": kept[told["pattern"]].id,
    }
    factors.add(db, review, {**marked, **{name: told[name] for name in ("note", "level", "helped")}})
