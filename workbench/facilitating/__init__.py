"""What the facilitator of a focus group does while it is on, and what the room sees on the wall.

``routes``, ``watching`` (the two screens, and what each asks every two seconds); the lead's: ``screen`` (what stands
on it), ``moving`` (from step to step) with ``acts`` (what each act does), ``pacing`` (a pause, a timer, people on
paper), ``reading`` (letting through, holding, hiding), ``ordering`` (what is put in order), ``after`` (what follows
every act); the room's: ``wall`` (what it shows); paper: ``cards`` (printed),
``scribing`` (typed in) with ``typed`` (what was typed, understood); ``forms``.
"""
