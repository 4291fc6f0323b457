"""All that was said in one focus group, put together for its summary. Every text goes into it in codes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from findings.focus_groups import asking, compared, plans, ranking, recurrence, small_numbers, team_tool
from findings.focus_groups.asking import Prompt, StepKind, Way
from findings.focus_groups.compared import Answered, Pair
from findings.focus_groups.groups import LEAST
from findings.focus_groups.material import Summary, Told, ToldStep
from findings.focus_groups.parts import Chosen
from findings.focus_groups.permitted import Contributed, Use
from findings.focus_groups.plans import MeetingKind
from findings.focus_groups.recurrence import Given, Recurrence
from findings.focus_groups.small_numbers import Shown
from timeline.naming.coding import Glossary
from workbench.page import polled
from workbench.page.said import plural
from workbench.persistence.stores import attendance, cited, contributed, contributions, themes
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

SIDES = {"operational": "Operational", "strategic": "Strategic"}


@dataclass(frozen=True)
class Room:
    """A focus group with what may be read of it."""

    group: FocusGroup
    rows: Sequence[Contribution]
    glossary: Glossary

    def prompts(self, step: FocusStep) -> list[Prompt]:
        """What a step asks."""
        code = self.glossary.coded
        return [
            replace(
                prompt,
                ask=code(prompt.ask),
                choices=tuple(replace(choice, words=code(choice.words)) for choice in prompt.choices),
            )
            for prompt in asking.from_json(step.prompts)
        ]

    def answers(self, step: FocusStep, prompt: Prompt) -> list[Contribution]:
        """What was answered to a prompt of a step."""
        return [row for row in self.rows if (row.step_id, row.prompt) == (step.id, prompt.key)]

    def contributed(self, step: FocusStep, prompt: Prompt) -> tuple[Contributed, ...]:
        """What was written to a prompt, without what whoever led the room held back or hid."""
        rows = [row for row in self.answers(step, prompt) if row.words.strip()]
        return tuple(
            Contributed(self.glossary.coded(row.words), Use(row.use))
            for row in rows
            if row.state not in (contributions.HELD, contributions.HIDDEN)
        )


def summary(db: Session, review: Review, group: FocusGroup, glossary: Glossary) -> Summary:
    """What a focus group came to, as far as it may be read by now."""
    every = contributions.of_focus_group(db, group)
    room = Room(group, [row for row in every if contributions.may_be_read(group, row)], glossary)
    questionnaires = [step for step in group.steps if step.kind in (StepKind.BEFORE, StepKind.AFTER)]
    return Summary(
        title=glossary.coded(group.title),
        partnership=glossary.coded(review.partnership.name),
        kind=MeetingKind(group.kind).label,
        held_on=glossary.coded(group.held_on),
        side=SIDES.get(group.side, ""),
        present=attendance.present(db, group),
        purpose=glossary.coded(group.purpose),
        steps=tuple(_step(db, room, step) for step in group.steps if step not in questionnaires),
        themes=_themes(db, review, room),
        disagreements=tuple(_disagreements(db, room)),
        questionnaires=tuple(_side_by_side(room, questionnaires)),
        not_shown=tuple(_not_shown(room, len(every) - len(room.rows))),
    )


def _step(db: Session, room: Room, step: FocusStep) -> ToldStep:
    poll = polled.prompt(step)
    told = (
        _told(room, step, prompt, polled.said(db, step) if poll and prompt.key == poll.key else "")
        for prompt in room.prompts(step)
    )
    return ToldStep(StepKind(step.kind), room.glossary.coded(step.title), tuple(told))


def _told(room: Room, step: FocusStep, prompt: Prompt, sentence: str) -> Told:
    rows = room.answers(step, prompt)
    counts = Counter(key for row in rows for key in row.chosen)
    return Told(
        prompt=prompt,
        answered=sum(row.is_counted for row in rows),
        sentence=sentence,
        counts=tuple((choice.key, counts[choice.key]) for choice in prompt.choices),
        by_group=_by_group(room, prompt, rows) if prompt.way is Way.CHOICE else None,
        placed=ranking.together(prompt.choices, [row.chosen for row in rows])
        if prompt.way is Way.RANK
        else (),
        contributed=room.contributed(step, prompt),
    )


def _by_group(room: Room, prompt: Prompt, rows: Sequence[Contribution]) -> Shown | None:
    """How many of each group of participants gave each answer; None where groups are not told apart."""
    buckets = sorted({row.bucket for row in rows})
    if len(buckets) < 2:
        return None
    counted = Counter((row.bucket, key) for row in rows for key in row.chosen)
    table = small_numbers.Table(
        tuple(choice.words for choice in prompt.choices),
        tuple(
            small_numbers.Row(
                plans.group_label(room.group.asks, bucket),
                tuple(counted[bucket, choice.key] for choice in prompt.choices),
            )
            for bucket in buckets
        ),
    )
    return small_numbers.shown(table)


def _themes(db: Session, review: Review, room: Room) -> tuple[Recurrence, ...]:
    """Themes that reviewers gave; in a team session, those it was asked by as well."""
    titles = {theme.id: room.glossary.coded(theme.title) for theme in themes.of_review(db, review)}
    asked = {row.id: row.prompt for row in room.rows}
    given = [
        Given(titles[each.theme_id], each.contribution_id, each.given_by, asked[each.contribution_id])
        for each in themes.given(db, room.rows)
    ]
    return recurrence.in_order([*given, *_asked_by(room)])


def _asked_by(room: Room) -> Iterator[Given]:
    ready_made = {prompt.key for step in team_tool.themes(_NOTHING) for prompt in step.prompts}
    for step in room.group.steps:
        for row in room.rows:
            if row.step_id == step.id and row.prompt in ready_made and row.words.strip():
                yield Given(room.glossary.coded(step.title), row.id, prompt=row.prompt)


def _disagreements(db: Session, room: Room) -> Iterator[str]:
    """Polls in which some said often and some never, and what speaks against a finding."""
    for step in room.group.steps:
        poll = polled.of(db, step)
        if poll and poll.answered >= LEAST and poll.counts.get("never") and poll.counts.get("often"):
            title = room.glossary.coded(step.title)
            yield f"{title}: {poll.counts['often']} said often and {poll.counts['never']} said never. Both stand."
    made = contributed.made(db, room.rows).values()
    uses = cited.counted(db, room.group.steps).values()
    for row, finding in (*(pair for each in made for pair in each.evidence), *(p for u in uses for p in u)):
        if row.part == "against":
            title = room.glossary.coded(finding.title)
            yield f"Speaks against “{title}”: {room.glossary.coded(row.words)}"


def _side_by_side(room: Room, steps: Sequence[FocusStep]) -> tuple[Pair, ...]:
    def answered(kind: StepKind) -> list[Answered]:
        return [
            Answered(
                prompt,
                Counter(key for row in room.answers(step, prompt) for key in row.chosen),
                room.contributed(step, prompt),
            )
            for step in steps
            if step.kind == kind
            for prompt in room.prompts(step)
        ]

    return compared.side_by_side(answered(StepKind.BEFORE), answered(StepKind.AFTER))


def _not_shown(room: Room, unread: int) -> Iterator[str]:
    back = sum(row.state in (contributions.HELD, contributions.HIDDEN) for row in room.rows)
    if back:
        yield f"{plural(back, 'contribution was', 'contributions were')} held back from the screen, and not quoted."
    if unread:
        yield f"{plural(unread, 'answer is', 'answers are')} not gathered yet."


_NOTHING = Chosen((), (), ())
