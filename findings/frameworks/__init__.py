"""Published lists of kinds of factor, one data file each, and how they are read.

``level`` (where in the system a factor lies), ``framework`` (what a list is made of), ``shipped`` (reading a file),
``search`` (finding a kind by typing).
"""
