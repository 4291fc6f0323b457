"""Reviews: the list, starting one, where it stands, and how it is set up.

``progress`` (phases, tasks and the next thing to do: plain Python), ``page`` (what pages show), ``routes`` (list,
start, overview), ``set_up`` (every address of setting up: ``purpose``, ``agencies``, ``codes``, ``members``,
``names``, and how they answer: ``answering``), ``forms``.
"""
