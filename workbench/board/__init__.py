"""The board: reading what was released, and answering it.

``signs`` (is a sign of change only a task: plain Python), ``forms``, ``page`` (a finding with its answer),
``routes`` (the reading room, a finding, the report and its files, the response).
"""
