"""How it is worked out what an agency could know.

Reading order: ``told`` (an agency learned of an entry, and a key fact), ``standing`` (a place to look from, and when
each entry came there), ``flow`` (how long a fact took to reach whom), ``hearing`` (which entry is meant by "told by
the school"), ``phrases`` (how records say that somebody was told), ``sending`` (which agency is meant by "informed the
school"), ``proposing`` (both become proposals). ``timeline.knowledge`` puts them together.
"""
