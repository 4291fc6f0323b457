"""Tellings that the words of entries speak of: proposed with the reason, never recorded by themselves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline import names
from timeline.entry import Entry
from timeline.knowing import hearing, sending
from timeline.knowing.told import Told
from timeline.merging import agencies as naming
from timeline.merging import trace
from timeline.merging.trace import Trace
from timeline.merging.wording import Wording

NOT_SHOWN = "nobody wrote that it arrived"


@dataclass(frozen=True)
class Proposal:
    """A telling that words speak of; ``shown_by`` is the entry that says so."""

    told: Told
    shown_by: str
    reason: str


def proposals(
    entries: Sequence[Entry], agencies: Sequence[str], shown: Callable[[str], str] = str
) -> tuple[Proposal, ...]:
    """Tellings to be accepted or refused, in the order of time, one for each entry and agency told.

    ``agencies`` are the names of those who take part. What the hearer wrote counts before what the teller did.
    ``shown`` is how the words of an entry may be quoted in a reason.
    """
    in_order = sorted(entries, key=lambda entry: (entry.when.start, entry.id))
    wording, people = Wording(), names.found(in_order)
    traces = trace.of(in_order, people, wording)
    kinds = _kinds(in_order, agencies)
    family = frozenset(word.lower() for name in people for word in name.split())
    sent = {
        (each.entry.id, said.agency): (each.entry, said)
        for each in traces
        if not each.aside and _speaks_of_others(each, kinds)
        for said in sending.sent(each.entry, kinds, family)
    }
    found = {
        (each.teller.id, each.hearer.agency): _heard(each)
        for each in hearing.heard(traces, wording, sent.keys(), shown)
        if each.hearer.agency in kinds and each.teller.agency in kinds
    }
    for key, (entry, each) in sent.items():
        found.setdefault(key, _sent(entry, each))
    order = {entry.id: (entry.when.sort_key, entry.id) for entry in entries}
    return tuple(sorted(found.values(), key=lambda each: (order[each.told.entry], each.told.agency)))


def _speaks_of_others(each: Trace, kinds: dict[str, frozenset[str]]) -> bool:
    """Whether an entry can name another agency at all: most do not, and need not be read closely."""
    if each.kinds - each.own or each.entry.action or each.entry.further:
        return True
    words = each.entry.what.lower()
    return any(name.lower() in words for name in kinds if name != each.sender)


def _kinds(entries: Sequence[Entry], agencies: Sequence[str]) -> dict[str, frozenset[str]]:
    """The kind of work each agency does: by its entries, or by its name where it has none."""
    known = naming.kinds_of_senders(entries)
    return {name: known.get(name) or naming.kinds_named(name.replace("_", " ")) for name in agencies}


def _heard(each: hearing.Heard) -> Proposal:
    told = Told(each.teller.id, each.hearer.agency, each.hearer.when, each.teller.agency, "")
    beside = [words for words in each.reasons if "was told by" not in words]
    said = f"{each.hearer.agency} wrote that it heard from “{' '.join(each.words.split())}”"
    return Proposal(told, each.hearer.id, "; ".join((said, *beside)))


def _sent(entry: Entry, each: sending.Sent) -> Proposal:
    how = f"{each.channel}; {NOT_SHOWN}" if each.channel else f"Said to have been told; {NOT_SHOWN}"
    told = Told(entry.id, each.agency, entry.when, entry.agency, how)
    return Proposal(told, entry.id, f"{entry.agency} wrote “{each.words}”; {NOT_SHOWN}")
