"""Who sits where: a user in a review, with a role."""

from dataclasses import dataclass
from datetime import datetime

from workbench import clock
from workbench.auth.permissions import Permission, Role, may
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


@dataclass(frozen=True)
class Seat:
    """A user's place in one review, checked in this request."""

    user: User
    review: Review
    role: Role
    names_until: datetime | None

    def may(self, permission: Permission | str) -> bool:
        """Whether the seat holds a permission, given as itself or by its name."""
        wanted = permission if isinstance(permission, Permission) else Permission[permission]
        return may(self.role, wanted)

    @property
    def sees_names(self) -> bool:
        """Whether real names are shown just now."""
        unlocked = self.names_until is not None and self.names_until > clock.now()
        return unlocked and self.may(Permission.SEE_NAMES)
