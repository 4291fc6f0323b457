"""How a file that was sent again is laid beside the one before.

Reading order: ``part`` (the parts of an entry that can differ), ``traits`` (an entry as it is compared), ``nearness``
(whether one date may be another, written wrongly), ``alike`` (how alike two texts are), ``sifting`` (which entries are
worth comparing), ``pairing`` (which earlier entry is which of now), ``halves`` (rows split or joined), ``marking``
(the words that went and came), ``rows`` (how much of one file stands in another, answers that carry over).
``timeline.resent`` puts them together.
"""
