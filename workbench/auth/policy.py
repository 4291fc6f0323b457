"""The table: every route of the workbench and the one permission it needs. A route not here fails the build."""

from workbench.auth.permissions import Permission
from workbench.auth.policies import gathering, house, meeting, saying, understanding

POLICY: dict[str, Permission] = {
    **house.ROUTES,
    **gathering.ROUTES,
    **understanding.ROUTES,
    **meeting.ROUTES,
    **saying.ROUTES,
}
