"""A codebook and a coded project in the form that programs for qualitative analysis exchange: REFI-QDA.

``project`` (what a project is made of), ``xml`` (the elements they share), ``codebook`` (writing ``.qdc``),
``package`` (writing ``.qdpx``).
"""
