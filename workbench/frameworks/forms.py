"""What a framework of a partnership's own asks for."""

from typing import Any

from flask_wtf.file import FileField
from wtforms import BooleanField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from findings.frameworks.editing import Written
from findings.frameworks.framework import Kind
from findings.frameworks.theme import THEMES
from workbench.page import kinds
from workbench.page.form import EditForm


def _most(letters: int) -> Length:
    return Length(max=letters, message=f"Keep this under {letters} characters")


class AboutForm(EditForm):
    """What a framework is called, what it is good for and where it comes from."""

    title = StringField("What the framework is called", [DataRequired("Give it a title"), _most(120)])
    short = StringField("Short name", [_most(40)])
    about = StringField("What it is good for", [_most(400)])
    source = StringField("Where it comes from", [_most(600)])

    @property
    def head(self) -> dict[str, str]:
        """What the form says, by the words of a document; what was left empty is left out."""
        told = {name: self[name].data for name in ("title", "short", "about", "source")}
        return {name: words for name, words in told.items() if words}


class KindForm(EditForm):
    """A kind of factor."""

    name = StringField("What the kind is called", [DataRequired("Give the kind a name"), _most(120)])
    definition = TextAreaField("What it means", [DataRequired("Say in a sentence what it means"), _most(400)])
    group = StringField("Group", [DataRequired("Say to which group it belongs"), _most(120)])
    level = SelectField("Level", choices=kinds.LEVELS)
    also = StringField("Other words for it", [_most(400)])
    theme = SelectField("It speaks of", choices={"": "Nothing in this list", **THEMES})
    is_about_person = BooleanField("It is about a person rather than a condition of work")

    @property
    def written(self) -> Written:
        """What the form says of the kind. A definition is one line, however it was typed."""
        also = (words.strip() for words in (self.also.data or "").split(","))
        return Written(
            name=self.name.data or "",
            definition=" ".join((self.definition.data or "").split()),
            group=self.group.data or "",
            level=self.level.data,
            also=tuple(words for words in also if words),
            theme=self.theme.data,
            is_about_person=self.is_about_person.data,
        )

    def show(self, kind: Kind) -> None:
        """Put a kind in the form."""
        for name in ("name", "definition", "group", "is_about_person"):
            self[name].data = getattr(kind, name)
        self.level.data = kind.level.value
        self.also.data = ", ".join(kind.also)
        self.theme.data = next(iter(kind.themes), "")


class FirstForm(AboutForm, KindForm):
    """A framework begins with one kind."""


class GroupForm(EditForm):
    """What a group of kinds is called."""

    name = StringField("What the group is called", [DataRequired("Give the group a name"), _most(120)])


class FileForm(EditForm):
    """A framework that is brought as a file."""

    file = FileField("File")


def refuse(field: Any, sentences: tuple[str, ...]) -> None:
    """Say beside a field what is wrong with the framework that would come of it."""
    field.errors = [*field.errors, *sentences]
