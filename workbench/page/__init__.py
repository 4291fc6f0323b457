"""What all pages share.

``frame`` (what templates can call), ``form`` (fields and their problems), ``dates`` (a field for a moment),
``coding`` (codes for names), ``said`` (days and counts in words), ``sides`` (words before and now), ``prose`` (texts
as people write them, as safe HTML), ``authored`` (rows in forms that show codes), ``stretch`` (from when to when),
``kinds`` (kinds and levels of factors), ``climbed`` (ladders of whys), ``guided`` (the structure of a conversation),
``marked`` (texts in which words are marked), ``spoken`` (a note in the parts that are checked), ``ink`` (colours and
shapes of figures), ``qr`` (a square to point a phone at), ``inviting`` (how to join a focus group),
``revealed`` (what its room sees), ``polled`` (what rooms said of their usual work), ``review_kinds``,
``released`` (findings as a release holds them), ``composed`` (a report on a page), ``dressed`` (in the look of its
partnership), ``downloads`` (as a file), ``chosen`` (which form of it an address asks for), ``giveaways`` (what could
give somebody away in it), ``narrowed`` (a choice of entries, in words, in an address, and as those that fit),
``choice`` (the same as a form).
"""
