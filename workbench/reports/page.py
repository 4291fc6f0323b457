"""What the pages of the report show: how far each section is, what comes next, and the report itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import g, url_for

from findings import finding as anatomy
from findings.language import remarks
from findings.language.remarks import Remark
from findings.report.budget import Budget
from findings.report.forms import Form
from workbench.drafting import sections
from workbench.drafting.draft import SHORT, Draft
from workbench.drafting.sections import SECTIONS, Section
from workbench.page import chosen, coding
from workbench.page.said import plural
from workbench.persistence.stores import findings
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.report import Release, ReportText
from workbench.persistence.tables.review import Review
from workbench.reports import readable
from workbench.reports.readable import Hints

DONE, HALF, EMPTY = "done", "half", "empty"


@dataclass(frozen=True)
class SectionLine:
    """A section in the list: how far it is, and how many remarks there are on its wording."""

    number: int
    section: Section
    state: str
    words: str
    remarks: int


@dataclass(frozen=True)
class FindingLine:
    """A finding in the list: how far it is, and the first thing that is missing."""

    number: int
    title: str
    address: str
    state: str
    words: str
    missing: str


@dataclass(frozen=True)
class Next:
    """The one thing to do now, why it matters, and where."""

    label: str
    why: str
    act: str
    address: str


@dataclass(frozen=True)
class Composing:
    """The page on which one form of the report is composed."""

    form: Form
    sections: tuple[SectionLine, ...]
    findings: tuple[FindingLine, ...]
    additional: tuple[FindingLine, ...]
    budget: Budget
    hints: Hints
    releases: Sequence[Release]
    next: Next

    @property
    def standing(self) -> str:
        """How much of it is written, in words."""
        written = sum(line.state == DONE for line in self.sections)
        return f"{written} of {plural(len(self.sections), 'section')} written" if self.sections else ""

    @property
    def key(self) -> str | None:
        """The form as an address names it; the short report goes without."""
        return chosen.key(self.form)


@dataclass(frozen=True)
class Writing:
    """The page on which one section is written."""

    line: SectionLine
    lines: tuple[SectionLine, ...]
    text: str
    count: int
    remarks: Sequence[Remark]
    hints: Hints | None
    next: SectionLine | None


def composing(
    review: Review,
    draft: Draft,
    texts: Mapping[str, ReportText],
    releases: Sequence[Release],
    unsettled: int,
) -> Composing:
    """Everything on the page of the short report."""
    lines, found = section_lines(texts), finding_lines(review, draft.gathered.findings)
    return Composing(
        form=SHORT,
        sections=lines,
        findings=found,
        additional=tuple(_besides(review, row) for row in draft.gathered.additional),
        budget=draft.measure(),
        hints=readable.of_report(draft.tree),
        releases=releases,
        next=_next(review, lines, found, releases, unsettled),
    )


def composing_form(
    review: Review, form: Form, draft: Draft, texts: Mapping[str, ReportText], releases: Sequence[Release]
) -> Composing:
    """Everything on the page of another form: what it says of its own, and what is taken from the short report."""
    lines = section_lines(texts, sections.of_form(form, draft.gathered.material))
    measured = draft.measure(form)
    return Composing(
        form=form,
        sections=lines,
        findings=(),
        additional=(),
        budget=measured,
        hints=readable.of_report(draft.form(form)),
        releases=releases,
        next=_next_of_form(review, form, draft, measured),
    )


def section_lines(
    texts: Mapping[str, ReportText], written: Sequence[Section] = SECTIONS
) -> tuple[SectionLine, ...]:
    """Every section and how far it is."""
    return tuple(
        _section_line(number, section, _text(texts, section)) for number, section in enumerate(written, 1)
    )


def finding_lines(review: Review, rows: Sequence[Finding]) -> tuple[FindingLine, ...]:
    """Findings, how far each is, and what it still lacks."""
    return tuple(_finding_line(review, number, row) for number, row in enumerate(rows, 1))


def writing(number: int, texts: Mapping[str, ReportText], written: Sequence[Section]) -> Writing:
    """Everything on the page of one section."""
    lines = section_lines(texts, written)
    text = _text(texts, written[number - 1])
    return Writing(
        line=lines[number - 1],
        lines=lines,
        text=text,
        count=len(text.split()),
        remarks=remarks.of(text),
        hints=_hints(texts, written[number - 1], text),
        next=lines[number] if number < len(lines) else None,
    )


def _text(texts: Mapping[str, ReportText], section: Section) -> str:
    return coding.coded(texts[section.key].words) if section.key in texts else ""


def _hints(texts: Mapping[str, ReportText], section: Section, text: str) -> Hints | None:
    """How a section reads; nothing is said of an empty one, nor of the words used."""
    if not text or section.is_lines:
        return None
    return readable.of_text(text, sections.terms(_text(texts, sections.BY_KEY["glossary"])))


def _section_line(number: int, section: Section, text: str) -> SectionLine:
    if not text:
        words = "Empty" if section.key in sections.BY_KEY else "From the short report"
        return SectionLine(number, section, EMPTY, words, 0)
    counted = (
        f"{len(sections.terms(text))} words explained" if section.is_lines else f"{len(text.split())} words"
    )
    return SectionLine(number, section, DONE, counted, len(remarks.of(text)))


def _finding_line(review: Review, number: int, row: Finding) -> FindingLine:
    lacking = anatomy.missing(findings.as_finding(row))
    address = url_for("findings.show", review=review.id, finding=row.id)
    words = (
        "Complete"
        if not lacking
        else "1 thing missing"
        if len(lacking) == 1
        else f"{len(lacking)} things missing"
    )
    first = lacking[0].sentence if lacking else ""
    return FindingLine(number, coding.coded(row.title), address, HALF if lacking else DONE, words, first)


def _besides(review: Review, row: Finding) -> FindingLine:
    """Additional learning has no test to pass: it is written or it is not."""
    address = url_for("findings.show", review=review.id, finding=row.id)
    is_written = any(getattr(row, part.key) for part in anatomy.PARTS if part.key != "questions")
    state, words = (DONE, "Written") if is_written else (EMPTY, "Empty")
    return FindingLine(row.number, coding.coded(row.title), address, state, words, "")


def _next(
    review: Review,
    lines: Sequence[SectionLine],
    found: Sequence[FindingLine],
    releases: Sequence[Release],
    unsettled: int,
) -> Next:
    empty = next((line for line in lines if line.state == EMPTY), None)
    unfinished = next((line for line in found if line.state != DONE), None)
    if not found:
        why = "A report without findings asks nothing of anybody. A pattern that holds beyond one episode becomes one."
        return Next(
            "Write the first finding", why, "Open findings", url_for("findings.index", review=review.id)
        )
    if empty:
        address = url_for("report.section", review=review.id, number=empty.number)
        return Next(empty.section.title, empty.section.hint, "Write this section", address)
    if unfinished:
        why = f"{unfinished.missing} A board can only answer a finding that has all its parts."
        return Next(f"Finish finding {unfinished.number}", why, "Open the finding", unfinished.address)
    if unsettled and g.seat.may("WRITE_FINDINGS"):
        why = "Those who were there have said where the draft is not as they know it. They are told what became of it."
        address = url_for("accuracy.index", review=review.id)
        return Next(f"Settle {plural(unsettled, 'comment')} on accuracy", why, "Open the comments", address)
    return _when_whole(review, releases)


def _next_of_form(review: Review, form: Form, draft: Draft, measured: Budget) -> Next:
    address = url_for("report.web", review=review.id, form=form.key)
    if not draft.gathered.findings:
        why = "Every form of the report is made from its findings. A pattern that holds beyond one episode becomes one."
        return Next(
            "Write the first finding", why, "Open findings", url_for("findings.index", review=review.id)
        )
    if measured.over:
        why = f"Its readers have {plural(measured.of, 'page')}. What is longer waits until later."
        return Next(f"Take {plural(measured.over, 'page')} out of it", why, "Read the draft", address)
    why = "Once from beginning to end, as somebody who does not know the case."
    return Next("Read it as its readers will", why, "Read the draft", address)


def _when_whole(review: Review, releases: Sequence[Release]) -> Next:
    if releases:
        return Next(
            "See what the board says",
            "The report is with the board. Each answer appears when the board shares it.",
            "Open the board’s response",
            url_for("board.responses", review=review.id),
        )
    if g.seat.may("SET_UP"):
        return Next(
            "Release it to the board",
            "Read it once more from beginning to end, as somebody who does not know the case.",
            "Go to the release",
            url_for("report.release", review=review.id),
        )
    return Next(
        "Read it from beginning to end",
        "Every part is written. The lead reviewer releases it to the board.",
        "Read the draft",
        url_for("report.web", review=review.id),
    )
