"""What it may mean: passages, factors, patterns, findings, their wording, and the report.

Plain Python over frozen dataclasses. No web, no database, no clock, no globals that change: the same input
gives the same output. May use ``timeline``; is used by ``workbench``.

Reading order: ``passages``, ``frameworks`` (kinds of factor), ``factors``, ``patterns`` (which factors tell one
story), ``typology``, ``finding`` (its anatomy and its test), ``questions``, ``chain`` (what each sentence rests on),
``language`` (remarks on wording), ``focus_groups`` (what practitioners are asked, and how it is counted), ``report``
(one tree, several writers); ``annotated`` (whether a value is what an annotation says).
"""
