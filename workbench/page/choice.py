"""The choice of entries as a form and as an address: pages that show, print or take out the timeline share it."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import current_app
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from wtforms import SelectChoice, SelectField, SelectMultipleField, StringField
from wtforms.validators import Length, Optional

from timeline.when import Precision
from workbench.page import narrowed
from workbench.page.coding import coded
from workbench.page.dates import WhenField
from workbench.page.form import Form
from workbench.page.narrowed import EXACTNESS, NO_EPISODE, Narrowing, Only
from workbench.page.said import in_words
from workbench.persistence.stores import agencies, episodes, last_looks, people
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

SHORT = Length(max=200, message="Keep this under 200 characters")
PLACES = ("agency", "about", "episode", "words", "since", "until", "exact", "only")


class Several(SelectMultipleField):
    """A choice of any number; an empty one is none."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Leave out what stands for nothing chosen."""
        super().process_formdata([value for value in valuelist if value])

    @property
    def alone(self) -> str:
        """What was chosen, where it is one thing."""
        chosen = list(dict.fromkeys(self.data or ()))
        return chosen[0] if len(chosen) == 1 else ""


class ChoiceForm(Form):
    """Which entries one wants to see. It changes nothing, so an address can carry it."""

    class Meta(Form.Meta):
        """Read from an address, where there is no token."""

        csrf = False

    agency = Several("Agency")
    about = Several("About")
    episode = SelectField("Episode", [Optional()])
    words = StringField("Words", [SHORT])
    since = WhenField("From", [SHORT])
    until = WhenField("To", [SHORT])
    exact = Several(
        "How closely it is dated", choices=[SelectChoice(each, words) for each, words in EXACTNESS.items()]
    )
    only = Several("Only those", choices=[SelectChoice(each, each.label) for each in Only])

    def offer(
        self, agencies: Sequence[Agency], people: Sequence[Person], titles: Sequence[tuple[str, int, str]]
    ) -> None:
        """Offer the agencies, people and episodes of a review."""
        everybody = SelectChoice("", f"All {in_words(len(agencies))}")
        self.agency.choices = [everybody, *(SelectChoice(row.id, coded(row.name)) for row in agencies)]
        self.about.choices = [
            SelectChoice("", "Anybody"),
            *(SelectChoice(row.id, row.code) for row in people),
        ]
        self.episode.choices = [
            SelectChoice("", "Any"),
            SelectChoice(NO_EPISODE, "In none"),
            *(SelectChoice(key, f"{number} {coded(title)}") for key, number, title in titles),
        ]

    @property
    def is_beyond_the_row(self) -> bool:
        """Whether something was chosen that the row of fields does not show."""
        several = any(len(set(field.data or ())) > 1 for field in (self.agency, self.about))
        return several or bool(self.exact.data or self.only.data)


def form(db: Session, review: Review, written: MultiDict[str, str]) -> ChoiceForm:
    """The form with what was written in it."""
    made = ChoiceForm(written)
    made.offer(agencies.of_review(db, review), people.of_review(db, review), episodes.titles(db, review))
    return made


def still_there(db: Session, review: Review, kept: Mapping[str, Sequence[str]]) -> MultiDict[str, str]:
    """A choice that was kept, by the names of its fields, without agencies, people and episodes that are gone."""
    offering = form(db, review, MultiDict())
    offered = {
        name: {choice.value for choice in offering[name].choices} for name in ("agency", "about", "episode")
    }
    pairs = [(name, value) for name, values in kept.items() for value in values]
    return MultiDict([(name, value) for name, value in pairs if value in offered.get(name, (value,))])


def from_address(db: Session, review: Review, arguments: MultiDict[str, str]) -> ChoiceForm:
    """The form for an address in which the words cannot be read."""
    written = MultiDict(arguments)
    written["words"] = narrowed.unseal(_key(), review, written.get("words", ""))
    return form(db, review, written)


def narrowing(db: Session, review: Review, form: ChoiceForm, user: User) -> Narrowing:
    """What a form that has no problems asks for. What is of another review, or gone, is left out."""
    found = [agencies.find(db, review, each) for each in form.agency.data or ()]
    persons = [people.find(db, review, each) for each in form.about.data or ()]
    only = tuple(Only(each) for each in form.only.data or ())
    return Narrowing(
        agencies=tuple(dict.fromkeys(each for each in found if each)),
        about=tuple(dict.fromkeys(each for each in persons if each)),
        episode=episodes.find(db, review, form.episode.data) if form.episode.data else None,
        in_no_episode=form.episode.data == NO_EPISODE,
        words=form.words.data or "",
        since=form.since.moment,
        until=form.until.moment,
        precisions=tuple(Precision(each) for each in form.exact.data or ()),
        only=only,
        looked=last_looks.since(db, review, user) if Only.NEW in only else None,
        has_mentions=review.has_mentions,
    )


def in_address(review: Review, chosen: Narrowing) -> dict[str, Any]:
    """A choice as the parts of an address."""
    return chosen.in_address(_key(), review)


def pairs(address: dict[str, Any]) -> list[tuple[str, str]]:
    """The parts of an address one by one, as a form carries them along."""
    several = {name: value if isinstance(value, list) else [value] for name, value in address.items()}
    return [(name, value) for name, values in several.items() for value in values]


def _key() -> bytes:
    key: bytes = current_app.extensions["settings"].vault_key
    return key
