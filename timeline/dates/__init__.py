"""What people write for dates and times, read without adding anything to it.

Reading order: ``precision`` (how closely a moment is known), ``unreadable`` (why words could not be
read), ``almanac`` (months, weekdays, what the calendar allows), ``tidying`` (spaces, dashes, doubt),
``parts`` (what one date says and leaves unsaid), ``clock`` (times of day), ``seasons`` (stretches with a
name), ``day`` (one date), ``stretch`` (two dates, or a week), ``statement`` (all cells of a row that
speak of time), ``wording`` (a moment in words again).
"""
