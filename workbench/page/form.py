"""Forms whose problems stand beside their field and in a summary, and whose words arrive as they were meant."""

from collections.abc import Iterator
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, IntegerField, PasswordField, StringField
from wtforms.validators import Optional, Regexp
from wtforms.widgets import HiddenInput

AN_ADDRESS = Regexp(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", message="Enter an email address like name@example.org")
_AS_SENT = (PasswordField, HiddenField)


def tidy(text: object) -> str:
    """Words without outer blanks, with one kind of line end, and without the character no database keeps."""
    return _present(text).replace("\r\n", "\n").replace("\x00", "").strip()


def _present(text: object) -> str:
    """A field that was not sent, or holds a file, is an empty one."""
    return text if isinstance(text, str) else ""


class Form(FlaskForm):
    """A form of the workbench."""

    class Meta(FlaskForm.Meta):
        """Tidies what arrives in every field that holds words."""

        def bind_field(self, form: Any, unbound_field: Any, options: dict[str, Any]) -> Field:
            """Add the tidying to a field's own filters."""
            if issubclass(unbound_field.field_class, StringField):
                tidied = _present if issubclass(unbound_field.field_class, _AS_SENT) else tidy
                options = {**options, "filters": [*unbound_field.kwargs.get("filters", ()), tidied]}
            return unbound_field.bind(form=form, **options)

    @property
    def problems(self) -> Iterator[tuple[str, str]]:
        """Each problem with the id of its field, in the order of the page."""
        for field in self:
            for problem in field.errors:
                yield (field.id, str(problem))

    @property
    def words(self) -> dict[str, Any]:
        """What was written, by field."""
        return {name: value for name, value in self.data.items() if name not in ("csrf_token", "version")}


class EditForm(Form):
    """A form for something two people can edit: it carries the version its writer saw."""

    version = IntegerField(validators=[Optional()], widget=HiddenInput())

    @property
    def seen(self) -> int:
        """The version the writer saw; 0 when the form lost it."""
        return self.version.data or 0


class ActForm(Form):
    """A button: nothing to fill in."""

    then = HiddenField()
