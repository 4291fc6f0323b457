"""Those who were involved read a draft and say where it is not accurate; every comment is settled.

``places`` (what of a draft can be commented on: plain Python), ``forms``, ``page`` (the draft with its comments),
``asking`` (the lead reviewer opens a round, settles and closes), ``reading`` (a reader comments), ``routes``.
"""
