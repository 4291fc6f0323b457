"""Chronologies: agencies' files come in, are checked, and become one timeline.

Reading order: ``routes`` (every address), ``receiving`` (files come in: ``received``, ``whose``, ``reading``),
``checking`` (a file is checked, added or set aside: ``decided``, ``preview``, ``remembering``), ``resending`` (a file
is an earlier one, sent again: ``again``, ``holding``, ``comparing``, ``beside``, ``differing``, ``returning``,
``taking``), ``looking`` (the timeline: ``paged``, ``listed``, ``sought``, ``news``, ``elsewhere``; an open entry:
``opened``, ``standing``, ``lives``, ``behind``), ``picturing`` (its picture: ``drawn``, ``chart``, ``marks``,
``lanes``, ``bands``, ``brackets``, ``sheet``), ``printing`` (on paper: ``printed``), ``kept`` (choices under a name),
``between`` (time between entries), ``writing`` (notes, entries by hand, ``mended``), ``ordering`` (places by hand),
``forms``.
"""
