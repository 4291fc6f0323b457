"""Same event: which entries tell of one event, and what to ask about where they differ.

Reading order: ``suggesting`` (from the tables to the engine and back), ``uniting`` (a decision is carried out),
``forms`` (what is decided on a page), ``pages`` (which part of a list), ``page`` (what templates show), ``looking``
(suggestions, events, what is kept apart), ``deciding`` (the acts of the pages), ``asking`` (things to ask about),
``routes``.
"""
