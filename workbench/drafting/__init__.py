"""The report of a review as it would be now, for every room that shows, asks about or releases it.

``sections`` (what there is to write), ``picture`` (the timeline), ``origins`` (what a finding rests on), ``material``
(stored rows become what the engine composes from), ``draft`` (the report composed from it).
"""
