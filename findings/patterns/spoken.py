"""What factors say, word by word, and which words a group of them shares more than chance would have it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from findings.factors import Factor
from findings.patterns import concepts, wording

# A word counts as shared when this many factors of a group use it, and this much more often than factors do in general.
USED_BY = 2
MORE_THAN_USUAL = 1.2


@dataclass(frozen=True)
class Spoken:
    """The words of every factor, each under its stem in the form it stands in, and how many factors use a stem.

    ``concepts`` holds for every factor what it speaks of, with its words for it; ``breadth`` how many speak of it.
    """

    forms: dict[str, dict[str, str]]
    spread: Counter[str]
    concepts: dict[str, dict[str, tuple[str, ...]]]
    breadth: Counter[str]

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

    def concept_of(self, group: Sequence[Factor]) -> tuple[str, tuple[str, ...]]:
        """What the group speaks of more than factors do in general, and its words for it, each stem once.

        The name is empty where nothing sets the group apart.
        """
        times = Counter(concept for factor in group for concept in self.concepts[factor.id])
        telling = {
            concept: (count / len(group)) / (self.breadth[concept] / len(self.concepts))
            for concept, count in times.items()
            if count >= USED_BY
        }
        apart = [concept for concept, more in telling.items() if more >= MORE_THAN_USUAL]
        best = min(apart, key=lambda concept: (-times[concept] * telling[concept], concept), default="")
        words = Counter(word for factor in group for word in self.concepts[factor.id].get(best, ()))
        forms = {wording.stem(word): word for word in sorted(words, key=lambda word: (words[word], word))}
        return best, tuple(sorted(forms.values(), key=lambda word: (-words[word], word)))

    def _more_than_usual(self, stem: str, count: int, size: int) -> float:
        return (count / size) / (self.spread[stem] / len(self.forms))

    def _usual_form(self, stem: str, group: Sequence[Factor]) -> str:
        forms = Counter(words[stem] for factor in group if stem in (words := self.forms[factor.id]))
        return min(forms, key=lambda form: (-forms[form], form))


def by(factors: Sequence[Factor]) -> Spoken:
    """What these factors say."""
    texts = {factor.id: f"{factor.note} {factor.quote}" for factor in factors}
    forms = {factor: _forms(text) for factor, text in texts.items()}
    said = {factor: concepts.told(text) for factor, text in texts.items()}
    return Spoken(forms, _spread(forms), said, _spread(said))


def _spread(found: Mapping[str, Mapping[str, object]]) -> Counter[str]:
    return Counter(each for own in found.values() for each in own)


def _forms(text: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for word in wording.words(text):
        forms.setdefault(wording.stem(word), word)
    return forms
