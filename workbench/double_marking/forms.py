"""What asking two people, and settling what they marked, ask for."""

from collections.abc import Sequence
from typing import Any, cast

from wtforms import Field, RadioField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length, Optional

from workbench.double_marking.side_by_side import NEITHER, Row
from workbench.page import coding
from workbench.page.form import EditForm, Form
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.user import User


class AskForm(Form):
    """The two who are to mark a text."""

    one = SelectField("First", [DataRequired("Choose who is to mark it")])
    other = SelectField("Second", [DataRequired("Choose who else is to mark it")])

    def offer(self, members: Sequence[User]) -> None:
        """Let those who may read the text be chosen."""
        self.one.choices = self.other.choices = [("", "Choose somebody"), *((m.id, m.name) for m in members)]

    def validate_other(self, field: Field) -> None:
        """Two people are needed."""
        if field.data and field.data == self.one.data:
            field.errors = [*field.errors, "Choose two different people"]


class SettleForm(EditForm):
    """What becomes of each row of a comparison. ``later`` is sent by the button that keeps what is chosen so far."""

    rows: Sequence[Row] = ()
    episode_id = SelectField("Episode the factors belong to", [Optional()])

    def offer(self, episodes: Sequence[Episode]) -> None:
        """Let the episodes of the review be chosen."""
        self.episode_id.choices = [
            ("", "None: it belongs to the case as a whole"),
            *((each.id, coding.coded(f"{each.number}. {each.title}")) for each in episodes),
        ]

    def chosen(self, row: Row) -> str:
        """What was chosen for a row; empty while nothing is."""
        return self[row.choice].data or ""

    def why(self, row: Row) -> str:
        """Why a row is dropped; as it was kept before where it comes back as it was shown."""
        sent = self[row.reason].data or ""
        return row.why if sent == coding.coded(row.why) else sent

    def is_whole(self) -> bool:
        """Whether everything is said that settling takes; what is missing stands beside its field."""
        for row in self.rows:
            if not self.chosen(row):
                self[row.choice].errors = [f"Say what becomes of passage {row.number}"]
            elif self.chosen(row) == NEITHER and not self.why(row):
                self[row.reason].errors = [f"Say why passage {row.number} is not kept"]
        return not self.errors


def settle_form(rows: Sequence[Row]) -> SettleForm:
    """A form with a choice and a reason for each row, as was chosen before."""
    fields: dict[str, Any] = {"rows": rows}
    for row in rows:
        fields[row.choice] = RadioField(
            f"Passage {row.number}",
            [Optional()],
            choices=[SelectChoice(*each) for each in row.choices],
            default=row.chosen,
        )
        fields[row.reason] = StringField(
            "If it is not kept, why",
            [Length(max=500, message="Keep this under 500 characters")],
            default=coding.coded(row.why),
        )
    return cast(SettleForm, type("RowsForm", (SettleForm,), fields)())
