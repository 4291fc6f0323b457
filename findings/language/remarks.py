"""Remarks on a text: what may read as blame, hindsight or an instruction, why, and another way to put it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from findings.language import clauses, kinds, quoted, rewording, rules, sentences
from findings.language.kinds import LABELS, QUIET
from findings.language.rules import Rule

ALL = kinds.ALL


@dataclass(frozen=True)
class Remark:
    """``words`` stand in the text from ``start`` to ``end``; ``instead`` can take their place, where it is known."""

    kind: str
    start: int
    end: int
    words: str
    why: str
    instead: str

    @property
    def is_quiet(self) -> bool:
        """Whether it is a hint on how easily a text reads, and says nothing of anybody in it."""
        return self.kind in QUIET

    @property
    def label(self) -> str:
        """The name of its kind."""
        return LABELS.get(self.kind) or QUIET[self.kind]


def of(text: str, *, kinds: Iterable[str] = ALL) -> tuple[Remark, ...]:
    """The remarks on a text in the order of their places. Quotations and titles are left alone. Advice, never a bar."""
    wanted = frozenset(kinds)
    readable = quoted.masked(text).translate(_PLAIN)
    found = [
        remark
        for sentence in sentences.of(readable)
        for listed in rules.load()
        if listed.kind in wanted and listed.some.search(readable[sentence.start : sentence.end].lower())
        for remark in _without_overlap(_in_sentence(text, readable, sentence, listed.rules))
    ]
    return tuple(sorted(found, key=lambda remark: (remark.start, -remark.end, ALL.index(remark.kind))))


def _in_sentence(
    text: str, readable: str, sentence: sentences.Sentence, of_kind: Iterable[Rule]
) -> Iterator[Remark]:
    words = readable[sentence.start : sentence.end]
    is_standard = bool(rules.standard().search(words))
    for rule in of_kind:
        if (sentence.is_question and not rule.is_asked) or (is_standard and not rule.is_standard):
            continue
        for match in rule.words.finditer(words):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if _counts(rule, match) and not quoted.is_title(text, start, end):
                instead = rewording.of(rule.instead, match)
                yield Remark(rule.kind, start, end, text[start:end], rule.why, instead)


def _counts(rule: Rule, match: re.Match[str]) -> bool:
    """Whether what stands around a phrase lets it count."""
    sentence, before, after = match.string, match.string[: match.start()], match.string[match.end() :]
    return (
        (rule.is_negated or not (_NEGATION.search(clauses.same_clause(before)) or _DENIED.search(before)))
        and not (rule.before and not rule.before.search(before))
        and not (rule.after and not rule.after.match(after))
        and not (rule.unless_before and rule.unless_before.search(before))
        and not (rule.unless_after and rule.unless_after.match(after))
        and not (rule.anywhere and not rule.anywhere.search(sentence))
        and not (rule.unless and rule.unless.search(sentence))
        and not (rule.subjects and rules.subjects().of(before) not in rule.subjects)
        and not (rule.objects and rules.subjects().next(after) not in rule.objects)
    )


def _without_overlap(found: Iterable[Remark]) -> Iterator[Remark]:
    """Of remarks of one kind on the same words the longest stays."""
    taken: list[Remark] = []
    for remark in sorted(found, key=lambda remark: (remark.start - remark.end, remark.start)):
        if all(remark.end <= other.start or remark.start >= other.end for other in taken):
            taken.append(remark)
            yield remark


_PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-", "\u2010": "-", "’": "'"})
_NEGATION = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|nobody|none|without|rather than|instead of|nothing|far from)|n['’]t)\b"
    r"(?:\W+\w+){0,6}\W*$",
    re.IGNORECASE,
)
# "Nothing here says that anybody was careless."
_DENIED = re.compile(
    r"(?:\b(?:not|nothing|nobody|no one|never|without)|n't)\b(?:\W+\w+){0,4}?\W+"
    r"(?:say|suggest|find|mean|hold|imply|conclude|think|believe|claim|argue|show)(?:s|ing)? that\b[^,;]*$",
    re.IGNORECASE,
)
