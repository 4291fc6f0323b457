"""What could give a person away in a text or a finished file.

Reading order: ``folded`` (a text in which spelling makes no difference), ``search`` (letters found in it),
``spellings`` (the ways a name is written), ``known`` (whom a file must not name), ``remark`` (one thing found);
``standing`` (whether an everyday word is a name here), ``names`` (people), ``sounds`` and ``near`` (misspelt names),
``numbers``, ``days``, ``places`` (schools, streets, villages), ``jigsaw`` (what gives away only together), ``coarser``
(the form to use instead), ``remarks`` (all of it over one text); ``piece``, ``legible`` and ``opened`` (a file's texts,
by ``openweb``, ``openzip``, ``openpdf``, ``openpicture`` and ``openplain``).
"""
