"""An invented review, complete enough that every page has something true to show.

``material`` (the texts and files), ``people`` (sign-ins, agencies, codes), ``gathering`` (files and conversations),
``understanding`` (episodes, accounts, factors), ``saying`` (patterns, findings, report, response), ``loading``.
"""
