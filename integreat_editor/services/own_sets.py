"""Own change sets that wait in the CMS as proposals: closed, or returned, by what a pull finds there."""

from integreat_editor.models.working import RemoteInfo
from integreat_editor.store.working_copy import Unit


def settle_own_sets(unit: Unit, info: RemoteInfo) -> None:
    """To be called by a pull before the texts are settled; for a server that is no CMS nothing happens."""
