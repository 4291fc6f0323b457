"""How tellings of one event are found across agencies.

Reading order: ``vocabulary`` (words that mean the same in this field), ``wording`` (a text becomes its ideas),
``rarity`` (how telling an idea is), ``agencies`` (which kind of agency a name or a sentence speaks of), ``telling``
(who told an agency what it wrote), ``nearness`` (the days and clock times an entry speaks of), ``trace`` (what of an
entry is compared), ``blocking`` (which pairs are worth comparing), ``crowding`` (how much else stands as near),
``likeness`` (how strongly two entries tell of one event, and why), ``grouping`` (pairs become groups), ``building``
(much at once), ``sentence`` (words, and what denies them), ``counting`` (what is counted), ``moments`` and ``places``
(when and where tellings put an event), ``disagreement`` (where they differ). ``timeline.merge`` puts them together.
"""
