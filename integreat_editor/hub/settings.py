"""What can be set about a hub, and its clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from integreat_editor.sync.wire import FEED_LIMIT


def utc_now() -> datetime:
    """The time now, with its zone."""
    return datetime.now(UTC)


def iso(moment: datetime) -> str:
    """ISO 8601 in UTC to the second, as everywhere in the project; sorts by time as a string."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class HubSettings:
    """Limits and times. `clock` is injected in tests."""

    clock: Callable[[], datetime] = utc_now
    token_life: timedelta = timedelta(hours=12)
    key_life: timedelta = timedelta(days=30)
    login_failures: int = 10
    login_window: timedelta = timedelta(minutes=15)
    feed_entities: int = FEED_LIMIT
    feed_bytes: int = 8_000_000
    request_bytes: int = 48_000_000
    media_bytes: int = 5_000_000

    @property
    def now(self) -> str:
        """The time now as stored."""
        return iso(self.clock())
