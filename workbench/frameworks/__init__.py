"""Frameworks of factors: which ones a review works with, what is in them, and a partnership's own.

``page`` (what pages show), ``choosing`` (the list, one framework, taking it as a file), ``translated`` (the review's
factors in the terms of another framework), ``forms``, ``arrived`` (a file that somebody brings), ``own`` (a framework
of the partnership's own), ``own_kinds`` (its kinds and groups), ``routes`` (every address).
"""
