"""Which factors tell one story: suggestions with reasons, bound by what people decided.

Reading order: ``wording`` (a text as word stems), ``similarity`` (how alike two factors are), ``graph`` (who is near
whom), ``grouping`` (candidates and additions), ``strength`` (on how much a group rests), ``explaining`` (reasons).
"""
