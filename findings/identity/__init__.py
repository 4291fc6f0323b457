"""What could give a person away in a text or a finished file.

Reading order: ``remark`` (one thing found), ``known`` (whom a file must not name), ``folded`` (a text in which
spelling makes no difference), ``search`` (letters found in it), ``spellings`` and ``names`` (people), ``near``
(misspelt names), ``numbers`` (numbers, days, addresses for mail), ``places`` (schools, streets, villages), ``jigsaw``
(what gives away only together), ``coarser`` (the form to use instead), ``remarks`` (all of it over one text);
``piece`` and ``opened`` (a file's texts, by ``openweb``, ``openzip``, ``openpdf``).
"""
