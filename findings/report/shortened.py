"""Findings with their questions under them, as the shorter forms tell them: as much as there is room for."""

from collections.abc import Iterator, Mapping

from findings.report import compose, cutting
from findings.report.document import Block, FindingOpening, Heading, LabelledPart
from findings.report.material import Material, ReportFinding
from findings.report.titles import joined

# A part with room for fewer words than this says nothing.
_LEAST = 15


def findings(material: Material, shares: Mapping[str, float], *, words: int, most: int) -> Iterator[Block]:
    """Every finding with its questions, of all together so many ``words`` and of one no more than ``most`` told.

    ``shares`` says which parts are told, and how much of a finding's room each may have.
    """
    if not material.findings:
        return
    yield Heading(1, "Findings and questions")
    for finding in material.findings:
        yield FindingOpening(
            finding.id,
            finding.number,
            joined(finding.title),
            joined(finding.statement),
            compose.told(finding),
        )
        room = cutting.room(finding, words // len(material.findings), most)
        yield from _parts(finding, shares, room)
        if finding.questions:
            yield compose.asked(finding)


def _parts(finding: ReportFinding, shares: Mapping[str, float], room: int) -> Iterator[Block]:
    for part in finding.parts:
        words = round(room * shares.get(part.key, 0))
        if words >= _LEAST and part.text.strip():
            yield LabelledPart(joined(part.label), cutting.opening(part.text, words), part.rests, level=3)
