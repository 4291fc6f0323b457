"""What time it is: UTC without a zone, as the tables keep it. One place, so that tests can move it."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment in UTC, without a zone."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
