"""What a note of a conversation asks for."""

from collections.abc import Sequence

from wtforms import SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from workbench.page.coding import coded
from workbench.page.form import EditForm
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.user import User


class ConversationForm(EditForm):
    """Who spoke, by role; when; their words; and who may read them."""

    role = StringField(
        "Role of whoever spoke",
        [
            DataRequired("Give the role, such as Duty social worker"),
            Length(max=120, message="Keep this under 120 characters"),
        ],
    )
    agency_id = SelectField("Agency")
    held_on = StringField("Held on", [Length(max=60, message="Keep this under 60 characters")])
    words = TextAreaField(
        "The words",
        [
            DataRequired("Paste or write what was said"),
            Length(max=200_000, message="Keep this under 200,000 characters, or make two notes of it"),
        ],
    )
    readers = SelectMultipleField("Who may read it")

    def offer(self, agencies: Sequence[Agency], members: Sequence[User]) -> None:
        """Let the agencies of the review, and the members who can work with notes, be chosen."""
        self.agency_id.choices = [
            ("", "None, or it would give somebody away"),
            *((a.id, coded(a.name)) for a in agencies),
        ]
        self.readers.choices = [(member.id, member.name) for member in members]
