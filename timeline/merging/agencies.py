"""Which kind of agency a name, a column or a sentence speaks of."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz

from timeline.entry import Entry

_KINDS = {
    "adult social care": "adult social care, adult services, adults services, adult safeguarding, adults desk",
    "ambulance service": "ambulance, paramedic, paramedics",
    "care home": "care home, nursing home, residential home, care provider, home manager, home care, domiciliary care,"
    " supported living",
    "children's home": "children's home, childrens home, residential unit, placement manager, foster carer",
    "community nursing": "district nurse, district nurses, district nursing, community nurse, community nurses,"
    " community nursing, tissue viability",
    "children's social care": "children's social care, children's services, children's desk, childrens services,"
    " childrens social care, child care team, social care, social services, social work, social worker, social workers,"
    " front door, safeguarding hub, mash, csc, emergency duty team, edt, contact centre",
    "domestic abuse service": "idva, domestic abuse service, domestic violence service, women's aid,"
    " womens aid, refuge",
    "early help": "early help, family support worker, family support service, children's centre, youth worker",
    "drug and alcohol service": "drug service, drugs service, alcohol service, drug worker, alcohol worker,"
    " substance misuse, recovery service, recovery worker",
    "fire service": "fire service, fire brigade, fire and rescue, firefighter, firefighters, fire crew",
    "general practice": "gp, gps, gp practice, general practice, general practitioner, medical practice,"
    " medical centre, surgery, practice, dr, doctor, health centre",
    "health visiting and school nursing": "health visitor, health visitors, health visiting, school nurse,"
    " school nurses, school nursing, school health, 0 19, 0 19 service, hv, community nursery nurse, family nurse",
    "hospital": "hospital, infirmary, a&e, emergency department, ward sister, midwife, midwives, midwifery, maternity,"
    " acute trust, consultant",
    "housing": "housing, homes, landlord, tenancy, hostel, homeless, homelessness, lettings",
    "mental health service": "mental health, mht, psychiatric, psychiatrist, psychiatry, camhs, cmht, cpn,"
    " care coordinator, care co ordinator, crisis team, crisis line",
    "nursery": "nursery, preschool, pre school, early years, childminder",
    "police": "police, constabulary, officers, pc, pcso, constable, detective, ds, dc, ppn",
    "probation": "probation, youth justice, youth offending, yot, yjs",
    "school": "school, schools, academy, college, dsl, headteacher, head teacher, tutor, teacher, teachers, primary,"
    " pupil referral, education welfare, attendance officer",
}
_PHRASES = {
    tuple(phrase.split()): kind
    for kind, phrases in _KINDS.items()
    for phrase in map(str.strip, phrases.split(","))
}
_OPENINGS = frozenset(phrase[0] for phrase in _PHRASES)
_SHORT = 60
_A_FEW = 3
_STANDS_OUT = 2.0
_LONGEST = max(map(len, _PHRASES))
_WORD = re.compile(r"[^\W_]+(?:[&'’][^\W_]+)*")


def kinds_named(words: str) -> frozenset[str]:
    """The kinds of agency these words speak of; of two readings at one place the longer counts."""
    spoken = _WORD.findall(words.lower().replace("’", "'"))
    if _OPENINGS.isdisjoint(spoken):
        return frozenset()
    found, at = set(), 0
    while at < len(spoken):
        length = _phrase_at(spoken, at) if spoken[at] in _OPENINGS else 0
        if length:
            found.add(_PHRASES[tuple(spoken[at : at + length])])
        at += length or 1
    return frozenset(found)


def sender(entry: Entry) -> str:
    """Who sent an entry: the agency, or the name of its file where no agency is given."""
    return entry.agency or (entry.place.file if entry.place else "")


def kinds_of_senders(entries: Sequence[Entry]) -> dict[str, frozenset[str]]:
    """The kind of work each sender does: read from its name, else the kind its rows speak of far more than others'."""
    rows = Counter(sender(entry) for entry in entries)
    by_name = {name: kinds_named(name.replace("_", " ")) for name in rows}
    if all(by_name.values()):
        return by_name
    spoken = Counter((sender(entry), kind) for entry in entries for kind in _own_words(entry))
    told = Counter((sender(entry), kind) for entry in entries for kind in kinds_named(entry.told_by))
    taken = frozenset(kind for kinds in by_name.values() for kind in kinds)
    guessed = {name: _likeliest(name, rows, spoken, told, taken) for name in rows if not by_name[name]}
    return by_name | guessed


@cache
def names(words: str, agency: str, kinds: frozenset[str]) -> bool:
    """Whether these words (a "told by" column, say) name this agency: by name, initials or kind."""
    bare = words.strip()
    if not bare:
        return False
    if fuzz.token_set_ratio(bare.lower(), agency.lower()) >= 90 or bare.upper() == _initials(agency):
        return True
    return bool(kinds_named(bare) & kinds)


def _own_words(entry: Entry) -> frozenset[str]:
    beside = " . ".join(value for _, value in entry.further if len(value) <= _SHORT)
    return kinds_named(f"{entry.source} . {beside}") | kinds_named(entry.what)


def _likeliest(
    name: str,
    rows: Counter[str],
    spoken: Counter[tuple[str, str]],
    told: Counter[tuple[str, str]],
    taken: frozenset[str],
) -> frozenset[str]:
    """The kind that stands out in a sender's rows; nobody is told by itself, and a kind known by name is taken."""
    share = {kind: spoken[name, kind] / rows[name] for kind in _KINDS}
    others = {kind: sum(spoken[other, kind] for other in rows if other != name) for kind in _KINDS}
    elsewhere = max(1, rows.total() - rows[name])
    lift = {
        kind: share[kind] / (others[kind] / elsewhere + 0.05)
        for kind in _KINDS
        if kind not in taken and not told[name, kind] and spoken[name, kind] >= _A_FEW
    }
    best = max(lift, key=lambda kind: (lift[kind], kind), default="")
    return frozenset({best}) if best and lift[best] >= _STANDS_OUT else frozenset()


def _phrase_at(spoken: list[str], at: int) -> int:
    for length in range(min(_LONGEST, len(spoken) - at), 0, -1):
        if tuple(spoken[at : at + length]) in _PHRASES:
            return length
    return 0


def _initials(agency: str) -> str:
    words = re.findall(r"[A-Za-z]+", agency)
    return "".join(word[0] for word in words if word.lower() not in ("and", "of", "the")).upper()
