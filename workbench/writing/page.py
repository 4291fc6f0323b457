"""What the pages of the findings editor need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup
from sqlalchemy.orm import Session

from findings import chain, questions, typology
from findings import finding as anatomy
from findings.finding import Missing
from findings.questions import Stem
from workbench.page.coding import coded
from workbench.persistence.stores import (
    contributed,
    factors,
    finding_words,
    findings,
    marked_texts,
    patterns,
)
from workbench.persistence.tables.finding import Evidence, Finding, KeptRemark
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review
from workbench.writing import from_groups, judging, marking, parts, tracing
from workbench.writing.forms import PartForm
from workbench.writing.judging import Card
from workbench.writing.parts import BUDGET, PARTS, Part
from workbench.writing.tracing import Traced

# What is said there is quoted on no page that others than its readers see.
_READ_BY_NAME = (marked_texts.CONVERSATION, marked_texts.TURNING_POINT)
_STATES = {"empty": "not written yet", "half": "something is missing", "done": "done"}


@dataclass(frozen=True)
class Step:
    """A part in the list of parts, with how far it is."""

    part: Part
    state: str

    @property
    def words(self) -> str:
        """How far it is, in words."""
        return _STATES[self.state]


@dataclass(frozen=True)
class Rest:
    """Something a part rests on. What is inside the case stands in an episode; the rest is outside it.

    ``address`` is where it can be read that was said in a focus group.
    """

    id: str
    label: str
    words: str
    dated: str
    place: str
    quote: str
    address: str = ""


@dataclass(frozen=True)
class Asked:
    """A question for the board, what stands in its way, and another way to put it, which may be empty."""

    words: str
    remarks: tuple[str, ...]
    instead: str


@dataclass(frozen=True)
class Desk:
    """A finding with one part open."""

    finding: Finding
    part: Part
    steps: tuple[Step, ...]
    words: int
    text: Markup
    was: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[Card, ...]
    hints: tuple[Card, ...]
    kept_words: tuple[KeptRemark, ...]
    gaps: tuple[Missing, ...]
    holds: tuple[str, ...]
    reflex: str
    traced: Traced
    rests: tuple[Rest, ...]
    differences: tuple[str, ...]
    asked: tuple[Asked, ...]
    count: int
    budget: int = BUDGET
    stems: tuple[Stem, ...] = questions.stems()

    @property
    def sums_up(self) -> bool:
        """Whether the part sums the finding up, and may rest on what the other parts rest on."""
        return self.part.key in chain.SUMS

    @staticmethod
    def question(words: str | None) -> Asked:
        """A question as it stands in its box, with what stands in its way."""
        return _asked(words or "")


@dataclass(frozen=True)
class Row:
    """A finding in the list: what it still lacks, and where it stands."""

    finding: Finding
    category: str
    gaps: tuple[Missing, ...]
    reflex: str
    is_first: bool
    is_last: bool
    is_empty: bool


@dataclass(frozen=True)
class Board:
    """All findings, additional learning apart, and the patterns that are not findings yet."""

    main: tuple[Row, ...]
    additional: tuple[Row, ...]
    patterns: tuple[Pattern, ...]
    warning: str

    @property
    def complete(self) -> int:
        """How many findings lack nothing."""
        return sum(not row.gaps for row in self.main)

    @property
    def next(self) -> Row | None:
        """The first finding that still lacks something."""
        return next((row for row in self.main if row.gaps), None)


def board(db: Session, review: Review) -> Board:
    """The list of findings as it stands."""
    everything = findings.of_review(db, review)
    main = [row for row in everything if not row.is_additional]
    used = {row.pattern_id for row in everything}
    return Board(
        _rows(db, review, main),
        _rows(db, review, [row for row in everything if row.is_additional]),
        tuple(row for row in patterns.of_review(db, review) if row.id not in used and not row.is_set_aside),
        anatomy.too_many(main),
    )


def desk(db: Session, review: Review, finding: Finding, part: Part) -> Desk:
    """A finding with one part open, everything in codes that a seat may not see."""
    whole = findings.as_finding(finding)
    text = coded(getattr(finding, part.key)) if part.is_text else ""
    kept, said = finding_words.kept_remarks(db, finding), from_groups.of(db, review, finding)
    remarks = judging.remarks(text, part.key, kept)
    return Desk(
        finding=finding,
        part=part,
        steps=tuple(Step(each, anatomy.state(whole, each.key)) for each in PARTS),
        words=_words(finding),
        text=marking.shown(text, [(remark.start, remark.end) for remark in remarks]),
        was=finding_words.fingerprint([getattr(finding, part.key)]) if part.is_text else "",
        facts=_facts(review, finding, part),
        remarks=remarks,
        hints=judging.hints(text),
        kept_words=tuple(row for row in kept if row.part == part.key),
        gaps=anatomy.missing(whole),
        holds=("Rests on something outside the case.",) if anatomy.rests_outside(whole) else (),
        reflex=anatomy.asks_for_training(whole),
        traced=tracing.of(db, finding),
        rests=tuple(_rest(row, said.addresses) for row in finding.evidence if row.part == part.key),
        differences=said.differences,
        asked=tuple(_asked(row.words) for row in finding.questions),
        count=parts.count_words(text),
    )


def offer_choices(form: PartForm, review: Review) -> None:
    """Let the kinds of pattern and the grades be chosen, where the part asks for them."""
    if "category" in form:
        labels = typology.Labels(review.labels)
        kinds = [(category.key, category.label(labels)) for category in typology.CATEGORIES]
        form["category"].choices = [("", "Choose"), *kinds]
        form["also_category"].choices = [("", "None"), *kinds]
    if "strength_grade" in form:
        form["strength_grade"].choices = list(anatomy.STRENGTHS.items())
    if "widespread_grade" in form:
        form["widespread_grade"].choices = list(anatomy.GRADES.items())


def factor_choices(db: Session, review: Review, finding: Finding, part: Part) -> list[tuple[str, str]]:
    """The factors a part can rest on and does not yet, those of the finding's pattern first."""
    here = {row.factor_id for row in finding.evidence if row.part == part.key}
    left_out = here | contributed.kept_to_the_team(db, review)
    rows = [row for row in factors.of_review(db, review) if row.id not in left_out]
    rows.sort(key=lambda row: row.pattern_id is None or row.pattern_id != finding.pattern_id)
    return [("", "None"), *((row.id, coded(row.note)) for row in rows)]


def _rows(db: Session, review: Review, rows: Sequence[Finding]) -> tuple[Row, ...]:
    return tuple(
        Row(
            finding=row,
            category=_category(review, row),
            gaps=anatomy.missing(whole),
            reflex=anatomy.asks_for_training(whole),
            is_first=row is rows[0],
            is_last=row is rows[-1],
            is_empty=findings.is_empty(db, row),
        )
        for row in rows
        for whole in [findings.as_finding(row)]
    )


def _words(finding: Finding) -> int:
    texts = [getattr(finding, part.key) for part in PARTS if part.is_text]
    return sum(parts.count_words(text) for text in [*texts, *(row.words for row in finding.questions)])


def _facts(review: Review, finding: Finding, part: Part) -> tuple[tuple[str, str], ...]:
    """What was chosen rather than written in a part."""
    if part.key == "statement":
        return (("Kind of pattern", _category(review, finding) or "Not chosen yet"),)
    if part.key == "widespread":
        grade = anatomy.GRADES.get(finding.widespread_grade, "Not said yet")
        why = (("Why it is not known", finding.unknown_why),) if finding.unknown_why else ()
        return (("As far as is known", grade), *why)
    if part.key == "strength":
        return (("Taken together", anatomy.STRENGTHS.get(finding.strength_grade, "Not said yet")),)
    return ()


def _category(review: Review, finding: Finding) -> str:
    return typology.named(finding.category, finding.also_category, typology.Labels(review.labels))


def _asked(words: str) -> Asked:
    said = coded(words)
    return Asked(said, tuple(remark.value for remark in questions.remarks(words)), questions.instead(said))


def _rest(row: Evidence, addresses: Mapping[str, str]) -> Rest:
    if row.factor is None:
        label = row.kind.capitalize()
        address = addresses.get(row.id, "")
        return Rest(row.id, label, row.words, row.dated, "outside the case", "", address)
    episode = f"episode {row.factor.episode.number}" if row.factor.episode else "no episode"
    quote = row.factor.quote if row.factor.text_kind not in _READ_BY_NAME else ""
    return Rest(row.id, "Factor", row.factor.note, "", episode, quote)
