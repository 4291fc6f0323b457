"""One figure of the benchmarks: what was measured, the floor beneath it, and the goal."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Figure:
    """Seconds that something took. With a ``floor``, also in seconds, the goal is a ratio; without, seconds."""

    name: str
    seconds: float
    goal: float
    floor: float | None = None

    @property
    def ratio(self) -> float:
        """What is held against the goal."""
        return self.seconds / self.floor if self.floor else self.seconds

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.goal


def timed(work: Callable[[], object], times: int = 1) -> float:
    """Seconds that some work takes: the middle of several turns."""
    taken = []
    for _ in range(times):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return median(taken)


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text."""
    lines = [f"{'':58}{'took':>10}{'floor':>10}{'ratio':>8}{'goal':>8}"]
    for figure in figures:
        floor = f"{figure.floor * 1000:.0f} ms" if figure.floor else ""
        ratio, goal = f"{figure.ratio:.2f}", f"{figure.goal:g}"
        if not figure.floor:
            ratio, goal = "", f"{figure.goal:g} s"
        took = f"{figure.seconds * 1000:.0f} ms"
        met = "" if figure.is_met else "   not met"
        lines.append(f"{figure.name:58}{took:>10}{floor:>10}{ratio:>8}{goal:>8}{met}")
    return "\n".join(lines)


def write(figures: Sequence[Figure], path: Path) -> None:
    """Keep the figures in a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = [{**asdict(figure), "ratio": figure.ratio, "met": figure.is_met} for figure in figures]
    path.write_text(json.dumps(told, indent=1) + "\n")
