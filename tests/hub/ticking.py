"""A clock for tests."""

from datetime import UTC, datetime, timedelta


class TickingClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        """Forward, by the arguments of `timedelta`."""
        self.moment += timedelta(**by)
