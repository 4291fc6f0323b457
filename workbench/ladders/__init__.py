"""Ladders of whys: under each shortfall and each strength of an episode, what in the work made sense of it.

``forms`` (a ladder, a rung), ``page`` (what the pages show), ``standing`` (the ladders), ``climbing`` (their rungs),
``routes`` (every address of the room).
"""
