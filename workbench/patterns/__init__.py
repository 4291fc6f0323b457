"""The pattern board: which factors tell one story. The machine suggests and says why; people decide.

Reading order: ``routes`` (every address and its view), ``board`` (looking), ``deciding`` (keeping or refusing what
is suggested), ``arranging`` (changing what was kept), ``pictures`` (the other ways to look), ``page`` (what templates
need), ``suggesting`` (from the tables to the engine and back), ``against`` (what speaks against a group), ``places``
(where one factor might belong), ``counting``, ``levels``, ``choosing``, ``together`` and ``weaving`` (what the pictures
show), ``drawing``, ``chart`` and ``level_chart`` (their figures), ``forms``.
"""
