"""What asking about accuracy, commenting and settling ask for."""

from collections.abc import Sequence

from wtforms import RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import AnyOf, DataRequired, Length, Optional, ValidationError

from workbench import clock
from workbench.accuracy import places
from workbench.accuracy.places import Place
from workbench.page.dates import WhenField
from workbench.page.form import EditForm
from workbench.persistence.tables.user import User

LONG = Length(max=20_000, message="Keep this under 20,000 characters")

OUTCOMES = {
    "changed": "Changed: the draft now says it as they do",
    "partly": "Changed in part",
    "unchanged": "Not changed",
}


class AskForm(EditForm):
    """Who is asked to read the draft, in what words, and by when."""

    readers = SelectMultipleField("Who is asked to read it", [DataRequired("Choose at least one reader")])
    invitation = TextAreaField("What you say to them", [LONG])
    comments_by = WhenField(
        "Comments by", [Optional(), Length(max=60, message="Keep this under 60 characters")]
    )

    def offer(self, members: Sequence[User]) -> None:
        """Let members of the review be chosen."""
        self.readers.choices = [(member.id, member.name) for member in members]

    def validate_comments_by(self, field: WhenField) -> None:
        """A day that readers can still keep to."""
        field.post_validate(self, False)
        if field.moment and field.moment.latest.date() < clock.now().date():
            raise ValidationError("This day has passed. Give one that readers can keep to")


class CommentForm(EditForm):
    """What a reader says about a place, and the words there that it is about."""

    quote = StringField(
        "The words it is about", [Length(max=1_000, message="Keep this under 1,000 characters")]
    )
    words = TextAreaField("What is not accurate", [DataRequired("Write what is not accurate"), LONG])
    place: Place

    def validate_quote(self, field: StringField) -> None:
        """What is quoted stands there."""
        if field.data and not places.holds(self.place, field.data):
            raise ValidationError(
                "These words are not in the passage. Copy them as they stand, or leave this empty"
            )


class SettleForm(EditForm):
    """What became of a comment, and why: the reader is told both."""

    outcome = RadioField(
        "What becomes of it",
        [DataRequired("Choose what becomes of it"), AnyOf(list(OUTCOMES), message="Choose one of the three")],
        choices=[SelectChoice(value, label) for value, label in OUTCOMES.items()],
        default="",
    )
    outcome_why = TextAreaField("What the reader is told", [DataRequired("Say why, in a sentence"), LONG])


def over(place: Place) -> CommentForm:
    """The form for a comment on a place, with what was sent."""
    form = CommentForm()
    form.place = place
    return form


def empty() -> CommentForm:
    """The form for another comment, whatever was sent with the page."""
    return CommentForm(formdata=None)
