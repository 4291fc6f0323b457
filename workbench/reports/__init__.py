"""The report: composing it from its sections, reading it as a page, PDF or Word file, and releasing it.

``behind`` (the page with the way back to the records), ``standalone`` (the page as one file), ``identity`` (names that
would give somebody away), ``releasing`` (what goes out), ``forms``, ``page``, ``routes``.
"""
