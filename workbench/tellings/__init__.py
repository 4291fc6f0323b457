"""Same event: which entries tell of one event, and what to ask about where they differ.

Reading order: ``suggesting`` (from the tables to the engine and back), ``forms`` (what is decided on a page), ``page``
(what templates show), ``looking`` (suggestions, events, what is kept apart), ``joining`` (a decision is carried out),
``deciding`` (the acts of the pages), ``asking`` (things to ask about), ``routes``.
"""
