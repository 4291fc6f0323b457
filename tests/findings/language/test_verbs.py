"""Verbs in another form."""

import pytest

from findings.language import verbs


@pytest.mark.parametrize(
    ("form", "base", "past", "participle", "gerund"),
    [
        ("asked", "ask", "asked", "asked", "asking"),
        ("referred", "refer", "referred", "referred", "referring"),
        ("identified", "identify", "identified", "identified", "identifying"),
        ("shared", "share", "shared", "shared", "sharing"),
        ("known", "know", "knew", "known", "knowing"),
        ("written", "write", "wrote", "written", "writing"),
        ("put", "put", "put", "put", "putting"),
        ("seen", "see", "saw", "seen", "seeing"),
        ("Visited", "visit", "visited", "visited", "visiting"),
    ],
)
def test_a_known_verb_has_every_form(form, base, past, participle, gerund):
    verb = verbs.find(form)
    assert verb is not None
    assert (verb.base, verb.past, verb.participle, verb.gerund) == (base, past, participle, gerund)


def test_an_unknown_verb_is_not_guessed_at():
    assert verbs.find("frobbed") is None
