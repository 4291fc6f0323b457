"""A review coded in one framework can be read in another: at the same level, and with nothing lost."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.factors import Factor
from findings.frameworks import crosswalk, reading, shipped
from findings.frameworks.level import Level

FRAMEWORKS = shipped.everything()
ALL_KINDS = [kind for framework in FRAMEWORKS for kind in framework.kinds]
frameworks = st.sampled_from(FRAMEWORKS)
kinds = st.sampled_from(ALL_KINDS)
levels = st.sampled_from(["", *Level])


@pytest.mark.parametrize(
    ("code", "framework", "there"),
    [
        ("conditions.workload", "seips", "seips_tasks.load"),
        ("conditions.it", "npsa", "npsa_equipment.display"),
        ("organisation.ict", "seips", "seips_tools.provided"),
        ("team.supervision", "accimap", "acci_operations.supervision"),
        ("agencies.thresholds", "sar_domains", "sar_between.thresholds"),
        ("family.size", "nine_themes", "nine_fathers.who"),
        ("personal.knowledge", "hfacs", "hfacs_conditions.limits"),
        ("political.austerity", "london_protocol", "lp_institution.economy"),
        ("npsa_staff.thinking", "learning_together", "personal.mindset"),
        ("path_systems.passing", "learning_together", "team.handover"),
    ],
)
def test_a_kind_meets_the_one_that_speaks_of_the_same(code, framework, there):
    kind = shipped.kind(code)
    assert crosswalk.counterparts(kind, shipped.load(framework))[0].code == there


@pytest.mark.parametrize(
    ("code", "framework"),
    [
        ("agencies.thresholds", "london_protocol"),
        ("political.law", "nine_themes"),
        ("conditions.workload", "nine_themes"),
        ("other.other", "seips"),
    ],
)
def test_where_a_framework_has_nothing_at_this_level_it_says_so(code, framework):
    assert crosswalk.counterparts(shipped.kind(code), shipped.load(framework)) == ()


def test_no_crosswalk_changes_a_level():
    for kind, framework in itertools.product(ALL_KINDS, FRAMEWORKS):
        assert {other.level for other in crosswalk.counterparts(kind, framework)} <= {kind.level}


def test_in_its_own_framework_every_kind_stays_what_it_is():
    for framework in FRAMEWORKS:
        for kind in framework.kinds:
            assert crosswalk.counterparts(kind, framework) == (kind,)


def test_who_placed_a_factor_at_another_level_finds_its_counterpart_there():
    tools = shipped.kind("conditions.it")
    moved = crosswalk.counterparts(tools, shipped.load("seips"), Level.ORGANISATION)
    assert moved[0].code == "seips_tools.provided"


@settings(max_examples=60)
@given(frameworks, st.lists(st.tuples(kinds, levels), max_size=12))
def test_every_factor_is_counted_once_and_at_its_own_level(framework, marked):
    factors = [
        Factor(id=str(number), note="", kind=kind.code, level=level)
        for number, (kind, level) in enumerate(marked)
    ]
    read = reading.read(factors, framework, shipped.kind)
    assert read.total == len(factors)
    counted = [(factor.id, at.level) for at in read.levels for row in at.rows for factor in row.factors]
    assert sorted(counted) == sorted((factor.id, factor.level or None) for factor in factors)


def test_what_has_no_counterpart_stands_last_at_its_level():
    factors = [
        Factor(id="1", note="", kind="agencies.thresholds", level="inter_agency"),
        Factor(id="2", note="", kind="agencies.systems", level="inter_agency"),
        Factor(id="3", note="", kind="somewhere.else", level="team"),
    ]
    read = reading.read(factors, shipped.load("npsa"), shipped.kind)
    assert [(at.level, [row.kind and row.kind.code for row in at.rows]) for at in read.levels] == [
        (Level.TEAM, [None]),
        (Level.INTER_AGENCY, ["npsa_communication.flow", None]),
    ]
    assert (read.total, read.remainder) == (3, 2)
