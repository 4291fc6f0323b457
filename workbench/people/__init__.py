"""Who is named in the entries, how often and by whom; every mention one by one; names that nobody has coded.

``routes``, ``listing`` (everybody with their mentions), ``stepping`` (one mention at a time), ``marking`` (a text with
somebody's mentions marked), ``strange`` (names that nobody has coded), ``settling`` (saying who somebody is),
``forms``.
"""
