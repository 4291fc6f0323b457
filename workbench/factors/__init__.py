"""Contributory factors, marked in the words of entries, accounts, conversation notes and contributions to focus groups.

``forms`` (the picker), ``page`` (a text with its factors), ``listing`` (all factors and texts), ``marking``,
``changing`` and ``recoding`` (the views), ``routes`` (every address). What a text is, and how words in it are chosen
and drawn, is in ``workbench/page/marked``.
"""
