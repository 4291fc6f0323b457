"""Taking part in a focus group from a phone: no account, no name, and nothing that says who wrote what.

Reading order: ``routes`` (every address), ``joining`` (in by the code, out by one press: ``entering``), ``present``
(what the room is at now: ``screen``, ``revealed``), ``answering`` (something is sent, changed or taken back: ``sent``,
``own``, ``giving_away``), ``looking_back`` (a receipt opens what one wrote: ``became``), ``forms``.
"""
