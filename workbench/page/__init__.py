"""What all pages share: ``form`` (fields and their problems), ``frame`` (what templates can call), ``coding``.

``review_kinds`` (the kinds of review there are) and ``released`` (findings as a release holds them) are read by
several rooms.
"""
