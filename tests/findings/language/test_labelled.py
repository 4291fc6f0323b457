"""The remarks held to sentences that were labelled by hand.

A line of a set is the kinds that should be remarked on, or "clean", and the sentence. The first set was written beside
the rules. Those from the second to the sixth were written without sight of them and came out as their heads say; then
the rules were mended. The later set has mended nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from findings.language import kinds, remarks, rules

HERE = Path(__file__).parent
TUNED = tuple(f"{number}_set.txt" for number in ("first", "second", "third", "fourth", "fifth", "sixth"))


class Count(NamedTuple):
    """How many kinds were wanted and found, and how many clean sentences there were and were remarked on."""

    wanted: int
    found: int
    clean: int
    alarms: int


def sentences(name: str) -> Iterator[tuple[frozenset[str], str]]:
    """The sentences of a set with their kinds."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            labels, text = line.split(" | ", 1)
            yield frozenset() if labels == "clean" else frozenset(labels.split(", ")), text


def count(*names: str) -> Count:
    """What the remarks find in these sets."""
    wanted = found = clean = alarms = 0
    for labels, text in (each for name in names for each in sentences(name)):
        got = {remark.kind for remark in remarks.of(text)}
        wanted, found = wanted + len(labels), found + len(labels & got)
        clean, alarms = clean + (not labels), alarms + (not labels and bool(got))
    return Count(wanted, found, clean, alarms)


def test_nearly_every_kind_is_found_and_clean_sentences_are_left_alone():
    counted = count(*TUNED)
    assert counted.wanted >= 75
    assert counted.clean >= 75
    assert counted.found / counted.wanted >= 0.95
    assert counted.alarms / counted.clean <= 0.03


@pytest.mark.parametrize("kind", kinds.ALL)
def test_each_kind_for_itself_is_found(kind):
    marked = [text for name in TUNED for labels, text in sentences(name) if kind in labels]
    found = [text for text in marked if any(remark.kind == kind for remark in remarks.of(text))]
    assert len(marked) >= 20
    assert len(found) / len(marked) >= 0.9


def test_looking_for_a_kind_at_once_hides_none_of_its_phrases():
    for _, text in (each for name in TUNED for each in sentences(name)):
        for listed in rules.load():
            if any(rule.words.search(text) for rule in listed.rules):
                assert listed.some.search(text.lower()), (listed.kind, text)


def test_new_sentences_come_out_at_least_as_well_as_they_first_did():
    counted = count("later_set.txt")
    assert (counted.wanted, counted.clean) == (31, 30)
    assert counted.found >= 26
    assert counted.alarms == 0
