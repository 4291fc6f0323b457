"""A report in its forms as PDF: composed and set anew, with a title of its own so that no page is taken from before."""

from dataclasses import replace
from itertools import count

from findings.report import forms, pdf
from findings.report.forms import Form
from tests.benchmarks.figure import Figure, timed
from tests.builders import material

_GOAL = 0.5


def figures() -> list[Figure]:
    """The middle of five for each form."""
    return [_figure(form) for form in forms.FORMS]


def _figure(form: Form) -> Figure:
    review, numbers = material.review(), count(1)

    def written() -> bytes:
        return pdf.write(form.compose(replace(review, title=f"{review.title} {next(numbers)}")))

    return Figure(f"{form.title} as PDF", timed(written, 5), _GOAL)
