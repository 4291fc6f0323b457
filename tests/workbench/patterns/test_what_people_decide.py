"""What people decide about patterns stays decided."""

from tests.builders import cast, gathered, marked
from workbench.persistence.stores import findings, patterns
from workbench.persistence.tables.factor import Factor


def test_keeping_takes_only_factors_that_are_still_free(db):
    review, factors, amara = arranged(db)
    first = patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:3]), by=amara)
    second = patterns.keep(db, review, title="Letters", factor_ids=ids(factors[2:5]), by=amara)
    assert held(first) == set(ids(factors[:3]))
    assert held(second) == set(ids(factors[3:5]))


def test_keeping_nothing_but_placed_factors_makes_no_pattern(db):
    review, factors, amara = arranged(db)
    patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:3]), by=amara)
    assert patterns.keep(db, review, title="Again", factor_ids=ids(factors[:2]), by=amara) is None
    assert [row.title for row in patterns.of_review(db, review)] == ["Addresses"]


def test_a_factor_that_was_moved_away_is_remembered_as_left_out(db):
    review, factors, amara = arranged(db)
    addresses = patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:3]), by=amara)
    adults = patterns.keep(db, review, title="Adults", factor_ids=ids(factors[4:6]), by=amara)
    patterns.move(db, review, factors[0], adults)
    assert left_out(db, review) == {(addresses.id, factors[0].id)}
    assert factors[0].id in held(adults)


def test_moving_a_factor_back_takes_the_leaving_back(db):
    review, factors, amara = arranged(db)
    addresses = patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:3]), by=amara)
    patterns.move(db, review, factors[0], None)
    patterns.move(db, review, factors[0], addresses)
    assert left_out(db, review) == set()


def test_moving_a_factor_changes_no_version_of_its_words(db):
    review, factors, amara = arranged(db)
    before = factors[0].version
    patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:3]), by=amara)
    assert db.get(Factor, factors[0].id).version == before


def test_merging_brings_factors_findings_and_what_was_left_out(db):
    review, factors, amara = arranged(db)
    into = patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:2]), by=amara)
    other = patterns.keep(db, review, title="Letters", factor_ids=ids(factors[2:4]), by=amara)
    patterns.leave_out(db, other.id, factors[7].id)
    patterns.leave_out(db, into.id, factors[3].id)
    finding = findings.start(db, review, title="Letters go astray", pattern=other)
    assert patterns.merge(db, review, other, into) == 2
    assert held(into) == set(ids(factors[:4]))
    assert left_out(db, review) == {(into.id, factors[7].id)}
    db.refresh(finding)
    assert finding.pattern is into
    assert patterns.of_review(db, review) == [into]


def test_neither_half_of_a_split_takes_the_other_back_by_suggestion(db):
    review, factors, amara = arranged(db)
    whole = patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:3]), by=amara)
    new = patterns.split(db, review, whole, title="Letters", factor_ids=ids(factors[:1]), by=amara)
    assert held(new) == {factors[0].id}
    assert held(whole) == set(ids(factors[1:3]))
    assert left_out(db, review) == {
        (whole.id, factors[0].id),
        (new.id, factors[1].id),
        (new.id, factors[2].id),
    }


def test_factors_stay_with_a_pattern_that_is_set_aside(db):
    review, factors, amara = arranged(db)
    pattern = patterns.keep(db, review, title="Addresses", factor_ids=ids(factors[:3]), by=amara)
    patterns.set_aside(db, pattern, "It is one team's habit.")
    assert pattern.why_set_aside == "It is one team's habit."
    assert held(pattern) == set(ids(factors[:3]))
    patterns.bring_back(db, pattern)
    assert not pattern.is_set_aside


def test_factors_of_another_review_are_never_held(db):
    review, factors, _ = arranged(db)
    theirs = marked.mark(db, cast.OTHER_REVIEW)
    assert patterns.holds(db, review, ids(factors[:2]))
    assert not patterns.holds(db, review, [factors[0].id, theirs[0].id])


def arranged(db):
    factors = marked.mark(db)
    return gathered.review(db), factors, gathered.user(db, "amara")


def ids(factors):
    return [factor.id for factor in factors]


def held(pattern):
    return {factor.id for factor in pattern.factors}


def left_out(db, review):
    return {(row.pattern_id, row.factor_id) for row in patterns.left_out(db, review)}
