"""Finished files that say something somewhere: ``web``, ``word``, ``sheets``, ``pdf``, ``letters``; ``everywhere`` lists all.

Each place is a function from sentences to the bytes of a file that says them there and nowhere else.
"""
