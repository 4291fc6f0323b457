"""Routes of meeting people: focus groups for those who run them, and for those who take part without an account."""

from workbench.auth.permissions import Permission

ROUTES: dict[str, Permission] = {}
