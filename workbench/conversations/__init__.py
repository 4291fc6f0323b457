"""Conversations: notes of what practitioners said, each read only by those named as its readers.

``forms`` (a note and its readers), ``page`` (what the pages show), ``routes`` (list, add, show, change).
"""
