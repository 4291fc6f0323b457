"""Python's search for unreachable objects, paused while very many are made that all stay.

It would look through all of them again and again, and find nothing: two thirds of the time that a long file takes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No search until the end, if there was one before."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
