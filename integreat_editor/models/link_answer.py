"""What an external address answered."""

from dataclasses import dataclass

MOVED = "moved"
"""Followed by a blank and the new address."""
STALE_DAYS = 7
"""An answer counts for so many days, then the address is asked again."""


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """`status`: of HTTP, 0 for none. `checked`: ISO 8601 in UTC.

    `problem`: "" for none; "status" (an error that `status` names), "host" (no such host), "certificate", "timeout",
    "refused" (no connection, or cut), "redirects" (too many, or in a circle), "address" (none at all), "private" (only
    within a house's own network), "home" (the page is gone, the site's first page comes instead); "moved NEW" for good;
    "closed" (the site does not let programs look, so nobody knows).
    """

    address: str
    status: int
    problem: str
    checked: str

    @property
    def moved_to(self) -> str:
        """The new address, "" for none."""
        kind, _, address = self.problem.partition(" ")
        return address if kind == MOVED else ""
