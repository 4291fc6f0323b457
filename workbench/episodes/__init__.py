"""Key practice episodes: what happened, how it looked, and how it compares with the standard of its day.

``forms`` (what is asked for), ``missing`` (which parts are not written yet) and ``whys`` (what is not explained yet),
``page`` (what the pages show), ``writing`` (the episode), ``choosing`` (its entries), ``accounts`` (how it looked),
``opened`` (what practitioners see), ``routes`` (every address of the room).
"""
