"""What happened, when, and who knew.

Plain Python over frozen dataclasses. No web, no database, no clock, no globals that change: the same input
gives the same output. Only ``timeline.reading`` imports the libraries that open files.

Reading order: ``when`` (a moment as written; its words are read in ``dates``), ``entry`` (a line of a chronology),
``reading`` (a file becomes entries, problems and named skips), ``merge`` (tellings of one event; ``merging``),
``silences``, ``seen`` (who was seen, heard or only talked about; ``seeing``), ``knowledge`` (what an agency could know on
a day; ``knowing``), ``names`` (codes for names; ``naming``),
``resent`` (a file sent again beside the one before; ``resending``).
"""
