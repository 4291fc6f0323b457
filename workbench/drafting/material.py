"""Stored rows become the material of a report. Every text goes into it in codes, whoever asks, names shown or not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from findings import finding as anatomy
from findings import typology
from findings.frameworks.level import Level
from findings.report.forms import plain_key
from findings.report.material import CHAIN, LevelCount, Material, Part, ReportFinding, Source
from timeline.naming.coding import Glossary
from workbench.auth.permissions import Role
from workbench.drafting import origins, picture, sections
from workbench.drafting.origins import Origin
from workbench.page import review_kinds
from workbench.persistence.stores import agencies, factors, findings, reports, users
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.review import Review

NOTE = "Members of the family stand here under codes, staff by what they do. No person or place is named."
TOLD = tuple(part for part in anatomy.PARTS if part.key not in ("statement", "questions"))
_TEXTS = ("window", "happened", "synopsis", "what_helped", "method", "limits", "confidence")


@dataclass(frozen=True)
class Gathered:
    """The material, the findings behind it in its order, and what each of them rests on."""

    material: Material
    findings: tuple[Finding, ...]
    additional: tuple[Finding, ...]
    origins: tuple[tuple[Origin, ...], ...]


def of_review(db: Session, review: Review, glossary: Glossary, *, on: date, draft: bool = True) -> Gathered:
    """Everything the report of a review is composed from, as it stands now."""
    rows = findings.of_review(db, review)
    main = tuple(row for row in rows if not row.is_additional)
    besides = tuple(row for row in rows if row.is_additional)
    told = [_finding(db, row, number, glossary, review.labels) for number, row in enumerate(main, 1)]
    texts = {key: glossary.coded(text.words) for key, text in reports.texts(db, review).items()}
    material = Material(
        title=glossary.coded(review.title),
        kind=review_kinds.of(review.kind).label,
        partnership=glossary.coded(review.partnership.name),
        questions=tuple(glossary.coded(question.words) for question in review.questions),
        period=_period(review),
        reviewers=_joined([m.user.name for m in users.members(db, review) if m.role == Role.LEAD]),
        date=f"{on:%B %Y}",
        note=NOTE,
        agencies=tuple(picture.agency(row, glossary) for row in agencies.of_review(db, review)),
        findings=tuple(replace(each, plain=texts.get(plain_key(each.id), "")) for each, _ in told),
        additional=tuple(_besides(row, glossary) for row in besides),
        glossary=sections.terms(texts.get("glossary", "")),
        picture=picture.of_review(db, review, glossary),
        texts={key: words for key, words in texts.items() if key not in sections.BY_KEY},
        levels=_levels(factors.of_review(db, review)),
        draft=draft,
        **{key: texts.get(key, "") for key in _TEXTS},
    )
    return Gathered(material, main, besides, tuple(behind for _, behind in told))


def spread(row: Finding) -> str:
    """How widespread a finding is, in a few words."""
    if row.widespread_grade == anatomy.NOT_KNOWN:
        return "How widespread is not known"
    return anatomy.GRADES.get(row.widespread_grade, "")


def category(row: Finding, labels: str) -> str:
    """The kind of pattern, in the words of the review's set of labels."""
    return typology.named(row.category, row.also_category, typology.Labels(labels))


def _finding(
    db: Session, row: Finding, number: int, glossary: Glossary, labels: str
) -> tuple[ReportFinding, tuple[Origin, ...]]:
    chain = findings.chain(db, row)
    texts = {part.key: text for part in TOLD if (text := _text(row, part.key))}
    behind = origins.of_finding(number, chain, [*(["statement"] if row.statement else []), *texts])
    anchors = {part: origin.anchor for origin in behind for part in origin.parts}
    parts = []
    for part in TOLD:
        if part.key in texts:
            words = origins.in_words(chain.get(part.key, ()), glossary, is_case=part.key == "showed")
            way = [Source("Where this comes from", CHAIN, anchors[part.key])] if part.key in anchors else []
            rests = (*(Source(said) for said in words), *way)
            parts.append(Part(part.key, part.label, glossary.coded(texts[part.key]), rests))
    told = ReportFinding(
        id=row.id,
        number=number,
        title=glossary.coded(row.title),
        statement=glossary.coded(row.statement),
        category=category(row, labels),
        spread=spread(row),
        parts=tuple(parts),
        questions=tuple(glossary.coded(question.words) for question in row.questions),
    )
    return told, behind


def _levels(rows: Sequence[Factor]) -> tuple[LevelCount, ...]:
    """How many factors were marked at each level of the system; nothing where none was."""
    counted = Counter((row.level, row.helped) for row in rows)
    if not counted:
        return ()
    return tuple(LevelCount(level.label, counted[level, False], counted[level, True]) for level in Level)


def _text(row: Finding, part: str) -> str:
    """The text of a part; where nobody knows how widespread it is, the reason why."""
    text: str = getattr(row, part)
    return text or (row.unknown_why if part == "widespread" else "")


def _besides(row: Finding, glossary: Glossary) -> str:
    """What was learned besides: its title, run into the text to save a line, what it says, and what it asks."""
    texts = [row.statement, *(_text(row, part.key) for part in TOLD)]
    asked = " ".join(question.words for question in row.questions)
    told = "\n\n".join(filter(None, (*texts, asked)))
    between = " " if told[:1].isalnum() else "\n\n"
    return glossary.coded(f"**{row.title.rstrip('.')}.**{between}{told}".strip())


def _period(review: Review) -> str:
    if not (review.period_from and review.period_to):
        return ""
    return f"{review.period_from:%B %Y} to {review.period_to:%B %Y}"


def _joined(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
