"""Where things are kept. Only stores touch tables; rooms ask stores.

Reading order: ``engine`` (connections, one transaction a request), ``traces`` (what a database keeps of its past),
``tables/`` (one file a concept), ``stores/`` (one file a concept: every question and every change), ``vault`` (real
names, sealed), ``migrations/`` (how an earlier database becomes today's).
"""
