"""The lines of the policy table, one file for each part of the house.

``house`` (signing in, accounts, set-up, the whole review), ``gathering`` (the timeline), ``understanding`` (from
conversations to patterns), ``saying`` (from findings to the board's response).
"""
