"""The report: composing it from its sections, reading it as a page, PDF or Word file, and releasing it.

``behind`` (the page with the way back to the records), ``standalone`` (the page as one file), ``releasing`` (what goes
out), ``settling`` (what could give somebody away), ``forms``, ``page``, ``routes``.
"""
