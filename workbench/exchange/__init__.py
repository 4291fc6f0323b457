"""A review and its coding, out to other programs and other installations, and in again.

``coded`` (the coding of a review as a REFI-QDA project), ``whole`` (a whole review, and what stands in its way)
with ``opening`` (what comes in can be opened), ``forms``, ``routes``.
"""
