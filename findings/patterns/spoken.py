"""What factors say, word by word, and which words a group of them shares more than chance would have it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from findings.factors import Factor
from findings.patterns import wording

# A word counts as shared when this many factors of a group use it, and this much more often than factors do in general.
USED_BY = 2
MORE_THAN_USUAL = 1.2


@dataclass(frozen=True)
class Spoken:
    """The words of every factor, each under its stem in the form it stands in, and how many factors use a stem."""

    forms: dict[str, dict[str, str]]
    spread: Counter[str]

    def uses(self, factor: Factor, word: str) -> bool:
        """Whether a factor uses a word in any form."""
        return wording.stem(word) in self.forms[factor.id]

    def shared(self, group: Sequence[Factor]) -> list[str]:
        """Words that more of the group use than factors in general, the most telling first, in their usual form."""
        times = Counter(stem for factor in group for stem in self.forms[factor.id])
        telling = {stem: self._more_than_usual(stem, count, len(group)) for stem, count in times.items()}
        kept = [stem for stem, more in telling.items() if times[stem] >= USED_BY and more >= MORE_THAN_USUAL]
        best = sorted(kept, key=lambda stem: (-times[stem] * telling[stem], stem))
        return [self._usual_form(stem, group) for stem in best]

    def _more_than_usual(self, stem: str, count: int, size: int) -> float:
        return (count / size) / (self.spread[stem] / len(self.forms))

    def _usual_form(self, stem: str, group: Sequence[Factor]) -> str:
        forms = Counter(words[stem] for factor in group if stem in (words := self.forms[factor.id]))
        return min(forms, key=lambda form: (-forms[form], form))


def by(factors: Sequence[Factor]) -> Spoken:
    """What these factors say."""
    forms = {factor.id: _forms(f"{factor.note} {factor.quote}") for factor in factors}
    return Spoken(forms, Counter(stem for words in forms.values() for stem in words))


def _forms(text: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for word in wording.words(text):
        forms.setdefault(wording.stem(word), word)
    return forms
