"""Focus groups: what practitioners are asked, and how what they say is counted without anybody being found out.

Reading order: ``asking`` (steps and prompts, as JSON and back), ``plans`` (ready-made orders of steps) with
``parts`` (the steps they are made of), ``questionnaires`` (before and after) and ``team_tool`` (nine themes for a
team); ``groups`` (of five people and more), ``small_numbers`` with ``intervals`` (which numbers of a table to hide),
``usual_work`` (what a room says of its usual work, as evidence), ``recurrence`` (themes by how often they recur),
``permitted`` (how a contribution may be used), ``compared`` (two questionnaires side by side), ``ranking`` (what
matters most), and from ``material`` the ``summary``.
"""
