"""What is decided on the pages of this room."""

from collections.abc import Sequence

from werkzeug.datastructures import MultiDict
from wtforms import RadioField, SelectChoice, SelectField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from workbench.page.form import EditForm, Form
from workbench.persistence.stores import disagreements
from workbench.tellings.uniting import Group

_LONGEST = Length(max=2_000, message="Keep this under 2,000 characters")


def group(sent: MultiDict[str, str], key: str) -> Group:
    """One suggestion out of the page's form, by its key."""
    shown = sent.get(f"shown-{key}", "").split()
    ticked = set(sent.getlist(f"in-{key}"))
    return Group(
        tuple(id for id in shown if id in ticked),
        tuple(id for id in shown if id not in ticked),
        sent.get(f"event-{key}", ""),
    )


class AnswerForm(EditForm):
    """What became of something to ask about."""

    state = RadioField(
        "Where it stands", choices=[SelectChoice(*each) for each in disagreements.STATES.items()]
    )
    answer = TextAreaField("What was answered", [_LONGEST])


class AskForm(Form):
    """Something to ask about two tellings of an event."""

    one = SelectField("The first telling")
    other = SelectField("The second telling")
    what = TextAreaField(
        "Where do they differ, or what is to be asked?",
        [DataRequired("Say what is to be asked, in a sentence"), _LONGEST],
    )

    def offer(self, told: Sequence[tuple[str, str]]) -> None:
        """The tellings to choose from; the first two unless somebody chooses."""
        self.one.choices = self.other.choices = [SelectChoice(*each) for each in told]
        if not self.is_submitted():
            self.one.data, self.other.data = told[0][0], told[1][0]

    def validate_other(self, field: SelectField) -> None:
        """Two tellings are two."""
        if field.data == self.one.data:
            raise ValidationError("Choose another telling than the first")
