"""Who knew whom: how people stand to one another, on a day and as one agency knew it, drawn and as a table.

Reading order: ``known`` (what was known on a day), ``placing`` (who stands where), ``drawing`` (lines and boxes),
``forms``, ``looking`` (the drawing) and ``entering`` (relations are written down by people), ``routes``.
"""
