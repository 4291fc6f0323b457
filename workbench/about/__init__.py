"""Pages that belong to no review: accessibility, privacy, the ``guides``, and a sign of life."""
