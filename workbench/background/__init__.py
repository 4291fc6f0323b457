"""What work was like at the time: caseloads, vacancies, new systems, holidays, policies in force.

``routes``, ``forms``, ``several`` (many at once, one a line), ``page`` (what its page shows).
"""
