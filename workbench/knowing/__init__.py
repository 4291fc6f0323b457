"""Who knew what, and when: what agencies were told, the view from the tunnel, and the way of key facts.

Reading order: ``routes`` (addresses), ``forms``; ``telling`` (who was told), ``offered`` (what words propose),
``stretches`` (large reviews bit by bit); ``tunnel`` (the view from a place), ``place`` (where one stands),
``seen_from`` (what a page says of it), ``picture``; ``flowing`` (key facts), ``ledger`` (who learned of them when).
"""
