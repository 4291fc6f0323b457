"""Focus groups as whoever runs them plans them: what is asked, in which order, and who may come in.

``beforehand`` (what people are told unless somebody says it otherwise), ``forms`` (a plan), ``step_form`` (a step),
``page`` (what the pages show), ``planning`` (the list, planning one, changing and removing it), ``steps`` (what is
asked, step by step), ``leaflet`` (information for participants as a tree) and ``information`` (the same as a page and
as Word), ``opening`` (the code to join by, and closing), ``routes`` (every address).
"""
