"""What the facilitator of a focus group does while it is on, and what the room sees on the wall.

``routes``; the lead's screen: ``watching`` (the screen and what it asks every two seconds), ``screen`` (what stands on
it), ``moving`` (from step to step) with ``acts`` (what each act does), ``pacing`` (a pause, a timer, people on paper),
``reading`` (letting through, holding, hiding), ``ordering`` (what is put in order); the wall: ``projecting`` with
``wall`` (what it shows) and ``inviting`` (how to join); paper: ``cards`` (printed), ``scribing`` (typed in) with
``typed`` (what was typed, understood); ``forms``.
"""
