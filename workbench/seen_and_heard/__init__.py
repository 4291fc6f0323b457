"""Seen and heard: who was seen, heard, only talked about or never met; and the silences between.

Reading order: ``memory`` and ``reading`` (what entries say, and what people decided), ``matrix`` (person, agency,
month), ``telling`` (the same in sentences), ``uncoded`` (names under no code), ``page`` (what the main page shows),
``silent`` (silences), ``listed`` (the entries behind a mark), ``forms``, ``looking`` and ``correcting`` (the views),
``routes``.
"""
