"""The client for a working copy's server."""

from typing import TYPE_CHECKING

from integreat_editor.services.remotes import require_remote
from integreat_editor.services.sync_region import LANGUAGES
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import Ask, connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.remote import Remote

if TYPE_CHECKING:
    from integreat_editor.sync.cms.desk import Desk


def connect_copy(
    copy: WorkingCopy,
    credentials: Credentials,
    ask: Ask | None,
    ask_code: Ask | None = None,
    ask_session: Ask | None = None,
) -> Remote:
    """A client for the copy's main remote; nothing is sent yet. `ask_code`, `ask_session`: as for `connect`.

    Raises `NoServer`, `InsecureAddress`.
    """
    with copy.reading() as unit:
        info = require_remote(unit)
        known = unit.remote_state.pages(info.id) if info.kind in ("api3", "cms") else {}
        languages = unit.meta.get(LANGUAGES)
    return connect(
        info.kind,
        info.url,
        info.region,
        user=info.user,
        credentials=credentials,
        ask=ask,
        known=known,
        languages=languages.split(",") if languages else None,
        ask_code=ask_code,
        ask_session=ask_session,
        desk=_desk(copy) if info.kind == "cms" else None,
    )


def _desk(copy: WorkingCopy) -> "Desk":
    from integreat_editor.services.cms_desk import StoreDesk  # noqa: PLC0415 - only who has a CMS waits for its reader

    return StoreDesk(copy)


def user_name(copy: WorkingCopy) -> str:
    """Under whose name this copy works; "" for a server without login."""
    with copy.reading() as unit:
        return require_remote(unit).user
