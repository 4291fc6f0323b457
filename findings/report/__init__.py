"""The report: composed once as a tree of blocks, then written as a web page, a tagged PDF and a Word file.

``material`` (what a report is composed from), ``document`` (the tree), ``markdown`` (what reviewers write becomes
blocks), ``picture`` (the timeline for print), ``titles`` (lines that do not end in one word),
``compose`` (the short
report), ``html``, ``pdf`` and ``docx`` (the writers), ``budget`` (its length against twelve pages).
``case-report.typ`` is the page; ``fonts/`` holds its faces.
"""
