"""The journal: ``events`` (every kind of change, in words), ``routes`` (its page)."""
