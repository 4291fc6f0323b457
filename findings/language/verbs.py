"""A verb in another form, for the verbs of everyday work. One that is not listed stays unknown: nothing is guessed."""

from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Verb:
    """``base`` as after "did not", ``past`` as in "she asked", ``participle`` as after "have"."""

    base: str
    past: str
    participle: str

    @property
    def third(self) -> str:
        """As in "she asks"."""
        if self.base in _IRREGULAR:
            return _IRREGULAR[self.base]
        if self.base.endswith(("s", "sh", "ch", "x", "z", "o")):
            return f"{self.base}es"
        if self.base.endswith("y") and self.base[-2] not in "aeiou":
            return f"{self.base[:-1]}ies"
        return f"{self.base}s"

    @property
    def gerund(self) -> str:
        """As in "not asking"."""
        if self.past == f"{self.base}{self.base[-1]}ed" or self.base in _DOUBLING:
            return f"{self.base}{self.base[-1]}ing"
        if self.base.endswith("e") and not self.base.endswith(("ee", "oe", "ye", "be")):
            return f"{self.base[:-1]}ing"
        return f"{self.base}ing"


def find(form: str) -> Verb | None:
    """The verb that has this form, if it is known."""
    return _known().get(form.lower())


@cache
def _known() -> dict[str, Verb]:
    file = resources.files("findings.language").joinpath("words", "verbs.txt")
    found: dict[str, Verb] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        for words in line.split(","):
            verb = _verb(words.split())
            for form in (verb.base, verb.past, verb.participle):
                found.setdefault(form, verb)
    return found


def _verb(words: list[str]) -> Verb:
    """A regular verb is listed by its base, one that doubles its last letter with its past, others in three forms."""
    base, past, participle = (*words, *[words[-1] if len(words) > 1 else _past(words[0])] * 2)[:3]
    return Verb(base, past, participle)


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{base}ed"


_IRREGULAR = {"have": "has"}
_DOUBLING = frozenset({"put", "let", "set", "get", "run", "sit", "begin", "forget", "win"})
