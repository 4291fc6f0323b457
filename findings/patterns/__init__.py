"""Which factors tell one story: suggestions with reasons, bound by what people decided.

Reading order: ``wording`` (a text as word stems), ``meaning`` (how alike two texts are), ``similarity`` (how alike two
factors are), ``graph`` (who is near whom), ``grouping`` (what is suggested), ``additions`` (one more factor for a
pattern), ``strength`` (on how much a group rests), ``spoken`` (words that a group shares), ``explaining`` (reasons).
"""
