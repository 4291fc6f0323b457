"""Routes of meeting people: focus groups for those who run them, and for those who take part without an account."""

from workbench.auth.permissions import Permission

ROUTES: dict[str, Permission] = {
    # Focus groups: the review team looks, leads plan, open and close them
    "focus_groups.index": Permission.ANALYSE,
    "focus_groups.show": Permission.ANALYSE,
    "focus_groups.plan": Permission.SET_UP,
    "focus_groups.change": Permission.SET_UP,
    "focus_groups.remove": Permission.SET_UP,
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
}
