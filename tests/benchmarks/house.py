"""A workbench for measuring: the cast of the tests, six agencies, ten people under codes, and files for them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from flask import Flask
from werkzeug.datastructures import FileStorage

from tests.benchmarks import material
from tests.builders import cast, databases
from tests.builders.visitor import Visitor
from workbench import create_app
from workbench.persistence import engine
from workbench.persistence.stores import agencies, people, sources
from workbench.persistence.tables.review import Review
from workbench.settings import Settings

FILES = f"/reviews/{cast.REVIEW}/sources"
TIMELINE = f"/reviews/{cast.REVIEW}/timeline"


@dataclass(frozen=True)
class House:
    """The application with the lead reviewer sitting at it."""

    app: Flask
    settings: Settings
    lead: Visitor

    def send(self, files: Mapping[str, bytes]) -> None:
        """Send files in as the page does: they are read, shown, and not yet added."""
        parts = [FileStorage(BytesIO(content), f"{code}.xlsx") for code, content in files.items()]
        self.lead.post(FILES, {"csrf_token": self.lead.token(), "files": parts, "agency": ""})

    def add(self) -> None:
        """Put every file that waits into the timeline, as its page does."""
        for source_id, version in self._waiting():
            self.lead.post(f"{FILES}/{source_id}/add", {"version": str(version)})

    def ids(self, table: type) -> dict[str, str]:
        """The ids of the review's agencies or people by their codes."""
        with self.app.extensions["readers"]() as db:
            store = agencies if table.__name__ == "Agency" else people
            return {row.code: row.id for row in store.of_review(db, db.get_one(Review, cast.REVIEW))}

    def _waiting(self) -> list[tuple[str, int]]:
        with self.app.extensions["readers"]() as db:
            found = sources.of_review(db, db.get_one(Review, cast.REVIEW))
            return [(source.id, source.version) for source, _ in found if source.state == sources.WAITING]


@contextmanager
def opened(folder: Path) -> Iterator[House]:
    """An empty house in a folder of its own."""
    with databases.opened("sqlite", folder) as database, database.copied() as address:
        settings = databases.settings_for(address, folder)
        _furnish(settings)
        app = create_app(settings)
        yield House(app, settings, Visitor(app.test_client(), cast.PEOPLE["amara"].id))
        for name in ("readers", "writers"):
            app.extensions[name].kw["bind"].dispose()


def _furnish(settings: Settings) -> None:
    made = engine.open_engine(settings.database)
    with engine.sessions(made, writing=True).begin() as db:
        review = db.get_one(Review, cast.REVIEW)
        for code, name in material.AGENCIES.items():
            if code != "POL":
                agencies.add(db, review, code=code, name=name)
        for code, name in material.PEOPLE.items():
            known = people.coded(db, review, code)
            person = known or people.add(db, review, code=code, who="", kind="family", is_subject=False)
            people.seal(db, person, databases.VAULT_KEY, [name])
    made.dispose()
