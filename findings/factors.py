"""A contributory factor: what it was, where it was said, whether it helped."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Factor:
    """Something in the work setting that made good practice harder or easier.

    ``note`` says it in a few plain words, ``quote`` in the words it was marked in. ``kind`` is the code of a kind of
    a framework, or empty. ``episode``, ``agency``, ``informant`` and ``source`` say where it comes from; grouping only
    asks whether they are the same.
    """

    id: str
    note: str
    quote: str = ""
    kind: str = ""
    level: str = ""
    helped: bool = False
    episode: str = ""
    agency: str = ""
    informant: str = ""
    source: str = ""
