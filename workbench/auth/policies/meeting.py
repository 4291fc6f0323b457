"""Routes of meeting people: focus groups for those who run them, and for those who take part without an account."""

from workbench.auth.permissions import Permission

ROUTES: dict[str, Permission] = {
    # What was contributed, and what reviewers make of it
    "contributions.index": Permission.ANALYSE,
    "contributions.show": Permission.ANALYSE,
    "contributions.give_themes": Permission.ANALYSE,
    "contributions.leave": Permission.ANALYSE,
    "contributions.take_up": Permission.ANALYSE,
    "contributions.cite": Permission.ANALYSE,
    "contributions.count": Permission.ANALYSE,
    "contributions.summary": Permission.ANALYSE,
    "contributions.summary_word": Permission.ANALYSE,
    # A note checked by whoever spoke: a lead makes the link, readers of the note settle what is said of it
    "conversations.link": Permission.SET_UP,
    "conversations.call_off": Permission.SET_UP,
    "conversations.check": Permission.GATHER,
    "conversations.settle": Permission.GATHER,
    # The note itself, for whoever holds its private link: each view asks auth/private_link
    "own_note.enter": Permission.ANYBODY,
    "own_note.leave": Permission.ANYBODY,
    "own_note.read": Permission.ANYBODY,
    "own_note.answer": Permission.ANYBODY,
    # Focus groups: the review team looks, leads plan, open and close them
    "focus_groups.index": Permission.ANALYSE,
    "focus_groups.show": Permission.ANALYSE,
    "focus_groups.plan": Permission.SET_UP,
    "focus_groups.change": Permission.SET_UP,
    "focus_groups.remove": Permission.SET_UP,
    "focus_groups.open": Permission.SET_UP,
    "focus_groups.new_code": Permission.SET_UP,
    "focus_groups.end_code": Permission.SET_UP,
    "focus_groups.close": Permission.SET_UP,
    # The room of a focus group, and the screen in it: leads
    "facilitating.room": Permission.SET_UP,
    "facilitating.state": Permission.SET_UP,
    "facilitating.projector": Permission.SET_UP,
    "facilitating.projector_state": Permission.SET_UP,
    "facilitating.move": Permission.SET_UP,
    "facilitating.pace": Permission.SET_UP,
    "facilitating.start_timer": Permission.SET_UP,
    "facilitating.count_on_paper": Permission.SET_UP,
    "facilitating.settle": Permission.SET_UP,
    "facilitating.order": Permission.SET_UP,
    "facilitating.cards": Permission.SET_UP,
    "facilitating.scribe": Permission.SET_UP,
    # Taking part: in by the code, no account
    "taking_part.join": Permission.ANYBODY,
    "taking_part.left": Permission.ANYBODY,
    "taking_part.support": Permission.ANYBODY,
    "taking_part.receipt": Permission.ANYBODY,
    "taking_part.welcome": Permission.JOINED,
    "taking_part.receipt_file": Permission.JOINED,
    "taking_part.here": Permission.JOINED,
    "taking_part.state": Permission.JOINED,
    "taking_part.rest": Permission.JOINED,
    "taking_part.leave": Permission.JOINED,
    "taking_part.step": Permission.JOINED,
    "taking_part.answer": Permission.JOINED,
    "taking_part.take_back": Permission.JOINED,
    "taking_part.answers": Permission.JOINED,
}
