"""What reviewers make of what was said in focus groups, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.persistence.stores import contributions, frameworks, letting_go, reports, reviews
from workbench.persistence.tables.contribution import ContributedEvidence, Contribution
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

TEXT, EPISODE = letting_go.TEXT, "episode"
NOT_GATHERED = "Changed by whoever said it, and not gathered again yet."


@dataclass(frozen=True)
class Said:
    """A contribution, and the step and the focus group it was said in."""

    contribution: Contribution
    step: FocusStep

    @property
    def focus_group(self) -> FocusGroup:
        """The focus group."""
        return self.step.focus_group


@dataclass(frozen=True)
class Made:
    """The factors that stand in a contribution, and what rests on its words, each with its finding."""

    factors: tuple[Factor, ...] = ()
    evidence: tuple[tuple[Evidence, Finding], ...] = ()

    @property
    def is_anything(self) -> bool:
        """Whether anything was made of it."""
        return bool(self.factors or self.evidence)


@dataclass(frozen=True)
class Fate:
    """What became of a contribution, as far as whoever wrote it may know.

    ``kinds`` are the kinds of factor it became, in words. ``findings`` are the titles, in codes, of findings that rest
    on it and were released to practitioners; ``is_being_written`` says that another finding rests on it.
    ``not_used_why`` are the reviewers' own words: show them in codes.
    """

    is_read: bool
    kinds: tuple[str, ...]
    findings: tuple[str, ...]
    is_being_written: bool
    not_used_why: str


def in_review(db: Session, review: Review, contribution_id: str) -> Said | None:
    """A contribution of this review that may be read by now."""
    found = db.get(Contribution, contribution_id)
    step = db.get(FocusStep, found.step_id) if found else None
    if found is None or step is None or step.focus_group.review_id != review.id:
        return None
    return Said(found, step) if contributions.may_be_read(step.focus_group, found) else None


def why_unread(db: Session, review: Review, contribution_id: str) -> str | None:
    """Why words that a factor of this review stands in cannot be read just now; None where no factor stands in them."""
    marked = (Factor.review_id == review.id, Factor.text_kind == TEXT, Factor.text_id == contribution_id)
    if db.scalar(select(Factor.id).where(*marked).limit(1)) is None:
        return None
    return NOT_GATHERED if db.get(Contribution, contribution_id) else letting_go.TAKEN_BACK


def episodes_of(db: Session, contribution_id: str) -> Sequence[Episode]:
    """The episode that a contribution is about, if it is about one."""
    asked = (FocusStep.kind == EPISODE, Contribution.id == contribution_id)
    query = select(Episode).join(FocusStep, FocusStep.about_id == Episode.id)
    return db.scalars(query.join(Contribution, Contribution.step_id == FocusStep.id).where(*asked)).all()


def steps_about(db: Session, review: Review, about_id: str) -> Sequence[FocusStep]:
    """The steps of focus groups that are about one episode or pattern."""
    query = select(FocusStep).join(FocusGroup, FocusGroup.id == FocusStep.focus_group_id)
    ours = (FocusGroup.review_id == review.id, FocusStep.about_id == about_id)
    return db.scalars(query.where(*ours).order_by(FocusGroup.title, FocusStep.position, FocusStep.id)).all()


def made(db: Session, rows: Sequence[Contribution]) -> dict[str, Made]:
    """What was made of contributions, by their ids."""
    ids = [row.id for row in rows]
    marked = select(Factor).where(Factor.text_kind == TEXT, Factor.text_id.in_(ids))
    factors: dict[str, list[Factor]] = {}
    for factor in db.scalars(marked.order_by(Factor.start, Factor.id)):
        factors.setdefault(factor.text_id, []).append(factor)
    cited = (
        select(ContributedEvidence.contribution_id, Evidence, Finding)
        .join(Evidence, Evidence.id == ContributedEvidence.evidence_id)
        .join(Finding, Finding.id == Evidence.finding_id)
        .where(ContributedEvidence.contribution_id.in_(ids))
        .order_by(Finding.number, Evidence.position)
    )
    rests: dict[str, list[tuple[Evidence, Finding]]] = {}
    for contribution_id, row, finding in db.execute(cited):
        rests.setdefault(contribution_id, []).append((row, finding))
    return {each: Made(tuple(factors.get(each, ())), tuple(rests.get(each, ()))) for each in ids}


def fates(db: Session, rows: Sequence[Contribution]) -> dict[str, Fate]:
    """What became of contributions to one focus group, by their ids."""
    if not rows:
        return {}
    focus_group = db.get_one(FocusStep, rows[0].step_id).focus_group
    review = reviews.by_id(db, focus_group.review_id)
    assert review
    kinds = {
        kind.code: f"{kind.group}: {kind.name}"
        for each in frameworks.known(db, review)
        for kind in each.kinds
    }
    released = _released(db, review)
    all_made = made(db, rows)
    rests = _resting(db, [factor for each in all_made.values() for factor in each.factors])
    found = {}
    for row in rows:
        its = all_made[row.id]
        behind = {finding.id for _, finding in its.evidence}
        behind |= {finding for factor in its.factors for finding in rests.get(factor.id, ())}
        found[row.id] = Fate(
            is_read=contributions.may_be_read(focus_group, row),
            kinds=tuple(dict.fromkeys(kinds[each.kind] for each in its.factors if each.kind in kinds)),
            findings=tuple(title for finding, title in released.items() if finding in behind),
            is_being_written=bool(behind - released.keys()),
            not_used_why=row.not_used_why,
        )
    return found


def _released(db: Session, review: Review) -> dict[str, str]:
    """The titles of findings that practitioners may read, by their ids, as they were released."""
    release = reports.newest(db, review, for_practitioners=True)
    return {told["id"]: told["title"] for told in release.findings} if release else {}


def _resting(db: Session, factors: Sequence[Factor]) -> dict[str, set[str]]:
    """The findings that rest on factors: by themselves, or on the patterns that they belong to."""
    ids = [factor.id for factor in factors]
    own = select(Factor.id, Evidence.finding_id).join(Evidence, Evidence.factor_id == Factor.id)
    by_pattern = select(Factor.id, Finding.id).join(Finding, Finding.pattern_id == Factor.pattern_id)
    found: dict[str, set[str]] = {}
    for query in (own, by_pattern):
        for factor_id, finding_id in db.execute(query.where(Factor.id.in_(ids))):
            found.setdefault(factor_id, set()).add(finding_id)
    return found
