"""The report: composed for each form as a tree of blocks, then written as a web page, a tagged PDF and a Word file.

``material`` (what a report is composed from), ``section`` (a text that somebody writes for one form), ``document``
(the tree) with ``kept`` (as JSON and back), ``markdown`` with ``numbering`` (what reviewers write becomes blocks),
``titles`` (last lines of more than a word), ``phrases`` (counts and lists in words), ``cutting`` (as much of a text
as there is room for), ``worded`` (a tree with its words changed), ``lettering`` (no text that a writer stumbles over,
and the signs of print). The pictures:
``picture`` with ``months``, ``drawing`` and ``shapes`` (the timeline), ``levels`` (factors by level), ``strokes``
(lines and words of both).

The forms, listed in ``forms``: ``compose`` (the short report), ``rapid``, ``cards``, ``briefing``, ``board``,
``family``; rapid report and board paper tell findings as ``shortened`` has them.

About a report: ``budget`` (its length, and what to cut first), ``places`` (its passages, each with where it stands),
``readability`` (sentences, reading age, initials), ``changes`` (between two versions).

The writers, each in the ``look`` of a partnership with its ``logo``: ``html``; ``pdf``, which hands the tree to
``case-report.typ`` and ``case-blocks.typ`` through ``typesetting`` and ``scripts`` (writing that no face can draw);
``docx`` with ``docx_lines``, ``docx_tables``, ``docx_draft``, ``docx_faces``, ``docx_fonts`` and ``docx_clean``.
``fonts/`` holds the faces and their licences.
"""
