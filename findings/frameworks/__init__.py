"""Lists of kinds of factor, one data file each, how they are read, and how one is read in terms of another.

``level`` (where in the system a factor lies), ``theme`` (what kinds of different frameworks have in common),
``framework`` (what a list is made of), ``document`` (the form of a file, and what is wrong with one), ``editing``
(writing one by hand), ``shipped`` (those that come with the workbench), ``search`` (finding a kind by typing),
``crosswalk`` (from one framework to another), ``reading`` (factors counted under the kinds of another framework).
"""
