"""What setting up a review asks for."""

from collections.abc import Sequence

from wtforms import BooleanField, EmailField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from workbench.auth.permissions import ROLE_LABELS
from workbench.page import review_kinds as kinds
from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import AN_ADDRESS, EditForm, Form
from workbench.persistence.tables.agency import Agency

LONG = Length(max=20_000, message="Keep this under 20,000 characters")
SHORT = Length(max=200, message="Keep this under 200 characters")
KINDS_OF_PERSON = {
    "family": "Family or network",
    "professional": "Professional",
    "place": "Place or organisation",
}


class PurposeForm(EditForm):
    """Title, kind, period, why it is held, and the research questions, one a line."""

    title = StringField("What the review is called", [DataRequired("Give the review a title"), SHORT])
    kind = SelectField(
        "Kind of review",
        [DataRequired("Choose the kind of review")],
        choices={"": "Choose"} | {kind.key: kind.label for kind in kinds.KINDS},
    )
    period_from = WhenField("From", [Optional(), SHORT])
    period_to = WhenField("To", [Optional(), SHORT])
    why = TextAreaField("Why the review is held", [LONG])
    questions = TextAreaField("Research questions", [DataRequired("Write at least one question"), LONG])

    def validate_period_to(self, field: WhenField) -> None:
        """The end is not before the beginning."""
        field.post_validate(self, False)
        self.period_from.post_validate(self, False)
        first, last = self.period_from.moment, field.moment
        if first and last and last.latest < first.earliest:
            raise ValidationError("The period ends before it begins. Check both dates")


class StartForm(PurposeForm):
    """A new review also needs its partnership."""

    partnership = StringField(
        "Partnership or board", [DataRequired("Say which partnership commissions it"), SHORT]
    )


class PromisedForm(EditForm):
    """What participants were promised."""

    promised = TextAreaField(
        "What participants were promised", [DataRequired("Write what was promised"), LONG]
    )


class AgencyForm(EditForm):
    """An agency by what it does."""

    name = StringField("What it does", [DataRequired("Say what it does, such as Housing"), Length(max=120)])
    code = StringField("Short code", [DataRequired("Give it a short code, such as HSG"), Length(max=12)])


class PersonForm(EditForm):
    """Somebody or somewhere under a code; names go to the vault."""

    code = StringField("Code", [DataRequired("Give a code, such as Mother or Child 2"), Length(max=60)])
    who = StringField("Who this is, without a name", [SHORT])
    kind = RadioField(
        "Kind",
        choices=KINDS_OF_PERSON,
        default="family",
    )
    is_subject = BooleanField("The review is about this child or adult")
    agency_id = SelectField("Agency where they work")
    names = TextAreaField("Every spelling of the real name, one a line", [LONG])
    born = WhenField("Born, as far as is known", [Optional(), SHORT])

    def offer(self, agencies: Sequence[Agency]) -> None:
        """Let the agencies of the review be chosen."""
        self.agency_id.choices = [
            ("", "None, or not known"),
            *((row.id, coded(row.name)) for row in agencies),
        ]

    def validate_code(self, field: StringField) -> None:
        """A code is not one of the names it stands for."""
        if field.data in lines(self.names.data):
            raise ValidationError("The code is one of the real names. Choose a code that gives nobody away")


class InviteForm(Form):
    """Somebody to invite, and as what."""

    name = StringField("Name", [DataRequired("Enter a name"), SHORT])
    email = EmailField("Email address", [DataRequired("Enter an email address"), Length(max=254), AN_ADDRESS])
    role = RadioField(
        "As",
        choices={role.value: label.capitalize() for role, label in ROLE_LABELS.items()},
        default="team",
    )


def lines(text: str | None) -> list[str]:
    """The lines of a text that say something."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]
