"""A file from an agency becomes entries, problems and named skips; nothing is lost in silence.

Reading order: ``file`` (the way in), ``apart`` (the same in a process of its own, with limits),
``refused`` (a file that cannot be read, and why), ``choices`` (what a person decided), ``role`` (what a
column is for), ``found`` (what comes out: columns, rows, problems).

How it is done: ``opening`` (which kind of file), ``archive`` (zip files, with limits), ``properties`` (when
it was saved), ``markup`` (XML, without tricks), ``word``, ``wordtext``, ``workbook``, ``sheetmarks``,
``numberformats`` (dates shown without their day), ``hidden``, ``opendocument``, ``delimited``, ``pasted``
(text between tabs), ``listed`` (lines that begin with a date): each gives a ``grid``. ``vocabulary`` (words
of headings), ``evidence`` (what stands in a column), ``headings`` (where the heading is), ``columns`` (what
each is for), ``choosing`` (what people decided about them), ``sideways`` (forms with labels down the side),
``tabling`` (which tables are chronologies), ``draft`` (a row while it is read), ``dating`` (the cells that
speak of time), ``sorting`` (what each row is), ``layout`` (rows that are no entry), ``sequence`` (rows out of
their order), ``proposing`` (a year that neighbours settle), ``composing`` (rows and entries of drafts),
``naming`` (names in cells), ``limits``, ``collecting`` (a pause that long files need), ``crossing`` (to JSON
and back), ``child`` (the process apart), ``folder`` (files in order), ``running`` (the running text of a note).
"""
