"""An invented review, complete enough that every page has something true to show.

``material`` (the texts and files), ``people`` (sign-ins, agencies, codes), ``gathering`` (files and conversations),
``understanding`` (episodes, accounts, factors), ``saying`` (patterns, findings, report, response), ``knowing`` (what
was told, key facts, a view from the tunnel), ``relating`` (births, relations, who was seen after all), ``asking``
(the blank form), ``choosing`` (frameworks), ``resending`` (a file that came again), ``behind`` (what work was like,
views), ``dressing`` (colour and logo), ``commenting`` (a draft and what a practitioner says of it), ``conversing``
(guided conversations), ``reading_back`` (a note that was checked), ``climbing`` (ladders of whys), ``meeting`` (focus
groups), ``sorting`` (what was made of one), ``loading``.
"""
