"""The report: composed once as a tree of blocks, then written as a web page, a tagged PDF and a Word file.

``material`` (what a report is composed from), ``document`` (the tree), ``markdown`` with ``numbering`` (what reviewers
write becomes blocks), ``titles`` (last lines of more than a word), ``picture`` with ``months``, ``drawing`` and
``shapes`` (the timeline for print), ``compose`` (the short report), ``lettering`` (no text that a writer stumbles
over), ``budget`` (its length against twelve pages). The writers: ``html``; ``pdf``, which hands the tree to
``case-report.typ`` through ``typesetting`` and ``scripts`` (writing that no face can draw); ``docx`` with
``docx_faces``, ``docx_fonts`` and ``docx_clean``. ``fonts/`` holds the faces and their licences.
"""
