"""Who knew what, and when: what agencies were told, the view from the tunnel, and the way of key facts.

Reading order: ``routes`` (addresses).
"""
