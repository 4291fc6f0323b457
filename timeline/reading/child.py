"""The process apart: reads one file under limits that the system enforces. Run as ``python -m timeline.reading.child``.

Standard input holds one line of JSON (name, agency, choices, limits) and then the bytes of the file. Standard output
holds the drafted file, or the sentence with which the file was refused.
"""

import json
import resource
import sys

from timeline.reading import collecting, crossing, file
from timeline.reading.choices import Choices
from timeline.reading.refused import Refused

REFUSED = b"R"
READ = b"Y"
TOO_LARGE = b"M"
# Refused memory at an awkward moment, the interpreter can say no more than that something failed.
_STARVED = (MemoryError, SystemError)


def main() -> None:
    """Read what stands on standard input and answer on standard output."""
    asked = json.loads(sys.stdin.buffer.readline())
    resource.setrlimit(resource.RLIMIT_AS, (asked["memory"], asked["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (asked["cpu"], asked["cpu"] + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with collecting.paused():
        sys.stdout.buffer.write(_answer(asked, sys.stdin.buffer.read()))


def _answer(asked: dict[str, str], data: bytes) -> bytes:
    try:
        drafted = file.draft(asked["name"], data, Choices.from_json(asked["choices"]), asked["agency"])
        return READ + crossing.to_json(drafted).encode()
    except Refused as refused:
        return REFUSED + refused.sentence.encode()
    except _STARVED:
        return TOO_LARGE


if __name__ == "__main__":
    main()
