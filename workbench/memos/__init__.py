"""Memos: a thought about an entry, an episode, a conversation, a factor, a pattern or a finding, kept beside it.

``forms`` (the words), ``page`` (what a memo is about, in words and as an address), ``routes`` (list, write, change,
remove; and ``memos_about`` for the part ``parts/memos.html``, which stands on the pages of what memos are about).
"""
