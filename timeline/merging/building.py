"""Building much at once: while it lasts, Python does not look for cycles, of which there are none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def much() -> Iterator[None]:
    """Within this, what is built is not gone through again and again. It would take a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
