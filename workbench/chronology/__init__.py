"""Chronologies: agencies' files come in, are checked, and become one timeline.

Reading order: ``routes`` (every address), ``receiving`` (files come in: ``received``, ``whose``, ``reading``),
``checking`` (a file is checked, added or set aside: ``decided``, ``preview``, ``remembering``), ``resending`` (a file
is an earlier one, sent again: ``again``, ``holding``, ``comparing``, ``beside``, ``differing``, ``returning``,
``taking``), ``looking`` (the timeline: ``elsewhere``, ``listed``, ``opened``; its picture: ``drawn``, ``chart``,
``marks``, ``lanes``, ``brackets``, ``sheet``), ``writing`` (notes, entries by hand, ``mended``), ``forms``.
"""
