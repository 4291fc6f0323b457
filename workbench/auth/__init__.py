"""Who may do what.

Reading order: ``permissions`` (roles and what each may do), ``policy`` (the table: every route and the permission
it needs), ``children`` (how an id in an address becomes an object of its review), ``guards`` (fetch and authorise
in one act), ``codes``, ``receipts``, ``place`` and ``guessing`` (taking part without an account), ``private_link`` (the
note of what one said), ``passwords``, ``throttle``, ``signing_in`` (the pages).
"""
