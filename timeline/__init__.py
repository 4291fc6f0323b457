"""What happened, when, and who knew.

Plain Python over frozen dataclasses. No web, no database, no clock, no globals that change: the same input
gives the same output. Only ``timeline.reading`` imports the libraries that open files.

Reading order: ``when`` (a moment as written; its words are read in ``dates``), ``entry`` (a line of a chronology),
``reading`` (a file becomes entries, problems and named skips), ``resent`` (a file sent again beside the one before;
``resending``), ``order`` (why an entry stands where it stands), ``ages`` (how old, how long between), ``merge``
(tellings of one event; ``merging``), ``seen`` (who was seen or heard; ``seeing``), ``silences``, ``knowledge``
(what an agency could know on a day; ``knowing``), ``relations`` (how people stand to one another, as known on a day),
``names`` (codes for names; ``naming``), ``writing`` (the timeline and the blank form as files).
"""
