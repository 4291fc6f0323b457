"""A table written out: the timeline for those who work on elsewhere, and the blank form for agencies.

Reading order: ``sheet`` (what is to be written: words about it, columns, rows), ``line`` (an entry with what was found
out about it, in codes where need be), ``chronology`` (lines as the rows of a sheet), ``form`` (the blank form for
agencies: its columns, its instructions, and whether its headings read as they are meant).

How it is written: ``safety`` (text that stays text), ``excel``, ``delimited``, ``word`` with ``wordparts``,
``jsontext``. What is written reads back through ``timeline.reading``.
"""
