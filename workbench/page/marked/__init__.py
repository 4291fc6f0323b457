"""Texts that words are marked in: what they are, how a seat reads them, and how words in them are chosen.

``texts`` (entries, accounts, conversation notes, turning points, contributions), ``view`` (a text as received and as
read), ``pieces`` (a text cut where its marks begin and end), ``choosing`` (the words just chosen), ``drawn`` (a text
with its marks), ``forms`` (how chosen words are coded).
"""
