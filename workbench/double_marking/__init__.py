"""Two people mark one text, neither seeing what the other marks; then they compare and settle.

``routes`` (every address), ``asking`` (the list, asking two people, where it stands), ``blind`` (marking, seeing only
one's own), ``side_by_side`` (what the two made of it), ``settling`` (what becomes of each mark), ``forms``.

What is marked blind writes no line in the journal: the team reads the journal, and a line would tell how much somebody
has marked. What each made of the text is written up when it is settled.
"""
