"""Which factors tell one story: suggestions with reasons, bound by what people decided.

Reading order: ``wording`` (a text as word stems), ``concepts`` (of what it speaks), ``meaning`` (how alike two texts
are), ``similarity`` (how alike two factors are), ``spoken`` (words that a group shares), ``compared`` (all that for a
review), ``communities`` (groups in a graph), ``graph`` (who is near whom), ``grouping`` (what is suggested),
``additions`` (one more factor for a pattern), ``placing`` (where one factor might belong), ``strength`` (on how much a
group rests), ``counter_examples`` (what speaks against it), ``explaining`` (reasons), ``network`` (factors and where
they come from, at their places in a picture).
"""
