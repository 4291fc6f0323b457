"""Every question that rooms ask of the database and every change they make, one file a concept.

A store takes the session first and never commits: the request does that, once. Children are fetched through their
review or their parent, so that an id from elsewhere finds nothing.
"""
