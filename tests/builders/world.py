"""A review with one of everything in it, and a digest of a whole database."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from findings.report import document
from findings.report.document import Document, Paragraph, Run
from tests.builders import cast, databases, marking_twice, meeting
from workbench import clock
from workbench.drafting import draft as drafts
from workbench.page import coding
from workbench.persistence import engine, schema
from workbench.persistence.stores import contributions, frameworks, reviews
from workbench.persistence.tables.accuracy import AccuracyComment, AccuracyReader, AccuracyRound
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.agency_form import AgencyForm, FormColumn
from workbench.persistence.tables.background import Background
from workbench.persistence.tables.contribution import ContributedEvidence, GivenTheme, Theme
from workbench.persistence.tables.conversation import (
    Conversation,
    ConversationPart,
    ConversationReader,
    NoteCheck,
    NoteRemark,
    TurningPoint,
)
from workbench.persistence.tables.entry import Entry, EntryBefore
from workbench.persistence.tables.episode import Account, Episode, EpisodeEntry
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding, Question
from workbench.persistence.tables.focus_group import HeadCount
from workbench.persistence.tables.framework import OwnFramework
from workbench.persistence.tables.ladder import Ladder, Rung
from workbench.persistence.tables.look import Look
from workbench.persistence.tables.looking import SavedView
from workbench.persistence.tables.memo import Memo
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.quality import Involvement
from workbench.persistence.tables.relation import Relation
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import SeenDecision
from workbench.persistence.tables.source import Source, SourceRow
from workbench.persistence.tables.telling import Disagreement, Event, Telling, TellingRefusal
from workbench.persistence.tables.told import KeyFact, KeyFactEntry, Told
from workbench.persistence.tables.user import Invitation, Membership
from workbench.reports import releasing
from workbench.settings import Settings

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 8h7"/></svg>'
WORDS = "Officers called at the flat. The baby was said to be asleep in the next room."
# Kept in rows that change while somebody only reads, or only signs in.
NOT_CONTENT = {"sign_in_attempt", "wrong_guess"}


def fill(db: Session, review_id: str) -> dict[str, str]:
    """Put one of everything in a review; gives ids by the names that addresses use."""
    member = db.scalars(select(Membership).where(Membership.review_id == review_id)).first()
    agency = db.scalars(select(Agency).where(Agency.review_id == review_id)).first()
    person = db.scalars(select(Person).where(Person.review_id == review_id)).first()
    assert member
    assert agency
    assert person
    keep = _keeper(db)
    invitation = keep(
        Invitation, review_id=review_id, role="board", name="Gwen", email=f"gwen@{review_id}.example",
        secret_hash=f"secret of {review_id}", made_by=member.user_id, expires_at=clock.now() + timedelta(days=1),
    )  # fmt: skip
    source = keep(
        Source, review_id=review_id, agency_id=agency.id, name="police.csv", sha256=review_id, state="added",
        received_at=clock.now(), given_by=member.user_id, content=b"Date,Event\n11/05/2023,Officers called.\n",
    )  # fmt: skip
    row = keep(
        SourceRow,
        source_id=source.id,
        position=1,
        part="1",
        number=2,
        cells=["11/05/2023", WORDS],
        outcome="entry",
    )
    entry = _entry(keep, review_id, agency.id, member.user_id, row.id)
    said_before(db, entry, source)
    event, refusal, disagreement = _event(keep, review_id, entry, member.user_id)
    conversation = keep(
        Conversation,
        review_id=review_id,
        agency_id=agency.id,
        role="Officer",
        words=WORDS,
        written_by=member.user_id,
    )
    for reader in db.scalars(select(Membership).where(Membership.review_id == review_id)):
        keep(ConversationReader, conversation_id=conversation.id, user_id=reader.user_id)
    part = keep(ConversationPart, conversation_id=conversation.id, key="overview", words=WORDS)
    turning_point = keep(
        TurningPoint, conversation_id=conversation.id, position=1, moment=WORDS, thinking=WORDS
    )
    episode = keep(
        Episode, review_id=review_id, number=1, title="A fortnight in May", is_open_to_practitioners=True
    )  # fmt: skip
    turning_point.episode_id = episode.id
    keep(EpisodeEntry, episode_id=episode.id, entry_id=entry.id, number=1)
    account = keep(Account, episode_id=episode.id, role="Officer", could_see=WORDS)
    own_account = keep(
        Account,
        episode_id=episode.id,
        role="Health visitor",
        could_see=WORDS,
        written_by=cast.PEOPLE["dilys"].id,
    )
    pattern = keep(
        Pattern, review_id=review_id, title="No place for a new adult", kept_by="Amara", kept_at=clock.now()
    )
    factor = keep(
        Factor, review_id=review_id, episode_id=episode.id, agency_id=agency.id, pattern_id=pattern.id,
        text_kind="entry", text_id=entry.id, start=0, end=7, quote=WORDS[:7], before="", after=WORDS[7:20],
        note="Nobody asked who lives there", framework="learning_together", kind="", level="frontline", helped=False,
    )  # fmt: skip
    ladder = keep(Ladder, review_id=review_id, episode_id=episode.id, position=1, is_good=False, words=WORDS)
    rung = keep(Rung, ladder_id=ladder.id, position=1, words=WORDS, about="person")
    double = marking_twice.ask(db, "entry", entry.id, review_id=review_id)
    blind = marking_twice.mark(db, double, 0, WORDS, "Officers called")
    marking_twice.mark(db, double, 1, WORDS, "called at the flat")
    marking_twice.finish(db, double)
    memo = keep(
        Memo, review_id=review_id, about_kind="pattern", about_id=pattern.id, words=WORDS,
        written_by=member.user_id, written_at=clock.now(),
    )  # fmt: skip
    finding = keep(
        Finding, review_id=review_id, pattern_id=pattern.id, number=1, title="A new adult has no place"
    )
    evidence = keep(
        Evidence,
        finding_id=finding.id,
        position=1,
        part="usual",
        kind="audit",
        words="An audit",
        is_outside=True,
    )
    keep(Question, finding_id=finding.id, position=1, words="How would the board know?")
    others = select(Agency).where(Agency.review_id == review_id, Agency.id != agency.id)
    other_agency = db.scalars(others).first()
    assert other_agency
    told = keep(
        Told, review_id=review_id, entry_id=entry.id, agency_id=other_agency.id, teller_id=agency.id, how="A call",
        recorded_by=member.user_id, recorded_at=clock.now(),
    )  # fmt: skip
    mother = keep(Person, review_id=review_id, code="Mother", kind="family")
    relation = keep(
        Relation, review_id=review_id, one_id=mother.id, other_id=person.id, kind="parent", entry_id=entry.id
    )
    keep(
        SeenDecision, review_id=review_id, entry_id=entry.id, person_id=person.id, level=3, reason=WORDS,
        decided_by=member.user_id, decided_at=clock.now(),
    )  # fmt: skip
    fact = keep(KeyFact, review_id=review_id, words="A baby lives in the flat")
    keep(KeyFactEntry, key_fact_id=fact.id, entry_id=entry.id)
    view = keep(
        SavedView, review_id=review_id, made_by=member.user_id, name="Nights", is_shared=True, choice={}
    )
    involvement = keep(Involvement, review_id=review_id, side="family", who="Mother", state="taken")
    band = keep(
        Background, review_id=review_id, agency_id=agency.id, kind="vacancies", words="Two of five posts vacant",
        starts=datetime(2023, 5, 1), latest=datetime(2023, 5, 31, 23, 59), precision="month", certain=True,
        written="May 2023",
    )  # fmt: skip
    own_framework, own_group, own_kind = _own_framework(db, review_id)
    keep(AgencyForm, review_id=review_id, explanation=WORDS)
    for position, (heading, role) in enumerate(
        (("Date", "when"), ("What happened", "what"), ("Visit", "other"))
    ):
        column = keep(
            FormColumn, review_id=review_id, position=position, heading=heading, role=role, hint="As kept"
        )
    group = meeting.open_group(db, review_id)
    meeting.write(db, group.steps[0], WORDS)
    contributions.gather(db, group.steps[0], contributions.OPEN)
    (contribution,) = contributions.of_step(db, group.steps[0])
    theme = keep(Theme, review_id=review_id, title="Time")
    keep(GivenTheme, theme_id=theme.id, contribution_id=contribution.id, given_by=member.user_id)
    keep(HeadCount, focus_group_id=group.id, label="", heads=1)
    keep(ContributedEvidence, evidence_id=evidence.id, contribution_id=contribution.id)
    check = keep(
        NoteCheck, conversation_id=conversation.id, secret_hash=f"check of {review_id}", made_by=member.user_id,
        made_at=clock.now(), until=clock.now().date() + timedelta(days=14),
        opens_until=clock.now().date() + timedelta(days=365),
    )  # fmt: skip
    remark = keep(NoteRemark, check_id=check.id, part="overview", verdict="change", words=WORDS)
    asked, comment = _asked(keep, db, review_id)
    partnership_id = _look(keep, db, review_id)
    return {
        "round": asked.id, "asked": asked.id, "comment": comment.id, "own_comment": comment.id,
        "partnership_id": partnership_id,
        "review": review_id, "agency": agency.id, "person": person.id, "member": member.user_id,
        "invitation": invitation.id, "source": source.id, "row": row.id, "entry": entry.id,
        "conversation": conversation.id, "episode": episode.id, "account": account.id,
        "opened": episode.id, "team_account": account.id, "marked": factor.id,
        "own_account": own_account.id, "pattern": pattern.id, "factor": factor.id, "finding": finding.id,
        "evidence": evidence.id, "view": view.id, "event": event.id, "telling": entry.id,
        "refusal": refusal.id, "disagreement": disagreement.id, "band": band.id, "told": told.id, "fact": fact.id,
        "relation": relation.id,
        "involvement": involvement.id, "markers": "scr", "number": 1,
        "form_column": column.id,
        "framework": own_framework.key, "own_framework": own_framework.id, "own_group": own_group,
        "own_kind": own_kind,
        "turning_point": turning_point.id, "double": double.id, "blind": blind.id,
        "memo": memo.id, "ladder": ladder.id, "rung": rung.id,
        "part": part.id,
        "focus_group": group.id, "step": group.steps[0].id, "step_here": group.steps[0].id,
        "contribution": contribution.id, "theme": theme.id,
        "act": "stop", "pace": "pause", "fate": "hide",
        "check": check.id, "remark": remark.id,
    }  # fmt: skip


def digest(settings: Settings) -> str:
    """A digest of every row of every table."""
    opened = engine.open_engine(settings.database)
    seal = hashlib.sha256()
    with opened.connect() as connection:
        for table in schema.METADATA.sorted_tables:
            if table.name not in NOT_CONTENT:
                rows = connection.execute(select(table)).all()
                seal.update(table.name.encode() + repr(sorted(map(repr, rows))).encode())
    opened.dispose()
    return seal.hexdigest()


def _keeper(db: Session) -> Callable[..., Any]:
    def keep(table: type, **values: Any) -> Any:
        row = table(**values)
        db.add(row)
        db.flush()
        return row

    return keep


def said_before(db: Session, entry: Entry, source: Source) -> None:
    """What an entry said before its file was sent again."""
    was = {
        "starts": "2023-05-10T00:00:00", "ends": None, "precision": "day", "certain": True, "written": "10/05/2023",
        "what": "Officers called.", "source": "", "people": [], "told_by": "", "seen": "", "said": "", "action": "",
        "further": [], "warnings": [],
    }  # fmt: skip
    db.add(EntryBefore(entry_id=entry.id, replaced_by_id=source.id, at=clock.now(), was=was))
    db.flush()


def _entry(keep: Callable[..., Any], review_id: str, agency_id: str, user_id: str, row_id: str | None) -> Any:
    return keep(
        Entry, review_id=review_id, agency_id=agency_id, source_row_id=row_id, starts=datetime(2023, 5, 11, 23, 40),
        latest=datetime(2023, 5, 11, 23, 40), sorts_at=datetime(2023, 5, 11, 23, 40), precision="minute", certain=True,
        written="11/05/2023 2340", what=WORDS, added_by=user_id,
    )  # fmt: skip


def _event(keep: Callable[..., Any], review_id: str, entry: Any, user_id: str) -> tuple[Any, Any, Any]:
    """An event told twice, two entries kept apart, and something to ask about."""
    other = _entry(keep, review_id, entry.agency_id, user_id, None)
    more = {"review_id": review_id, "decided_by": user_id, "decided_at": clock.now()}
    event = keep(Event, kind="tellings", reasons="Both speak of the flat", **more)
    keep(Telling, event_id=event.id, entry_id=entry.id, is_folded=False)
    keep(Telling, event_id=event.id, entry_id=other.id)
    one, later = sorted((entry.id, _entry(keep, review_id, entry.agency_id, user_id, None).id))
    refusal = keep(TellingRefusal, one_id=one, other_id=later, **more)
    disagreement = keep(
        Disagreement, review_id=review_id, one_id=entry.id, other_id=other.id, about="the day", words=WORDS
    )
    return event, refusal, disagreement


def _own_framework(db: Session, review_id: str) -> tuple[OwnFramework, str, str]:
    """A framework of the review's partnership, with the codes of a group and of a kind of it."""
    review = reviews.by_id(db, review_id)
    assert review
    group = f"doors_{review_id[8:11]}"
    kinds = [
        {"code": code, "name": code, "definition": "When somebody can be reached."}
        for code in ("day", "night")
    ]
    told = {
        "title": "Doors", "groups": [{"code": group, "name": "Doors", "level": "team", "kinds": kinds}]
    }  # fmt: skip
    own = frameworks.add_own(db, review, told)
    frameworks.choose(db, review, frameworks.as_framework(own))
    return own, group, f"{group}.night"


def _look(keep: Callable[..., Any], db: Session, review_id: str) -> str:
    """A colour and a logo for the partnership of a review, whose id it gives."""
    partnership_id = db.get_one(Review, review_id).partnership_id
    keep(
        Look,
        partnership_id=partnership_id,
        colour="#5a2d6e",
        logo=LOGO,
        logo_kind="svg",
        logo_words="A bridge",
    )
    return partnership_id


def _asked(keep: Callable[..., Any], db: Session, review_id: str) -> tuple[Any, Any]:
    """A draft that everybody was asked about, and what Dilys said of it."""
    tree = Document("The draft", "en-GB", True, (Paragraph((Run(WORDS),)),))
    asked = keep(
        AccuracyRound, review_id=review_id, number=1, invitation=WORDS, opened_at=clock.now(),
        document=document.to_json(tree),
    )  # fmt: skip
    for reader in db.scalars(select(Membership).where(Membership.review_id == review_id)):
        keep(AccuracyReader, round_id=asked.id, user_id=reader.user_id)
    comment = keep(
        AccuracyComment, review_id=review_id, round_id=asked.id, user_id=cast.PEOPLE["dilys"].id, place=1,
        quote=WORDS[:8], words=WORDS, written_at=clock.now(), outcome="unchanged", outcome_why=WORDS,
        settled_by="Amara", settled_at=clock.now(),
    )  # fmt: skip
    return asked, comment


def release(db: Session, review_id: str) -> None:
    """Release the review's one finding to its board and to practitioners."""
    review = db.get_one(Review, review_id)
    draft = drafts.of_review(db, review, coding.of_review(db, review, databases.VAULT_KEY))
    releasing.release(db, review, draft, by="Amara", to_practitioners=True)
    db.flush()
