"""What reviewers make of what was said in focus groups, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from findings.focus_groups.permitted import Use
from workbench.persistence.stores import contributions, fates, letting_go
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
class Fate(fates.Fate):
    """What became of a contribution. ``not_used_why`` are the reviewers' own words: show them in codes."""

    is_read: bool
    not_used_why: str


def in_review(db: Session, review: Review, contribution_id: str) -> Said | None:
    """A contribution of this review that may be read by now."""
    found = db.get(Contribution, contribution_id)
    step = db.get(FocusStep, found.step_id) if found else None
    if found is None or step is None or step.focus_group.review_id != review.id:
        return None
    return Said(found, step) if contributions.may_be_read(step.focus_group, found) else None


def hold(db: Session, contribution_id: str) -> bool:
    """Let nobody change a contribution, or take it back, until this transaction ends; says whether it is there.

    Whoever takes words back is told that they are gone: none is copied from them meanwhile.
    """
    step = select(FocusStep.id).join(Contribution, Contribution.step_id == FocusStep.id)
    db.execute(step.where(Contribution.id == contribution_id).with_for_update(of=FocusStep))
    db.expire_all()
    return db.get(Contribution, contribution_id) is not None


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


def kept_to_the_team(db: Session, review: Review) -> frozenset[str]:
    """The factors that stand in words whose writers let nobody but the review team read them."""
    query = select(Factor.id).join(Contribution, Contribution.id == Factor.text_id)
    ours = (Factor.review_id == review.id, Factor.text_kind == TEXT, Contribution.use == Use.TEAM)
    return frozenset(db.scalars(query.where(*ours)))


def leave(db: Session, contribution: Contribution, why: str) -> bool:
    """Say why a contribution is not used; without a reason it may be used again. Says whether it is still there.

    Whoever writes in its step meanwhile waits: its rows are laid down anew then.
    """
    row = Contribution.id == contribution.id
    is_there = hold(db, contribution.id)
    db.execute(update(Contribution).where(row).values(not_used_why=why))
    return is_there


def became(db: Session, rows: Sequence[Contribution]) -> dict[str, Fate]:
    """What became of contributions to one focus group, by their ids, as far as whoever wrote them may know."""
    if not rows:
        return {}
    focus_group = db.get_one(FocusStep, rows[0].step_id).focus_group
    review = db.get_one(Review, focus_group.review_id)
    all_made = made(db, rows)
    marked = {each: its.factors for each, its in all_made.items()}
    cited = {each: [finding.id for _, finding in its.evidence] for each, its in all_made.items()}
    found = fates.of_factors(db, review, marked, cited)
    return {
        row.id: Fate(
            **vars(found[row.id]),
            is_read=contributions.may_be_read(focus_group, row),
            not_used_why=row.not_used_why,
        )
        for row in rows
    }
