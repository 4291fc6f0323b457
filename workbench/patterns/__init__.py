"""The pattern board: which factors tell one story. The machine suggests and says why; people decide.

Reading order: ``routes`` (every address and its view), ``board`` (looking), ``deciding`` (keeping or refusing what
is suggested), ``arranging`` (changing what was kept), ``pictures`` (heat map and network), ``page`` (what templates
need), ``suggesting`` (from the tables to the engine and back), ``counting`` and ``weaving`` (what the pictures show),
``chart`` (their figures), ``forms``.
"""
