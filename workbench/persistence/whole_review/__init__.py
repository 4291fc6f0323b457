"""A whole review as plain values, out of one installation and into another, with nothing lost.

``belonging`` (which rows of which tables are a review's), ``values`` (a value of a column and its form in JSON),
``withheld`` (what is not open to one of its members), ``writing`` (a review as JSON), ``checking`` (whether a file
holds together), ``reading`` (a review out of JSON).
"""
