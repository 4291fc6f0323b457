"""What the acts of the pattern board ask for."""

from collections.abc import Collection

from wtforms import HiddenField, RadioField, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from workbench.page.form import EditForm, Form

TITLE = (
    DataRequired("Give the pattern a title that says what makes it harder or what helps"),
    Length(max=300, message="Keep the title under 300 characters"),
)
WHY = (
    DataRequired("Say why, so that others can follow"),
    Length(max=2_000, message="Keep this under 2,000 characters"),
)
NEW, NONE = "new", "none"


class FactorsForm(Form):
    """Factors by their ids, as ticks or hidden."""

    factor = SelectMultipleField("Factors", validate_choice=False)

    @property
    def ids(self) -> list[str]:
        """The chosen ids, each once."""
        return list(dict.fromkeys(self.factor.data or ()))


class SuggestionForm(FactorsForm):
    """A suggestion by its factors. ``key`` finds the page it was shown on again."""

    key = HiddenField()


class KeepForm(SuggestionForm):
    """Which factors become a pattern, and what it is called."""

    title = StringField("Title of the pattern", TITLE)

    def validate_factor(self, field: SelectMultipleField) -> None:
        """A pattern holds something."""
        _at_least_one(field)


class RejectForm(SuggestionForm):
    """Why these factors are not a pattern."""

    why = TextAreaField("Why it is not a pattern", WHY)


class RenameForm(EditForm):
    """What a pattern is called."""

    title = StringField("Title of the pattern", TITLE)


class MergeForm(Form):
    """The pattern into which another goes."""

    into = SelectField("Put its factors into", [DataRequired("Choose a pattern")])


class SplitForm(FactorsForm):
    """Which factors go into a new pattern, and what that is called."""

    new_title = StringField("Title of the new pattern", TITLE)
    here: Collection[str] = ()

    def validate_factor(self, field: SelectMultipleField) -> None:
        """Both patterns hold something afterwards."""
        _at_least_one(field)
        if not set(self.ids) <= set(self.here):
            raise ValidationError("A ticked factor is in another pattern now. Look at the list again")
        if len(self.ids) == len(self.here):
            raise ValidationError("Leave at least one factor unticked, or rename the pattern instead")


class SetAsideForm(Form):
    """Why a pattern is set aside."""

    why = TextAreaField("Why it is set aside", WHY)


class MoveForm(Form):
    """Where a factor goes: a pattern, a new one, or none. ``was`` is where it stood when the list was shown."""

    to = RadioField("Move it to", [DataRequired("Choose where it goes")])
    new_title = StringField("Title of the new pattern", [TITLE[1]])
    was = HiddenField()

    def validate_new_title(self, field: StringField) -> None:
        """A new pattern needs a title."""
        if self.to.data == NEW and not field.data:
            raise ValidationError(TITLE[0].message)


def _at_least_one(field: SelectMultipleField) -> None:
    if not field.data:
        raise ValidationError("Tick at least one factor")
