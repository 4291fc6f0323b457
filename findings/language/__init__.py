"""Remarks on wording: what may read as blame or hindsight, why, and another way to put it. Advice, never a bar.

Reading order: ``kinds`` (what is remarked on), ``words/`` (the word lists, with their sources), ``rules`` (a list as
rules), ``quoted`` (what is left alone), ``sentences``, ``clauses`` (who a clause is about), ``verbs`` (a verb in
another form), ``rewording``, ``remarks``, ``hints`` (the quieter ones, on how easily a text reads).
"""
