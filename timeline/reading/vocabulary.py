"""The words that agencies put at the head of a column, and what they are for.

Data. A phrase matches where its words stand together in a heading; one with "=" before it only where it is the whole
heading. The longer phrase wins, then the whole heading, then the role that stands first here.
"""

import re
from dataclasses import dataclass

from timeline.reading.role import Role

_PHRASES: dict[Role, tuple[str, ...]] = {
    Role.ENTERED: (
        "date of entry", "entry made", "date entered", "date recorded", "date of recording",
        "date of record", "date record made", "recorded on", "entered on", "date inputted", "date input",
        "date logged", "logged on", "date typed", "date created", "created on", "date written",
        "date added", "date of note", "date uploaded", "date of log", "entry date", "record date",
        "recording date", "log date", "date of report", "report date", "date noted", "date reported",
        "created", "date completed", "date of update", "last updated", "date modified",
        "dyddiad cofnodi",
    ),
    Role.UNTIL: (
        "date to", "to date", "end date", "date ended", "until", "date until", "finish date",
        "date of end", "date finished", "date end", "=to", "=end", "=till", "dates to", "date closed",
        "ended on", "ended", "through", "=finish", "=ends", "period to", "dyddiad gorffen",
    ),
    Role.UNTIL_TIME: (
        "end time", "time to", "time ended", "finish time", "time finished", "time until", "time end",
        "time out", "time left", "time clear", "=clear", "departed", "time departed", "departure time",
        "time released",
    ),
    Role.WHEN: (
        "date of incident", "date of event", "date of contact", "date of occurrence", "date of activity",
        "date of visit", "date of significant event", "incident date", "event date", "contact date",
        "date occurred", "occurred on", "date it happened", "happened on", "date and time", "date time",
        "day and date", "start date", "date from", "from date", "date started", "date begun",
        "dates from", "begins", "date start", "period from", "date", "dates", "when", "=day", "=from",
        "=start", "=period", "=year", "=occurred", "date of intervention", "activity date", "visit date",
        "service date", "date of attendance", "attendance date", "date of appointment",
        "appointment date", "consultation date", "encounter date", "date of encounter", "timestamp",
        "datetime", "date seen", "dyddiad", "pryd", "=d o e", "=d o i", "when did it happen",
    ),
    Role.TIME: (
        "time", "at what time", "=at", "=hrs", "=hours", "start time", "time from", "time started",
        "time of incident", "time of event", "time of contact", "time of day", "contact time",
        "entry time", "incident time", "event time", "=hour", "=clock", "time 24h", "amser",
        "time start",
    ),
    Role.TOLD_BY: (
        "informed by", "told by", "notified by", "advised by", "who told us", "told us",
        "information received from", "information from", "info from", "received from", "informant",
        "who informed", "alerted by", "referred by", "referrer", "referral from", "letter from",
        "heard from", "notification from", "contacted by", "passed on by", "shared by",
        "source of referral", "agency informing", "how did we know", "how we knew", "how known",
        "came from", "raised by", "who contacted us", "caller", "from whom", "who from",
        "informing agency", "intelligence from", "=from", "info received from", "information shared by",
        "information provided by", "provided by", "made aware by", "who made us aware", "learned from",
        "learnt from", "letter received from", "email from", "e mail from", "call from", "phone call from",
        "contact from", "notifying agency", "referring agency", "referring professional", "reported to us by",
        "reporting person", "who reported it", "obtained from", "originator", "sent by", "message from",
        "alert from", "advice from",
    ),
    Role.SEEN: (
        "seen", "who was seen", "persons seen", "people seen", "person seen", "child seen",
        "children seen", "seen by us", "family members seen", "was the child seen",
        "child young person seen", "who was home", "at home", "who was present", "persons present",
        "family present", "present", "in attendance", "who did you see", "seen alone", "who attended",
        "attendees", "attended by", "child present", "who was there", "subject seen", "who did we see",
        "contact with", "spoken to", "persons spoken to", "face to face with", "gwelwyd", "who met", "who saw", "saw",
        "met with",
    ),
    Role.SAID: (
        "what was said", "views", "wishes", "wishes and feelings", "voice of the child", "child s voice",
        "child s views", "voice", "what the child said", "views of child", "lived experience",
        "feelings", "what they said", "said", "quote", "quotes", "their words", "service user view",
        "own words", "presentation and views", "childs voice", "childs views", "llais y plentyn",
    ),
    Role.REFERENCE: (
        "ref", "reference", "log no", "log number", "no", "number", "num", "=id", "seq", "sequence",
        "event no", "event number", "incident no", "row", "item", "entry no", "crime no",
        "occurrence no", "unique id", "log ref", "=#", "line", "=n", "serial", "urn", "case no",
        "case number", "=nr", "row id", "event id", "record id", "log id", "rhif",
    ),
    Role.SOURCE: (
        "source", "source of information", "source of evidence", "evidence", "information source",
        "type of record", "record type", "recorded in", "where recorded", "system", "=record",
        "=records", "record held", "=file", "document", "document type", "source document",
        "record source", "where held", "found in", "where found", "record system", "case file",
        "source file", "where did it come from", "recording system", "held in", "held on", "page",
        "source record", "taken from", "where it is written", "ffynhonnell", "database",
        "record location", "written in", "kept in",
    ),
    Role.ACTION: (
        "action", "actions", "action taken", "actions taken", "response", "what was done", "what we did",
        "agency response", "intervention", "next step", "next steps", "plan", "follow up",
        "action required", "steps taken", "services offered", "service provided", "response taken",
        "camau", "what did we do", "what did you do", "safeguarding action", "what was decided",
        "decision", "decisions", "decision made", "rationale", "advice given", "management action",
        "our response",
    ),
    Role.OUTCOME: (
        "outcome", "outcomes", "result", "results", "impact", "conclusion", "disposal", "finding",
        "effect", "what came of it", "canlyniad", "outcome of contact", "what happened next",
        "how it ended", "result of action", "resolution", "analysis",
    ),
    Role.PEOPLE: (
        "patient", "child", "children", "young person", "subject", "subjects", "family member", "person",
        "persons", "people", "client", "name", "pupil", "student", "resident", "tenant", "service user",
        "who", "individual", "about whom", "who is it about", "concerning", "relates to", "who involved",
        "persons involved", "people involved", "those involved", "individuals", "party", "victim",
        "person concerned", "adult", "who it concerns", "regarding", "=re", "nominal", "nominals",
        "involved parties", "family", "plentyn", "enw",
    ),
    Role.WORKER: (
        "worker", "practitioner", "professional", "clinician", "officer", "staff", "staff member",
        "author", "recorded by", "entered by", "written by", "completed by", "reported by",
        "social worker", "doctor", "nurse", "teacher", "job title", "designation", "role", "team",
        "department", "user", "made by", "seen by", "professionals involved", "logged by", "by whom",
        "=by", "person recording", "initials", "case worker", "allocated to", "staff involved",
        "created by", "input by", "signed", "member of staff", "attending officer", "gweithiwr",
        "key worker", "responsible officer", "carried out by", "visited by", "handled by", "who did it",
        "taken by", "done by", "name of worker",
    ),
    Role.AGENCY: (
        "=agency", "=organisation", "=organization", "agency name", "name of agency", "=service",
        "reporting agency", "agency reporting", "recording agency", "contributing agency",
        "agency providing information", "=agency source", "agency record", "source agency",
        "=asiantaeth", "agency organisation", "agency service", "organisation name",
    ),
    Role.OTHER: (
        "category", "type", "type of contact", "contact type", "event type", "type of event", "code",
        "classification", "manager s note", "manager", "comments by manager", "status", "location",
        "place", "address", "venue", "where", "date of birth", "dob", "born", "age", "due date",
        "review date", "next review", "date due", "next appointment", "date of next", "deadline",
        "method", "method of contact", "mode", "priority", "risk", "level", "rag", "theme",
        "key episode", "postcode", "incident type", "nature of contact", "duration", "length",
        "contact method", "reason for contact", "ethnicity", "gender", "relationship", "phone",
        "telephone", "date of death", "time zone", "entry type", "type of entry",
        "method of communication", "form of contact", "setting", "expiry", "date sent", "date received",
        "reply by", "=shared with", "information shared with",
    ),
    Role.WHAT: (
        "what happened", "what happened and", "event", "events", "incident", "details", "detail",
        "description", "narrative", "summary", "circumstances", "consultation", "contact", "contacts",
        "significant event", "key event", "details of contact", "details of event",
        "details of incident", "what was reported", "event details", "contact or event", "contact event",
        "event or contact", "account", "notes", "note", "content", "contents", "information", "text",
        "comments", "comment", "what we did or were told", "what was reported or seen", "what occurred",
        "what took place", "occurrence", "entry", "chronology", "nature of event",
        "intervention or event", "episode", "observation", "observations", "activity",
        "brief description", "summary of event", "summary of contact", "summary of information",
        "history", "report", "concern", "concerns", "issue", "matter", "story", "what", "case note",
        "case notes", "progress note", "record of contact", "record of event", "entry text", "log entry",
        "event summary", "significant information", "significant events", "description of event",
        "free text", "clinical note", "clinical notes", "allegation", "body", "message",
        "incident details", "contact details", "full text", "what was recorded", "digwyddiad",
        "disgrifiad", "manylion", "what the record says", "facts", "fact", "synopsis", "headline", "log",
        "nature of incident", "background",
    ),
}  # fmt: skip
_ELSEWHERE = (
    "version", "balance", "amount", "revision", "amended by", "change made", "changes",
    "distribution", "abbreviation", "acronym", "glossary", "meaning", "term", "definition", "rent",
    "dose", "page no", "relationship to", "relationship", "contact number", "score", "total",
    "charge", "payment",
)  # fmt: skip
_RECORDING = frozenset(
    (
        "created", "entry", "entered", "recorded", "record", "recording", "logged", "log", "input",
        "inputted", "typed", "updated", "modified", "reported", "uploaded",
    )
)  # fmt: skip
_HAPPENING = frozenset(
    (
        "incident", "event", "occurred", "occurrence", "occur", "happened", "contact", "activity", "visit",
        "when", "from", "start", "started", "begin", "begun", "began", "appointment", "consultation",
        "attendance", "attended", "admission", "admitted", "intervention", "seen", "session",
    )
)  # fmt: skip
_ENDING = frozenset(
    (
        "end", "ended", "ending", "to", "until", "till", "finish", "finished", "closed", "closing",
        "discharge", "discharged", "left", "ceased", "released", "release", "departed", "departure", "clear",
    )
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+|#")
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ORDER = {role: rank for rank, role in enumerate(_PHRASES)}


@dataclass(frozen=True)
class Match:
    """The role that a heading speaks for, how strongly, and the words that say so."""

    role: Role
    strength: float
    words: str


def match(heading: str) -> tuple[Match, ...]:
    """The roles that a heading speaks for, the strongest first; empty where it says nothing known."""
    words = _words(heading)
    if not words or len(words) > 16:
        return ()
    best: dict[Role, Match] = {}
    spaced = f" {' '.join(words)} "
    for phrase, role, exact in _LIST:
        if (spaced == f" {phrase} ") if exact else (f" {phrase} " in spaced):
            count = phrase.count(" ") + 1
            strength = count + (1.5 if count == len(words) else 0) + _bonus(spaced, phrase)
            if role not in best or strength > best[role].strength:
                best[role] = Match(role, strength, phrase)
    return tuple(sorted(best.values(), key=lambda found: (-found.strength, _ORDER[found.role])))


def speaks_of_recording(heading: str) -> bool:
    """Whether the heading of a column of dates is about writing something down."""
    return bool(_RECORDING & set(_words(heading)))


def speaks_of_happening(heading: str) -> bool:
    """Whether the heading of a column of dates is about something that happened or began."""
    return bool(_HAPPENING & set(_words(heading)))


def speaks_of_ending(heading: str) -> bool:
    """Whether the heading of a column of dates is about an end."""
    return bool(_ENDING & set(_words(heading)))


def speaks_only_of_ending(heading: str) -> bool:
    """Whether it is plainly about an end, and about nothing that happened or began."""
    said = set(_words(heading))
    return bool((_ENDING - {"to"}) & said) and not said & _HAPPENING


def belongs_elsewhere(heading: str) -> bool:
    """Whether a heading is one of a list, an account or a history of versions rather than of a chronology."""
    spaced = f" {' '.join(_words(heading))} "
    return any(f" {phrase} " in spaced for phrase in _FOREIGN)


def _bonus(spaced: str, phrase: str) -> float:
    """What a phrase gains from its place: "time of contact" is a time, and so is a "contact time"."""
    if " of " in spaced:
        return 0.4 if spaced.startswith(f" {phrase} ") else 0.0
    return 0.3 if spaced.endswith(f" {phrase} ") else 0.1 if spaced.startswith(f" {phrase} ") else 0.0


def _words(text: str) -> list[str]:
    """The words of a heading, also of one that a system runs together: ContactDateTime, contact_date."""
    return [_singular(word) for word in _WORD.findall(_JOINT.sub(" ", text).lower().replace("’", "'"))]


def _singular(word: str) -> str:
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def _listed() -> tuple[tuple[str, Role, bool], ...]:
    found = []
    for role, phrases in _PHRASES.items():
        for phrase in phrases:
            exact = phrase.startswith("=")
            found.append((" ".join(_words(phrase)), role, exact))
    return tuple(found)


_LIST = _listed()
_FOREIGN = tuple(" ".join(_words(phrase)) for phrase in _ELSEWHERE)
