"""Which factors tell one story: suggestions with reasons, bound by what people decided.

Reading order: ``wording`` (a text as word stems), ``concepts`` (of what it speaks), ``meaning`` (how alike two texts
are), ``similarity`` (how alike two factors are), ``communities`` (groups in a graph), ``graph`` (who is near whom),
``grouping`` (what is suggested), ``additions`` (one more factor for a pattern), ``strength`` (on how much a group rests),
``spoken`` (words that a group shares), ``explaining`` (reasons), ``network`` (the picture of factors and places).
"""
