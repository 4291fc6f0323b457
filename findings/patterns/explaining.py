"""Why these factors may belong together, in sentences."""

from collections import Counter
from collections.abc import Iterable, Sequence

from findings.factors import Factor
from findings.frameworks import shipped
from findings.frameworks.level import Level
from findings.patterns import strength
from findings.patterns.meaning import Matrix
from findings.patterns.spoken import Spoken

SHARED = 3


def reasons(group: Sequence[Factor], spoken: Spoken) -> tuple[str, ...]:
    """What they speak of, from how many places they come, of what kind they are, whether they helped."""
    said = (_words(group, spoken), _concepts(group, spoken), _places(group), _kinds(group), _way(group))
    return tuple(sentence for sentence in said if sentence)


def addition(factor: Factor, group: Sequence[Factor], spoken: Spoken) -> tuple[str, ...]:
    """Why one more factor may belong to a group; nothing where no reason can be put into words."""
    shared = [word for word in spoken.shared([factor, *group]) if spoken.uses(factor, word)][:SHARED]
    sentences = [f"Shares {_listed(shared)} with it."] if shared else []
    concept, _ = spoken.concept_of(group)
    if concept in spoken.concepts[factor.id] and not shared:
        sentences.append(f"Speaks of {concept}, as it does: {_listed(spoken.concepts[factor.id][concept])}.")
    if factor.kind and factor.kind in {each.kind for each in group}:
        sentences.append(f"Of a kind it has already: {_kind_name(factor.kind)}.")
    return tuple(sentences)


def title(group: Sequence[Factor], alike: Matrix) -> str:
    """The note of the factor that is most like all others: somebody's own words, to be renamed by whoever keeps it."""
    middle = max(
        range(len(group)), key=lambda number: (alike[number].sum(), -len(group[number].note), -number)
    )
    return group[middle].note.strip().rstrip(".")


def _words(group: Sequence[Factor], spoken: Spoken) -> str:
    shared = spoken.shared(group)[:SHARED]
    speaking = sum(any(spoken.uses(factor, word) for word in shared) for factor in group)
    if not shared:
        return ""
    return f"{strength.in_words(speaking).capitalize()} of them speak of {_listed(shared, 'or')}."


def _concepts(group: Sequence[Factor], spoken: Spoken) -> str:
    """What half of them or more speak of, each in words of its own; nothing where they all use one word."""
    concept, words = spoken.concept_of(group)
    speaking = sum(concept in spoken.concepts[factor.id] for factor in group)
    if len(words) < 2 or 2 * speaking < len(group):
        return ""
    many = strength.in_words(speaking).capitalize()
    return f"{many} of them speak of {concept}, in words such as {_listed(words[:SHARED])}."


def _places(group: Sequence[Factor]) -> str:
    rests = strength.of(group)
    informants = rests.informants if rests.informants != rests.roles else 0
    parts = (
        (rests.agencies, "agency", "agencies"),
        (rests.episodes, "episode", ""),
        (rests.roles, "role", ""),
        (informants, "informant", ""),
    )
    said = [strength.count(number, one, many) for number, one, many in parts if number]
    if not said:
        return ""
    beyond = rests.agencies > 1 and rests.episodes > 1
    ending = ", so it is not one team’s habit or one moment’s" if beyond else ""
    return f"They come from {_joined(said)}{ending}."


def _kinds(group: Sequence[Factor]) -> str:
    kind, of_kind = _commonest(factor.kind for factor in group)
    level, at_level = _commonest(factor.level for factor in group)
    kinds = f"{strength.in_words(of_kind)} are about {_kind_name(kind)}" if of_kind > 1 else ""
    levels = f"{strength.in_words(at_level)} lie {_level_name(level)}" if at_level > 1 else ""
    said = "; ".join(part for part in (kinds, levels) if part)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _commonest(marks: Iterable[str]) -> tuple[str, int]:
    """The mark that stands most often and how often; of equals the first in the alphabet."""
    times = Counter(mark for mark in marks if mark)
    return min(times.items(), key=lambda each: (-each[1], each[0]), default=("", 0))


def _way(group: Sequence[Factor]) -> str:
    helped = sum(factor.helped for factor in group)
    if helped == len(group):
        return "All of them helped."
    if helped:
        return f"{strength.in_words(helped).capitalize()} of them helped: what went well is part of the same story."
    return ""


def _kind_name(code: str) -> str:
    kind = shipped.kind(code)
    return kind.name if kind else code.rpartition(".")[2].replace("_", " ")


def _level_name(level: str) -> str:
    if level == Level.INTER_AGENCY:
        return "between agencies"
    known = level in {each.value for each in Level}
    return f"at the level of {Level(level).label.lower()}" if known else f"at {level}"


def _listed(words: Sequence[str], joined_by: str = "and") -> str:
    return _joined([f"“{word}”" for word in words], joined_by)


def _joined(parts: Sequence[str], by: str = "and") -> str:
    return f" {by} ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
