"""Reading a file in a process of its own, with limits on memory and time, so that a bad file harms nobody else."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import timeline
from timeline.reading import child, collecting, composing, crossing
from timeline.reading.choices import Choices
from timeline.reading.found import Reading
from timeline.reading.refused import Refused

_TOO_LONG = (
    "The file took too long to read and was given up. Look what it holds beside the chronology, or split it"
)
_TOO_LARGE = (
    "The file took too much memory to read and was given up. Look what it holds "
    "beside the chronology, or split it"
)
_GIVEN_UP = (
    "The file could not be read and was given up. Open it in its own program, save it again and send that"
)
_OUT_OF_TIME = -signal.SIGXCPU


@dataclass(frozen=True)
class Limits:
    """What a process may use: bytes of memory, seconds of work, seconds by the clock on the wall."""

    memory: int = 1 << 30
    cpu: int = 30
    wall: int = 45


def read(
    name: str, data: bytes, choices: Choices | None = None, agency: str = "", limits: Limits | None = None
) -> Reading:
    """As ``file.read``, apart. A process that had to be stopped becomes Refused."""
    limits = limits or Limits()
    asked = {
        "name": name,
        "agency": agency,
        "choices": (choices or Choices()).to_json(),
        "memory": limits.memory,
        "cpu": limits.cpu,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-m", "timeline.reading.child"],
            input=json.dumps(asked).encode() + b"\n" + data,
            capture_output=True,
            timeout=limits.wall,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refused(_TOO_LONG) from None
    return _read_answer(done)


def _read_answer(done: "subprocess.CompletedProcess[bytes]") -> Reading:
    if done.returncode == _OUT_OF_TIME:
        raise Refused(_TOO_LONG)
    kind, answer = done.stdout[:1], done.stdout[1:]
    if kind == child.TOO_LARGE or _ran_out_of_memory(done):
        raise Refused(_TOO_LARGE)
    if done.returncode or not kind:
        raise Refused(_GIVEN_UP)
    if kind == child.REFUSED:
        raise Refused(answer.decode())
    with collecting.paused():
        return composing.reading(crossing.from_json(answer))


def _environment() -> dict[str, str]:
    """What the process needs and nothing else: no keys, no addresses of databases."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT") if name in os.environ}
    home = str(Path(timeline.__file__).resolve().parent.parent)
    return {**kept, "PYTHONPATH": home, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}


def _ran_out_of_memory(done: "subprocess.CompletedProcess[bytes]") -> bool:
    """A process without memory dies by a signal, or while it says of what: there is no traceback then, or none else."""
    return done.returncode != 0 and (
        b"Traceback" not in done.stderr or b"memory" in done.stderr[-2000:].lower()
    )
