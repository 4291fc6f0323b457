"""Quality markers: what the work shows by itself, what people judge, and who was offered a part in the review.

``counted`` (the counts that markers ask for), ``page`` (what the pages show), ``forms``, ``judging`` and ``involving``
(the views), ``routes`` (every address).
"""
