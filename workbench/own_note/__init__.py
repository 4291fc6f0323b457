"""Whoever spoke reads the note of it by a private link, without an account, and says what is right.

Reading order: ``routes`` (every address), ``opening`` (the key), ``answering`` (what is right, what should be changed
or left out), ``reading`` (what became of it), ``page`` (what the pages show), ``forms``.
"""
