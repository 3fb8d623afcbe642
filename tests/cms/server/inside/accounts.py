"""Who may log in to the CMS of the tests. Read inside the CMS's environment (fill.py) and by the tests."""

from collections.abc import Mapping
from dataclasses import dataclass

PASSWORD = "Pruefung-2026!"  # noqa: S105 a test value
"""Every account has it: nothing outside this machine ever sees these accounts."""

TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 a test value


@dataclass(frozen=True, slots=True)
class CmsUser:
    """An account. `role` is a role of the CMS, or empty for a superuser; `regions` are slugs, staff see all."""

    name: str
    role: str
    regions: tuple[str, ...] = ("musterstadt", "leer")
    staff: bool = False
    superuser: bool = False
    expert: bool = False
    totp_secret: str | None = None
    passkey_only: bool = False

    @property
    def email(self) -> str:
        """The CMS takes it instead of the name, too."""
        return f"{self.name}@musterstadt.example"

    @property
    def password(self) -> str:
        """The same for all."""
        return PASSWORD


ACCOUNTS: Mapping[str, CmsUser] = {
    user.name: user
    for user in (
        CmsUser("root", "", (), staff=True, superuser=True, expert=True),
        CmsUser("service", "SERVICE_TEAM", (), staff=True, expert=True),
        CmsUser("marketing", "MARKETING_TEAM", (), staff=True),
        CmsUser("management", "MANAGEMENT", expert=True),
        CmsUser("editor", "EDITOR"),
        CmsUser("colleague", "EDITOR"),
        CmsUser("expert", "EDITOR", expert=True),
        CmsUser("author", "AUTHOR"),
        CmsUser("observer", "OBSERVER"),
        CmsUser("eventmgr", "EVENT_MANAGER"),
        CmsUser("nebenstadt", "MANAGEMENT", ("nebenstadt",), expert=True),
        CmsUser("totp", "EDITOR", totp_secret=TOTP_SECRET),
        # Observers whom one page names: page permissions give them more there.
        CmsUser("page_author", "OBSERVER"),
        CmsUser("page_editor", "OBSERVER"),
        CmsUser("passkey", "EDITOR", passkey_only=True),
    )
}
