"""Contributory factors, marked in the words of entries, accounts and conversation notes.

``texts`` (what can be marked, and whether one may read it), ``view`` (positions in the text as received and as shown),
``pieces`` (a text cut where its marks begin and end: plain Python), ``forms`` (the picker), ``page`` (a text with its
marks), ``listing`` (all factors and texts), ``marking`` and ``changing`` (the views), ``routes`` (every address).
"""
