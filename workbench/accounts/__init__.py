"""Accounts: accepting an invitation, changing a password, and the administrator's list.

``routes`` (the pages), ``forms``.
"""
