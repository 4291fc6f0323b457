"""How it is judged whether an entry shows that a person was seen.

Reading order: ``level`` (how near an agency came), ``column`` (a column that says who was seen), ``phrases``
(what records say of people who were there), ``signs`` (what counts only where the entry tells of a meeting), ``words``
(the account itself). ``timeline.seen`` puts them together.
"""
