"""Who was told is proposed from words: what was sent, what was heard, and nothing that was only planned or refused."""

import pytest

from tests.builders.tellings import entry
from timeline import knowledge
from timeline.entry import Entry
from timeline.knowledge import Proposal

WARD, NURSES, GP, POLICE = "Infirmary", "District nursing", "GP practice", "Police"
ADULTS, HOME, HOUSING, AMBULANCE = (
    "Adult social care",
    "Larch House care home",
    "Housing",
    "Ambulance service",
)
AGENCIES = (WARD, NURSES, GP, POLICE, ADULTS, HOME, HOUSING, AMBULANCE)

# An invented history of an old man, written before any of it was tried.
HISTORY = [
    entry(
        "w1",
        WARD,
        "2022-01-10T11:00",
        "Discharged with new inhaler and a dressing for the heel. Discharge letter sent to GP.",
    ),
    entry(
        "g1",
        GP,
        "2022-01-12",
        "Discharge letter from the Infirmary: new inhaler, heel dressing. Scanned.",
        told_by="Hospital",
    ),
    entry("w2", WARD, "2022-01-10", "Referral to district nurses faxed, heel to be dressed twice weekly."),
    entry("n1", NURSES, "2022-01-13T09:30", "First visit. Heel dressed. Son present, says he has moved in."),
    entry("n2", NURSES, "2022-01-20", "Heel worse. Rang GP and asked for antibiotics."),
    entry("g2", GP, "2022-01-20T14:10", "District nurse rang about the heel, antibiotics issued."),
    entry(
        "n3",
        NURSES,
        "2022-02-03",
        "Patient thin, cupboards bare. Son angry when asked. Plan: refer to adult social care.",
    ),
    entry(
        "n4", NURSES, "2022-02-10", "Cupboards bare again. Safeguarding concern sent to adult social care."
    ),
    entry(
        "a1",
        ADULTS,
        "2022-02-11",
        "Safeguarding concern received from community nurse: bare cupboards, angry son. To be triaged.",
    ),
    entry("a2", ADULTS, "2022-02-18", "Triage: advice only. Nurse not informed of the outcome."),
    entry(
        "p1",
        POLICE,
        "2022-03-05T23:15",
        "Attended disturbance at the bungalow. Son drunk. Old man in a chair, cold. Vulnerable adult notice submitted.",
    ),
    entry(
        "a3",
        ADULTS,
        "2022-03-07",
        "Police notice: disturbance at bungalow, old man cold in chair, son drunk.",
        told_by="Police",
    ),
    entry("h1", HOUSING, "2022-03-08", "Neighbour complains of shouting on Saturday. Letter to tenant."),
    entry(
        "h2",
        HOUSING,
        "2022-03-15",
        "Officer called, nobody in. Spoke with the police about the shouting, they know the address.",
    ),
    entry("g3", GP, "2022-03-21", "Did not attend for review. No further action."),
    entry("g4", GP, "2022-03-28", "Son says he has told social services that he is the carer."),
    entry("n5", NURSES, "2022-04-01", "Son refused entry. GP informed. Adult social care informed by email."),
    entry("g5", GP, "2022-04-01", "Message from nurse that son refused entry to the bungalow."),
    entry(
        "a4",
        ADULTS,
        "2022-04-04",
        "Email from district nursing team: no access, son refused. Allocated to worker.",
    ),
    entry(
        "a5",
        ADULTS,
        "2022-04-12",
        "Home visit with the nurse. Old man says all is well. Son in the room throughout.",
    ),
    entry("a6", ADULTS, "2022-04-13", "Considered a call to the police, decided against."),
    entry(
        "m1",
        AMBULANCE,
        "2022-05-02T03:40",
        "Fall in bathroom, floor for hours. Conveyed to hospital. Safeguarding form completed for the council.",
    ),
    entry(
        "w3",
        WARD,
        "2022-05-02T04:30",
        "Admitted by ambulance after a fall, long lie. Bruises of different ages.",
    ),
    entry("w4", WARD, "2022-05-03", "Ward sister discussed the bruises with adult social care duty worker."),
    entry("a7", ADULTS, "2022-05-03", "Call from ward sister: bruises of different ages after a fall."),
    entry(
        "p2",
        POLICE,
        "2022-05-04",
        "Adult social care reported bruises on the old man in hospital. Crime recorded.",
    ),
    entry("a8", ADULTS, "2022-05-04", "Strategy discussion held. Police notified of the bruises."),
    entry(
        "w5", WARD, "2022-05-20", "Moved to Larch House for respite. Summary of care handed to the care home."
    ),
    entry("c1", HOME, "2022-05-20", "Arrived from the Infirmary, quiet, eats well."),
    entry(
        "c2",
        HOME,
        "2022-06-02",
        "Son took him out and brought him back late, smelling of drink. Manager telephoned the social worker.",
    ),
    entry(
        "a9",
        ADULTS,
        "2022-06-02",
        "Home manager rang: late back with son, smell of drink. Risk assessment to be updated.",
    ),
    entry("c3", HOME, "2022-06-09", "Daughter rang the surgery for his tablets."),
    entry("c4", HOME, "2022-06-15", "Chest bad. Should be seen by GP, family to ring."),
    entry("c5", HOME, "2022-06-16", "Chest worse, 999. Daughter told by phone."),
    entry("m2", AMBULANCE, "2022-06-16T06:20", "Called by care home, short of breath. Taken to Infirmary."),
    entry("w6", WARD, "2022-06-16", "Admitted with pneumonia from Larch House."),
    entry(
        "w7",
        WARD,
        "2022-06-30",
        "Multi-disciplinary meeting: home with care four times a day. Housing not told of adaptations needed.",
    ),
    entry("h3", HOUSING, "2022-07-11", "Adult social care wrote asking for a key safe. Fitted."),
    entry("a10", ADULTS, "2022-07-06", "Letter to housing about a key safe for the bungalow."),
    entry(
        "p3",
        POLICE,
        "2022-07-22",
        "Son arrested for an unrelated matter. GP of another resident contacted in error.",
    ),
    entry("n6", NURSES, "2022-08-01", "Copy of care plan left in the home folder. cc GP."),
    entry("n7", NURSES, "2022-08-09", "Advised son to contact the GP about pain relief."),
    entry("g6", GP, "2022-08-10", "Pain relief reviewed by telephone with son."),
    entry("n8", NURSES, "2022-08-15", "Tried to ring social worker, no answer."),
]

TOLD = {
    ("w1", GP), ("w2", NURSES), ("n2", GP), ("n4", ADULTS), ("p1", ADULTS), ("h2", POLICE), ("n5", GP),
    ("n5", ADULTS), ("w4", ADULTS), ("a8", POLICE), ("w5", HOME), ("c2", ADULTS), ("a10", HOUSING), ("n6", GP),
}  # fmt: skip


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], Proposal]:
    """What is proposed for the history, by the entry and the agency told."""
    return {(each.told.entry, each.told.agency): each for each in knowledge.proposals(HISTORY, AGENCIES)}


def _of(*entries: Entry) -> set[tuple[str, str]]:
    return {(each.told.entry, each.told.agency) for each in knowledge.proposals(entries, AGENCIES)}


def test_what_the_history_says_was_told_is_proposed(found: dict[tuple[str, str], Proposal]) -> None:
    right = TOLD & found.keys()
    assert len(right) >= 0.9 * len(TOLD), TOLD - found.keys()
    assert len(right) >= 0.9 * len(found), found.keys() - TOLD


def test_what_the_hearer_wrote_says_when_they_learned(found: dict[tuple[str, str], Proposal]) -> None:
    letter = found["w1", GP]
    assert letter.shown_by == "g1"
    assert letter.told.when == next(each for each in HISTORY if each.id == "g1").when
    assert letter.told.by == WARD


def test_what_only_the_teller_wrote_says_that_nobody_knows_whether_it_arrived(
    found: dict[tuple[str, str], Proposal],
) -> None:
    referral = found["w2", NURSES]
    assert referral.shown_by == "w2"
    assert referral.told.how == "Referral; nobody wrote that it arrived"
    assert "“Referral to district nurses”" in referral.reason


@pytest.mark.parametrize(
    "words",
    [
        "Plan: inform GP.",
        "To inform GP of the fall.",
        "GP not informed.",
        "Did not tell GP.",
        "Mother has told the GP.",
        "Father rang the GP about his back.",
        "Advised mother to contact her GP.",
        "She said she had rung the GP.",
        "Letter from GP filed.",
        "Informed by GP that he was not seen.",
        "Considered a referral to the GP, not made.",
        "Message left for GP in error, another patient.",
        "Agreed that the nurse should write to the GP.",
    ],
)
def test_what_was_not_done_or_done_by_others_is_not_proposed(words: str) -> None:
    assert _of(entry("1", POLICE, "2022-01-01", words)) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Informed GP.",
        "Officer informed the GP by phone.",
        "Seen at home and GP informed.",
        "Letter sent to GP about the fall.",
        "Copied to GP.",
        "Rang GP.",
        "GP was told.",
        "Passed the form on to GP.",
        "Visited mother and informed GP.",
    ],
)
def test_what_was_done_is_proposed(words: str) -> None:
    assert _of(entry("1", POLICE, "2022-01-01", words)) == {("1", GP)}


def test_two_agencies_in_one_sentence_are_both_meant() -> None:
    assert _of(entry("1", POLICE, "2022-01-01", "Informed GP and district nurse.")) == {
        ("1", GP),
        ("1", NURSES),
    }


def test_of_two_schools_none_is_guessed() -> None:
    only = entry("1", POLICE, "2022-01-01", "Informed school.")
    assert knowledge.proposals([only], [POLICE, "High school"]) != ()
    assert knowledge.proposals([only], [POLICE, "High school", "Primary school"]) == ()


def test_a_column_of_who_was_informed_counts() -> None:
    row = entry("1", POLICE, "2022-01-01", "Attended.", further=(("Agencies informed", "GP, Housing"),))
    assert _of(row) == {("1", GP), ("1", HOUSING)}


def test_the_same_history_gives_the_same_proposals_in_any_order() -> None:
    assert knowledge.proposals(HISTORY[::-1], AGENCIES) == knowledge.proposals(HISTORY, AGENCIES)
