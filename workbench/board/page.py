"""What the reading room shows: findings and questions as released, and how far the board is with its answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from findings.report.forms import BY_KEY, Form
from workbench.board import signs
from workbench.board.forms import ResponseForm
from workbench.page import chosen, composed, dressed, released
from workbench.page.released import ReleasedFinding
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.response import Response
from workbench.persistence.tables.review import Review

Responses = Mapping[str, Response]
_LETTER = "family"


@dataclass(frozen=True)
class Line:
    """A finding in the list, and how far its answer is, in words."""

    finding: ReleasedFinding
    standing: str


@dataclass(frozen=True)
class Glance:
    """The first page. ``next`` is the finding to go to now, ``forms`` what else went out beside the short report."""

    title: str
    lede: str
    minutes: int
    released_at: datetime
    release_number: int
    lines: tuple[Line, ...]
    answered: str
    next: ReleasedFinding | None
    next_label: str
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Reading:
    """One finding with its neighbours and its answer. ``lack`` and ``missing`` say what the answer is without."""

    title: str
    finding: ReleasedFinding
    of: int
    body: Markup
    before: ReleasedFinding | None
    after: ReleasedFinding | None
    response: Response | None
    lack: signs.Lack | None
    missing: str


@dataclass(frozen=True)
class Whole:
    """A form of the report."""

    form: Form
    released_at: datetime
    minutes: int
    body: Markup

    @property
    def key(self) -> str | None:
        """The form as an address names it; the short report goes without."""
        return chosen.key(self.form)


@dataclass(frozen=True)
class Answered:
    """A finding with the answer that was shared, if one was."""

    finding: ReleasedFinding
    response: Response | None
    lack: signs.Lack | None


def glance(release: Release, responses: Responses) -> Glance:
    """Everything on the first page."""
    findings, report = released.findings(release), composed.tree(release)
    open_ones = [finding for finding in findings if not _is_shared(responses.get(finding.id))]
    done = len(findings) - len(open_ones)
    following = open_ones[0] if open_ones else next(iter(findings), None)
    return Glance(
        title=report.title,
        lede=composed.question(report),
        minutes=composed.minutes(report),
        released_at=release.released_at,
        release_number=release.number,
        lines=tuple(Line(finding, _standing(responses.get(finding.id))) for finding in findings),
        answered=f"{done} of {len(findings)} answered and shared." if done else "",
        next=following,
        next_label=f"{'Go on' if done and open_ones else 'Start'} with finding {following.number}"
        if following
        else "",
        forms=offered(release)[1:],
    )


def finding(release: Release, read: ReleasedFinding, response: Response | None) -> Reading:
    """Everything on the page of one finding."""
    findings, report = released.findings(release), composed.tree(release)
    place = findings.index(read)
    return Reading(
        title=report.title,
        finding=read,
        of=len(findings),
        body=composed.finding(report, read.number),
        before=findings[place - 1] if place else None,
        after=findings[place + 1] if place + 1 < len(findings) else None,
        response=response,
        lack=_lack(response),
        missing=missing_to_share(response),
    )


def offered(release: Release) -> tuple[Form, ...]:
    """The forms that readers of a release are offered. The letter to the family is handed over by a person."""
    return tuple(BY_KEY[key] for key in composed.gone_out(release) if key in BY_KEY and key != _LETTER)


def whole(review: Review, release: Release, form: Form) -> Whole:
    """A form of the report as a page."""
    report = composed.tree(release, form.key)
    return Whole(form, release.released_at, composed.minutes(report), dressed.page(report, review))


def answered(release: Release, responses: Responses) -> tuple[Answered, ...]:
    """Every finding of a release with the answer to it."""
    return tuple(
        Answered(finding, responses.get(finding.id), _lack(responses.get(finding.id)))
        for finding in released.findings(release)
    )


def missing_to_share(response: Response | None) -> str:
    """What a response needs before it can be shared, in words; empty where it can."""
    if response is None:
        return "Nothing is written yet."
    if not response.accepted:
        return "Before you share it, say whether the board accepts the finding."
    return "" if response.why else "Before you share it, say why."


def said_after_saving(response: Response) -> str:
    """What a page says after a response was saved."""
    if response.is_shared:
        return "The response is saved, and the review team sees it."
    return "The draft is kept. It stays within the board until you share it."


def fill(form: ResponseForm, row: Response | None) -> None:
    """Show a response in its form, unless the form was sent."""
    if not form.is_submitted():
        form.version.data = row.version if row else 0
        for name in form.words if row else ():
            form[name].data = getattr(row, name)


def _lack(response: Response | None) -> signs.Lack | None:
    return signs.lack(signs.Answer(response.will_do, response.sign)) if response else None


def _is_shared(response: Response | None) -> bool:
    return response is not None and response.is_shared


def _standing(response: Response | None) -> str:
    if response is None:
        return ""
    return "answered" if response.is_shared else "answer in draft"
