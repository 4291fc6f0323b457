"""Statements that somebody grouped by hand: those put beside one another often belong together.

The floors are far below what is reached (docs/patterns.md), because sets of this size tell little differences apart
from chance only.
"""

import json
from pathlib import Path

import pytest

from findings.factors import Factor
from findings.patterns import grouping, similarity

SETS = Path(__file__).parent / "sets"
MILL = Path(__file__).parents[2] / "mill" / "answers.json"
FLOORS = {"care_home": (0.6, 1.4), "bus_depot": (0.52, 1.4), "older_couple": (0.75, 1.5), "mill": (0.8, 1.5)}


@pytest.mark.parametrize("name", FLOORS)
def test_one_of_the_five_nearest_is_mostly_of_the_same_theme(name):
    factors, theme = labelled(name)
    ranked = similarity.ranked(factors)
    hits = sum(any(theme[other] == theme[own] for other in others[:5]) for own, others in ranked.items())
    assert hits / len(factors) >= FLOORS[name][0]


@pytest.mark.parametrize("name", FLOORS)
def test_two_of_one_group_are_of_one_theme_more_often_than_chance_would_have_it(name):
    factors, theme = labelled(name)
    groups = grouping.groups(factors)
    ids = sorted(groups)
    pairs = [(one, other) for number, one in enumerate(ids) for other in ids[number + 1 :]]
    same = [theme[one] == theme[other] for one, other in pairs]
    within = [alike for (one, other), alike in zip(pairs, same, strict=True) if groups[one] == groups[other]]
    assert sum(within) / len(within) >= FLOORS[name][1] * sum(same) / len(same)


def labelled(name):
    """The factors of a set, and the theme that somebody gave each."""
    told = json.loads((MILL if name == "mill" else SETS / f"{name}.json").read_text("utf-8"))
    rows = told["factors"] if name == "mill" else told
    factors = [
        Factor(
            row["id"],
            row.get("text") or row["note"],
            row.get("quote", ""),
            kind=next(iter(row.get("codes", ())), ""),
            episode=row.get("episode", ""),
        )
        for row in rows
    ]
    return factors, {row["id"]: row.get("theme") or row["pattern"] for row in rows}
