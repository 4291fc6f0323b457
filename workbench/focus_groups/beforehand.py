"""What people are told before they come, unless whoever plans it says it otherwise."""

import re

from findings.focus_groups import plans

GROUND_RULES = plans.steps(plans.PLANS[0], (), ())[0].words
"""The ground rules that ready-made plans begin with."""

PURPOSE = (
    "We want to learn what made this work hard, and what made it go well, from the people who do it. What you tell us "
    "goes into a short report. The report asks the organisations what they will change."
)

SUPPORT = (
    "- Somebody to talk to on the day: (name, and where they will be)\n"
    "- At your own workplace: (who supports staff, and how to reach them)\n"
    "- At any hour: (a confidential line for staff)\n"
    "- About the review: (name, telephone and email of the lead reviewer)"
)

TO_FILL_IN = tuple(re.findall(r"\(.+?\)", SUPPORT))
"""What a person has to put in place of the brackets."""
