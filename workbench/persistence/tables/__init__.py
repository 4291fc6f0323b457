"""The tables, one file a concept.

``row`` (what every table shares), ``partnership``, ``user``, ``review``, ``agency``, ``person``, ``source``,
``entry``, ``conversation``, ``episode``, ``factor``, ``pattern``, ``finding``, ``report``, ``response``, ``journal``.
"""
