"""Conversations: notes of what practitioners said, each read only by those named as its readers.

``forms`` (what is asked for), ``page`` (what the pages show), ``voices`` (agencies from which nobody was heard yet),
``notes`` (the list, adding, reading and changing a note), ``readers`` (who may read it), ``guiding`` (its parts),
``points`` (its turning points), ``feeding`` (which words of a turning point go where in an account), ``accounts``
(the act itself).

A note checked by whoever spoke: ``checked`` (what they say of its parts), ``checks`` (the private link, settling). The
pages behind the link are another room, ``own_note``.

A note written elsewhere: ``headings`` (what headings are called), ``fitting`` (every line under its heading),
``filling`` (writing them there), ``holding`` (the lines while they are looked at), ``bringing`` (a file or its words),
``turning`` (a plain note into a guided one). ``sheets`` (what to take along, printed), ``routes`` (every address of
the room).
"""
