"""Words that say the same thing in the records of different agencies, and words that say nothing.

General to work with children, adults and families in England; no word here comes from one case.
"""

ABBREVIATIONS = {
    "a&e": "emergency department hospital",
    "amhp": "mental health act assessment",
    "cin": "child in need",
    "cmht": "community mental health team",
    "cp": "child protection",
    "cpp": "child protection plan",
    "cpc": "child protection conference",
    "cpn": "community psychiatric nurse",
    "csc": "social care",
    "da": "domestic abuse",
    "dna": "did not attend",
    "dsl": "designated safeguarding lead school",
    "dv": "domestic abuse",
    "ed": "emergency department hospital",
    "edt": "emergency duty team",
    "ehcp": "education health care plan",
    "hv": "health visitor",
    "icpc": "initial child protection conference",
    "iro": "independent reviewing officer",
    "marac": "risk assessment conference domestic abuse",
    "mash": "front door",
    "misper": "missing person",
    "ppn": "public protection notice",
    "pvp": "vulnerable person notice",
    "rcpc": "review child protection conference",
    "rtc": "road traffic collision",
    "s17": "section 17",
    "s42": "section 42",
    "s47": "section 47",
    "s136": "section 136",
    "salt": "speech language therapy",
    "slt": "speech language therapy",
    "sw": "social worker",
    "tac": "team around the child meeting",
    "taf": "team around the family meeting",
    "wnb": "was not brought",
    "999": "emergency call ambulance",
}
"""Abbreviations of the field, lower case, and what they stand for."""

KINDRED = (
    "abuse abusive assault assaulted attack attacked hit punched kicked slapped violence violent",
    "afraid anxious fearful frightened scared",
    "ambulance paramedic paramedics",
    "arrest arrested custody detained",
    "baby infant newborn toddler",
    "birth born delivery childbirth",
    "bleed bleeding bled haemorrhage subdural",
    "bite bitten bruise bruised bruises bruising graze injured injuries injury scratch wound marks",
    "blaze burning fire fires smoke",
    "boyfriend girlfriend husband partner spouse wife ex-partner",
    "cancelled postponed rearranged rebooked rescheduled",
    "child children kid kids youngster youngsters",
    "clinic surgery",
    "conference discussion meeting panel",
    "cut cutting overdose overdosed self-harm self-harmed suicidal suicide",
    "dead death deceased die died dies passed killed murder murdered homicide",
    "debt debts owe owed owes owing arrears",
    "dad father stepfather",
    "discharge discharged",
    "dog dogs",
    "drunk drinking intoxicated alcohol drink",
    "drugs cannabis cocaine heroin substance",
    "evict evicted eviction notice-to-quit",
    "exclude excluded exclusion suspend suspended suspension",
    "exploitation exploited grooming groomed",
    "fall fallen falls fell tripped",
    "flat flats apartment",
    "food hungry foodbank",
    "grandad granddad grandfather grandpa",
    "gran grandma grandmother nan nana nanna",
    "hospital ward admitted admission inpatient suite",
    "knife blade weapon machete",
    "locked lock key keys",
    "medicine medicines medication meds prescription prescriptions tablet tablets pills",
    "missing absconded runaway",
    "mam mom mother mothers mum mummy stepmother",
    "movement move moved moving transfer",
    "mental psychiatric psychosis psychotic",
    "neighbour neighbours neighbor neighbouring resident",
    "online teams video virtual zoom webex",
    "police officer officers pc pcso sergeant constable constables",
    "pregnancy pregnant expecting antenatal",
    "quarrel quarrelling argue arguing argument shout shouted shouting screaming altercation disturbance",
    "safeguarding",
    "school academy college",
    "search searched",
    "seizure seizures convulsion convulsions",
    "sepsis septic septicaemia",
    "sexual rape raped",
    "sibling siblings",
    "sleep slept sleeping asleep sleeps",
    "speak speaking speech talk talking talked spoke language talks",
    "sore sores ulcer ulcers pressure-sore",
    "starved thin underweight weight",
    "steal stealing stole stolen theft shoplifting",
    "stopped stop",
    "telephone phone phoned telephoned rang ring called call calls rung",
    "tenancy tenant tenants landlord",
    "therapist therapy",
    "threat threaten threatened threatening threats",
    "timetable mornings",
    "unwell ill poorly sick illness",
    "upset crying cried tearful tears distressed",
    "teenage teenager teenaged lad boy son adolescent",
    "web internet",
)
"""Families of words; every word of a line counts as the first."""

_STOP = """
    a about after afternoon again all also am an and any april are as asked at august back be because
    been before being but by came can come could date day december did do does doing down dr during each
    entry evening february first for friday from further gave get give given go going got had has have
    having he her here hers him his how i if in into is it its itself january july june just made make
    march may me miss monday month more morning most mr mrs ms my night no nor not note noted november
    now october of off on once one only or other our out over own record recorded said same saturday saw
    say says see seen september she should so some still such sunday take taken tell than that the their
    them then there these they this those through thursday time to today told tomorrow too took tuesday
    two under until up us very was we wednesday week went were what when where which while who whom why
    will with would year yesterday you your
"""
STOP = frozenset(_STOP.split())
"""Words that two entries share by chance."""
