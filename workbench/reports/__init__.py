"""The report: composing it from its sections, reading it as a page, PDF or Word file, and releasing it.

``sections`` (what there is to write), ``picture`` (the timeline), ``origins`` (what a finding rests on), ``material``
(stored rows become what the engine composes from), ``draft`` (the report as it would be now), ``behind`` (the page
with the way back to the records), ``standalone`` (the page as one file), ``identity`` (names that would give somebody
away), ``releasing`` (what goes out), ``forms``, ``page``, ``routes``.
"""
