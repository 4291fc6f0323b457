"""What became of a contribution, as far as whoever wrote it may know."""

from sqlalchemy.orm import Session

from findings.frameworks import shipped
from tests.builders import cast, contributed, world
from workbench.persistence.stores import cited
from workbench.persistence.stores import contributed as store
from workbench.persistence.stores.contributed import Fate


def _fate(db: Session, said: store.Said) -> Fate:
    return store.became(db, [said.contribution])[said.contribution.id]


def test_what_nobody_has_gathered_has_not_been_read(db: Session) -> None:
    said = contributed.say(db, "We had no time to ask.", gather=False)
    assert _fate(db, said) == Fate(0, (), (), False, is_read=False, not_used_why="")


def test_a_factor_is_told_by_its_kind(db: Session) -> None:
    said = contributed.say(db, "We had no time to ask.")
    kind = shipped.load().kinds[0]
    contributed.factor(db, said, kind=kind.code)
    assert _fate(db, said).kinds == (f"{kind.group}: {kind.name}",)


def test_a_finding_in_draft_is_being_written_and_not_named(db: Session) -> None:
    said = contributed.say(db, "We had no time to ask.")
    cited.use(db, contributed.finding(db, title="Nobody has time"), said, "usual", "There is no time")
    assert _fate(db, said) == Fate(0, (), (), True, is_read=True, not_used_why="")


def test_a_finding_is_named_once_practitioners_may_read_it(db: Session) -> None:
    world.fill(db, cast.REVIEW)
    said = contributed.say(db, "We had no time to ask.")
    finding = contributed.first_finding(db)
    cited.use(db, finding, said, "usual", "There is no time")
    world.release(db, cast.REVIEW)
    fate = _fate(db, said)
    assert fate.findings == (finding.title,)
    assert not fate.is_being_written


def test_a_finding_is_reached_through_the_pattern_of_a_factor(db: Session) -> None:
    world.fill(db, cast.REVIEW)
    said = contributed.say(db, "We had no time to ask.")
    contributed.factor(db, said, pattern_id=contributed.first_finding(db).pattern_id)
    assert _fate(db, said).is_being_written


def test_why_it_is_not_used_is_told(db: Session) -> None:
    said = contributed.say(db, "We had no time to ask.")
    said.contribution.not_used_why = "It is about another family."
    assert _fate(db, said).not_used_why == "It is about another family."


def test_another_one_of_the_same_step_has_a_fate_of_its_own(db: Session) -> None:
    said = contributed.say(db, "We had no time to ask.")
    other = contributed.say(db, "The form was long.", step=said.step)
    contributed.factor(db, said)
    assert _fate(db, other).kinds == ()
