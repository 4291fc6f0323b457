"""What is remarked on, by the key that data uses and the name that people see."""

LABELS = {
    "blame": "Blame",
    "counterfactual": "What might have been",
    "hindsight": "Hindsight",
    "recommendation": "Instruction",
    "family_blame": "Blame of a family",
    "victim_blame": "Blame of somebody harmed",
    "vague": "Says too little",
}
ALL: tuple[str, ...] = tuple(LABELS)

LONG, INITIALS, PASSIVE = "long", "initials", "passive"
QUIET = {
    LONG: "Long sentence",
    INITIALS: "Initials",
    PASSIVE: "Nobody does it",
}
