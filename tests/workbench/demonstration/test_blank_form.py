"""The demonstration has a blank form of its own, which reads back."""

from tests.builders import gathered
from timeline.reading.role import Role
from timeline.writing import form
from workbench.demonstration import asking
from workbench.persistence.stores import agency_form


def test_the_form_of_the_demonstration_reads_back_as_it_asks(db):
    review = gathered.review(db)
    asking.blank_form(db, review)
    asked = agency_form.asked(db, review)
    assert not form.misread(asked)
    assert asked[-1].role is Role.OTHER
    made = agency_form.of_review(db, review)
    assert made.explanation.startswith("This learning review")
    assert made.back_by.year == 2024
