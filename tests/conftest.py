"""The world of the tests: a database with a fixed cast, on SQLite or on a real PostgreSQL.

Amara leads a review; Bryn is on its team; Dilys is a practitioner in it and Eirian sits on its board. Cai leads another
review and must see nothing of it. Ffion runs the installation and must see nothing of either.
"""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.builders import cast, databases
from tests.builders.visitor import Visitor
from workbench import create_app
from workbench.persistence import engine
from workbench.settings import Settings

IN_FULL = ("tests/workbench/persistence/", "tests/house/")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--database`` chooses what the whole suite runs on."""
    parser.addoption("--database", choices=("sqlite", "postgresql"), default="sqlite")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What runs again on PostgreSQL: each test that reaches the database, once, whatever else it is tried with.

    Of the tests of persistence and of the house, where the database is the matter, every set of values runs. On SQLite
    everything does.
    """
    if config.getoption("--database") == "sqlite":
        return
    tried: set[str] = set()
    again, left = [], []
    for item in items:
        test = item.nodeid.split("[")[0]
        is_due = test not in tried or test.startswith(IN_FULL)
        (again if is_due and "database" in getattr(item, "fixturenames", ()) else left).append(item)
        tried.add(test)
    config.hook.pytest_deselected(items=left)
    items[:] = again


@pytest.fixture(scope="session")
def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[databases.Database]:
    """A migrated database with the cast in it, to be copied for each test."""
    kind = request.config.getoption("--database")
    with databases.opened(kind, tmp_path_factory.mktemp("database")) as opened:
        yield opened


@pytest.fixture(scope="session")
def house(database: databases.Database, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The workbench, made once for all tests, so that its pages and statements are made ready once."""
    app = create_app(databases.settings_for(database.address, tmp_path_factory.mktemp("house")))
    for name in ("readers", "writers"):
        databases.hurried(app.extensions[name].kw["bind"])
    return app


@pytest.fixture(scope="session")
def beside(database: databases.Database) -> Engine:
    """A way to the database beside the application, for the same reason."""
    return databases.hurried(engine.open_engine(database.address))


@pytest.fixture
def settings(database: databases.Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings for a database of this test's own."""
    with database.copied() as address:
        yield databases.settings_for(address, tmp_path_factory.mktemp("folder"))


@pytest.fixture
def app(house: Flask, settings: Settings) -> Iterator[Flask]:
    """The workbench over that database."""
    house.extensions["settings"] = settings
    house.testing = True
    yield house
    for name in ("readers", "writers"):
        house.extensions[name].kw["bind"].dispose()


@pytest.fixture
def db(beside: Engine, settings: Settings) -> Iterator[Session]:
    """A writing session beside the application, for arranging and for looking. Commit to let pages see."""
    with engine.sessions(beside, writing=True)() as session:
        yield session
        session.rollback()
    beside.dispose()


@pytest.fixture
def visit(app: Flask) -> Callable[[str | None], Visitor]:
    """Somebody at the workbench: ``visit("amara")``, or ``visit(None)`` for a stranger."""

    def sit_down(name: str | None) -> Visitor:
        return Visitor(app.test_client(), cast.PEOPLE[name].id if name else None)

    return sit_down


@pytest.fixture
def amara(visit: Callable[[str | None], Visitor]) -> Visitor:
    """The lead reviewer."""
    return visit("amara")
