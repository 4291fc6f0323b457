"""The blank form for agencies: what they are asked for, and the files they are sent.

``routes`` lists the addresses; ``showing`` (the form, its files, a letter to go with it), ``changing`` (its columns and
its explanation), ``forms``, ``page`` (what the templates need), ``letter``.
"""
