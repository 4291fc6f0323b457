"""Where a review stands: phases, tasks, and the one next thing to do. Plain Python over counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How far a task is; never colour alone, never a percentage."""

    NOT_BEGUN = "not begun"
    GOING = "going"
    DONE = "done"
    WAITING = "waiting"


@dataclass(frozen=True)
class Counts:
    """How much there is of everything in a review."""

    questions: int = 0
    is_promised: bool = False
    agencies: int = 0
    people: int = 0
    members: int = 1
    agencies_with_file: int = 0
    files_waiting: int = 0
    problem_rows: int = 0
    entries: int = 0
    events: int = 0
    told: int = 0
    conversations: int = 0
    episodes: int = 0
    unfinished_episodes: int = 0
    accounts: int = 0
    factors: int = 0
    unplaced_factors: int = 0
    patterns: int = 0
    findings: int = 0
    unfinished_findings: int = 0
    report_texts: int = 0
    report_texts_wanted: int = 0
    releases: int = 0
    responses: int = 0


@dataclass(frozen=True)
class Task:
    """One thing to do. ``endpoint`` is the page it is done on; ``why`` says why it matters when it comes next.

    ``can_wait``: a review may have nothing of it, so that it is passed over once other work of the phase has begun.
    """

    label: str
    endpoint: str
    state: State
    words: str
    hint: str = ""
    why: str = ""
    act: str = ""
    can_wait: bool = False


@dataclass(frozen=True)
class Phase:
    """A stretch of the method."""

    number: int
    title: str
    tasks: tuple[Task, ...]

    @property
    def words(self) -> str:
        """How many of its tasks are done."""
        done = sum(task.state is State.DONE for task in self.tasks)
        if any(task.state is not State.NOT_BEGUN for task in self.tasks):
            return f"{done} of {len(self.tasks)} done"
        return "Not begun"


def phases(counts: Counts) -> tuple[Phase, ...]:
    """The five phases of a review, in order."""
    parts = (
        ("Set up", _set_up),
        ("Gather", _gather),
        ("Understand", _understand),
        ("Find the patterns", _find),
        ("Say it", _say),
    )
    return tuple(Phase(number, title, tuple(tasks(counts))) for number, (title, tasks) in enumerate(parts, 1))


def present(all_phases: tuple[Phase, ...]) -> Phase:
    """The phase the review is in: the first with something left to do."""
    return next((phase for phase in all_phases if _open_tasks(phase)), all_phases[-1])


def next_task(all_phases: tuple[Phase, ...]) -> Task | None:
    """The one thing to do now; none when all is done."""
    return next((task for phase in all_phases for task in _open_tasks(phase)), None)


def _open_tasks(phase: Phase) -> list[Task]:
    has_begun = any(task.state is not State.NOT_BEGUN for task in phase.tasks if not task.can_wait)
    return [
        task
        for task in phase.tasks
        if task.state in (State.NOT_BEGUN, State.GOING) and not (task.can_wait and has_begun)
    ]


def _set_up(c: Counts) -> Iterator[Task]:
    yield _task(
        "Purpose and questions",
        "set_up.purpose",
        c.questions,
        f"{c.questions} questions",
        why="A review that knows what it asks of the system can leave the rest of the story alone.",
        act="Write the questions",
    )
    yield _task(
        "Agencies",
        "set_up.agency_list",
        c.agencies,
        f"{c.agencies} agencies",
        why="Each agency has a colour and a shape from now on, and is called by what it does.",
        act="Add the agencies",
    )
    yield _task(
        "People, under codes",
        "set_up.person_list",
        c.people,
        f"{c.people} codes",
        why="Everybody in the case has a code from the first minute. Names stay in the vault.",
        act="Put people under codes",
    )
    yield _task(
        "The review team",
        "set_up.members",
        c.members > 1,
        f"{c.members} members",
        why="Those who know the agencies from inside test whether what happened here is usual.",
        act="Invite the review team",
    )
    yield _task(
        "What participants were promised",
        "set_up.promised",
        c.is_promised,
        "Written down",
        why="People speak freely when they know what becomes of what they say.",
        act="Write down what was promised",
    )


def _gather(c: Counts) -> Iterator[Task]:
    waiting = c.problem_rows or c.files_waiting
    state = _state(c.agencies_with_file, c.agencies_with_file >= c.agencies > 0 and not waiting)
    hint = f"{c.problem_rows} rows need a date" if c.problem_rows else ""
    yield Task(
        "Chronologies from the agencies",
        "chronology.sources",
        state,
        f"{c.agencies_with_file} of {c.agencies} agencies" if c.agencies_with_file else "Not begun",
        hint,
        why="Rows whose dates could not be read leave holes in the timeline until somebody places them."
        if waiting
        else "Everything that follows can be traced back to what an agency wrote down.",
        act="Place the rows" if waiting else "Add the agencies’ files",
    )
    yield _task(
        "The merged timeline",
        "chronology.timeline",
        c.entries,
        f"{c.entries:,} entries",
        why="Read it once from beginning to end before choosing what mattered.",
        act="Open the timeline",
    )
    yield _task(
        "Conversations with practitioners",
        "conversations.index",
        c.conversations,
        f"{c.conversations} notes",
        why="Records say what was done. Only people can say how it looked.",
        act="Add a conversation note",
    )


def _understand(c: Counts) -> Iterator[Task]:
    yield _task(
        "Events that several agencies tell",
        "tellings.suggested",
        c.events,
        f"{c.events} so far",
        why="One visit told by three agencies is one event, and where they differ there is something to ask.",
        act="Look at what seems to be the same event",
        can_wait=True,
    )
    yield _task(
        "Who was told, and when",
        "knowing.told",
        c.told,
        f"{c.told} so far",
        why="Only with this can the view from the tunnel show what somebody could have known on a day.",
        act="Look at who was told what",
        can_wait=True,
    )
    state = _state(c.episodes, c.episodes > 0 and not c.unfinished_episodes)
    hint = f"{c.unfinished_episodes} with parts still missing" if c.unfinished_episodes else ""
    yield Task(
        "Key practice episodes",
        "episodes.index",
        state,
        f"{c.episodes} so far" if c.episodes else "Not begun",
        hint,
        why="A few moments that shaped how things went, never the whole story. Five to seven are usual.",
        act="Choose an episode",
    )
    yield _task(
        "Accounts: how it looked from each place",
        "episodes.index",
        c.accounts,
        f"{c.accounts} accounts",
        why="What was done made sense to somebody. The account says how.",
        act="Write an account",
    )
    yield _task(
        "Factors marked in the texts",
        "factors.index",
        c.factors,
        f"{c.factors} so far",
        why="Mark what made good practice harder, and what helped, in the words people used.",
        act="Mark factors",
    )


def _find(c: Counts) -> Iterator[Task]:
    enough = c.factors >= 6 and not c.patterns
    yield Task(
        "Patterns",
        "patterns.board",
        _state(c.patterns, c.patterns > 0 and not c.unplaced_factors),
        f"{c.patterns} kept" if c.patterns else "Not begun",
        "There are enough factors now for first suggestions"
        if enough
        else f"{c.unplaced_factors} factors in no pattern yet"
        if c.patterns and c.unplaced_factors
        else "",
        why="Which factors tell one story, beyond one moment and one agency?",
        act="Open the pattern board",
    )


def _say(c: Counts) -> Iterator[Task]:
    hint = f"{c.unfinished_findings} with parts still missing" if c.unfinished_findings else ""
    yield Task(
        "Findings and questions",
        "findings.index",
        _state(c.findings, c.findings > 0 and not c.unfinished_findings),
        f"{c.findings} so far" if c.findings else "Not begun",
        hint,
        why="A finding says what in the system made good practice hard, and ends in questions.",
        act="Turn a pattern into a finding",
    )
    whole = c.report_texts >= c.report_texts_wanted > 0
    yield Task(
        "The short report",
        "report.compose",
        _state(c.report_texts, whole and c.releases > 0),
        "Released"
        if c.releases
        else f"{c.report_texts} of {c.report_texts_wanted} sections"
        if c.report_texts
        else "Not begun",
        why="Twelve pages at most: what a board needs in order to answer.",
        act="Compose the report",
    )
    waiting = c.releases > 0 and c.responses < c.findings
    yield Task(
        "The board’s response",
        "board.responses",
        State.WAITING if waiting else _state(c.responses, c.responses > 0),
        f"{c.responses} of {c.findings} answered" if c.releases else "Not begun",
    )


def _task(
    label: str, endpoint: str, done: object, words: str, *, why: str, act: str, can_wait: bool = False
) -> Task:
    state = State.DONE if done else State.NOT_BEGUN
    said = words if done else "Not begun"
    return Task(label, endpoint, state, said, why=why, act=act, can_wait=can_wait)


def _state(begun: object, done: bool) -> State:
    if done:
        return State.DONE
    return State.GOING if begun else State.NOT_BEGUN
