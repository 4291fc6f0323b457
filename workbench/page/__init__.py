"""What all pages share: ``form`` (fields and their problems), ``frame`` (what templates can call), ``coding``.

``review_kinds`` (the kinds of review there are) and ``released`` (findings as a release holds them) are read by
several rooms.

``authored`` (rows in forms that show codes), ``prose`` (texts as people write them, as safe HTML), ``stretch`` (from
when to when) and ``kinds`` (kinds and levels of factors) serve the rooms of episodes, factors and conversations.
"""
