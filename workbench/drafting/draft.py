"""The report of a review as it would be now."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from findings.report import budget, forms, pdf, worded
from findings.report.budget import Budget
from findings.report.document import Document
from findings.report.forms import Form
from findings.report.material import Source
from timeline.naming.coding import Glossary
from workbench import clock
from workbench.drafting import material
from workbench.drafting.material import Gathered
from workbench.persistence.tables.review import Review

SHORT = forms.BY_KEY["short"]


@dataclass(frozen=True)
class Draft:
    """``linked`` leads back to the records; ``tree`` is the same without a single way back, for everybody else."""

    gathered: Gathered
    linked: Document

    @property
    def tree(self) -> Document:
        """The report as anybody may have it."""
        return without_ways_back(self.linked)

    def form(self, form: Form) -> Document:
        """One form of the report as anybody may have it."""
        return without_ways_back(form.compose(self.gathered.material))

    def measure(self, form: Form = SHORT) -> Budget:
        """The length of one form in pages and minutes, against what its readers read."""
        material = self.gathered.material
        tree, linked = self.form(form), form.compose(material)
        return budget.measure(tree, pdf.pages(pdf.write(tree)), linked, of=form.most_pages(material))


def of_review(db: Session, review: Review, glossary: Glossary) -> Draft:
    """The report composed from what is written so far."""
    gathered = material.of_review(db, review, glossary, on=clock.now().date())
    return Draft(gathered, SHORT.compose(gathered.material))


def released(draft: Draft, form: Form = SHORT) -> Document:
    """A form of the report as it goes out: no draft any longer, and without a way back."""
    return without_ways_back(form.compose(replace(draft.gathered.material, draft=False)))


def without_ways_back(report: Document) -> Document:
    """A report in which nothing names an entry, a factor or an episode to the web, wherever it might stand."""
    bare: Document = _bare(report)
    return bare


def _bare(node: Any) -> Any:
    if isinstance(node, tuple):
        node = tuple(each for each in node if not (isinstance(each, Source) and each.ref))
    return worded.parts(node, _bare)
