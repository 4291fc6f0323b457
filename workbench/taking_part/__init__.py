"""Taking part in a focus group from a phone: no account, no name, and nothing that says who wrote what.

Reading order: ``routes`` (every address), ``joining`` (in by the code, out by one press; ``saved``, the receipt as a
text), ``present`` (where the room is: ``screen``, ``in_codes``), ``answering`` (something is sent,
changed or taken back: ``sent``, ``own``, ``giving_away``, ``until``), ``looking_back`` (a receipt opens what one
wrote), ``waiting`` (too many tries), ``forms``.
"""
