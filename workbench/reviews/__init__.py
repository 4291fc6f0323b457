"""Reviews: the list, starting one, where it stands, and how it is set up.

``progress`` (phases, tasks and the next thing to do: plain Python), ``forms``,
``routes`` (list, start, overview), ``set_up`` (purpose, agencies, people, members), ``names`` (seeing real names).
"""
