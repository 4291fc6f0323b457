"""The findings editor: one part open at a time, what is missing in sight, remarks on wording beside the words.

Reading order: ``routes`` (every address and its view), ``board`` (the list of findings, their order, beginning one),
``editor`` (reading and changing a part), ``remarks`` (using or keeping words that were remarked on), ``evidence``,
``questions``, ``sources`` (where each sentence comes from), ``parts`` (what each part asks for), ``judging`` (what is
said of its words), ``tracing``, ``from_groups`` (what of it was said in focus groups), ``page`` (what templates need),
``marking``, ``forms``.
"""
