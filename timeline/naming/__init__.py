"""How names of people are recognised and coded.

Reading order: ``doubtful`` (names that are also words, and words that are never people), ``spelling`` (the ways one
person's name is written), ``coding`` (a text with codes in place of names, and positions in both), ``finding``
(people named in entries when nobody has listed them), ``nicknames`` (familiar forms of given names), ``near`` (whose
name a strange one may be), ``strangers`` (names that the glossary does not know). ``timeline.names`` puts them
together.
"""
