"""What was said in one focus group, and what reviewers make of it: factors, themes, what a finding rests on.

``listed`` (what was said, by step and prompt), ``sorting`` (the list, and one contribution by itself), ``deciding``
(its themes, and why it is not used), ``citing`` (a finding rests on it, or on a poll), ``forms``, ``gathered`` (all of
it put together for the summary), ``summing`` (the summary as a page and for Word), ``routes`` (every address).
"""
