"""What saying who somebody is asks for."""

from collections.abc import Sequence
from typing import Any

from wtforms import RadioField, SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired, Length, Optional

from timeline.names import Near
from workbench.page.form import Form
from workbench.persistence.tables.person import Person

SOMEBODY, NEW, NOBODY = "somebody", "new", "nobody"
KINDS = (
    SelectChoice("family", "Family or network"),
    SelectChoice("professional", "Professional"),
    SelectChoice("place", "Place or organisation"),
)


class WhoForm(Form):
    """Whose name it is: one who was offered, somebody else under a code, somebody new, or nobody's."""

    who = RadioField("This is", [InputRequired("Say who this is, or that it is no name")])
    person = SelectField("Under which code", [Optional()])
    code = StringField("The new code", [Length(max=60, message="Keep this under 60 characters")])
    kind = SelectField("What it is the name of", choices=list(KINDS))

    def offer(self, near: Sequence[Near], people: Sequence[Person]) -> None:
        """Offer those whose name it may be first, then everybody."""
        by_code = {person.code: person.id for person in people}
        self.who.choices = [
            *(SelectChoice(by_code[each.code], each.code) for each in near if each.code in by_code),
            SelectChoice(SOMEBODY, "Somebody else under a code"),
            SelectChoice(NEW, "Somebody or somewhere new"),
            SelectChoice(NOBODY, "Not a name"),
        ]
        self.person.choices = [
            SelectChoice("", "Choose"),
            *(SelectChoice(person.id, f"{person.code}") for person in people),
        ]

    def refuse(self, field: Any, sentence: str) -> None:
        """Say what is wrong with a field."""
        field.errors = [*field.errors, sentence]
