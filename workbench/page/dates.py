"""A field for when something was, in the words people use; the words are read, and never made more exact."""

from typing import Any

from wtforms import StringField

from timeline import when


class WhenField(StringField):
    """Takes "3 May 2023", "May 2023", "week of 22 May 2023". ``moment`` is what was understood."""

    moment: when.When | None = None

    def post_validate(self, form: Any, validation_stopped: bool) -> None:
        """Read what was written; say what is wrong with it where it cannot be read."""
        if validation_stopped or not self.data:
            return
        try:
            self.moment = when.read(self.data)
        except when.Unreadable as trouble:
            self.errors: list[str] = [*self.errors, trouble.sentence]
