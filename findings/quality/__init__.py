"""Quality markers: what a good review is known by, as sets of questions, and what the work itself shows of them.

``markers`` (the sets, and reading their files), ``work`` (how a review stands, in counts), ``shown`` (what that shows).
"""
