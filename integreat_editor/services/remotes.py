"""The servers of a working copy."""

from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.errors import NoServer
from integreat_editor.store.working_copy import Unit


def main_remote(unit: Unit) -> RemoteInfo | None:
    """The remote that this region is edited for; others (a template's) are only read."""
    return next((remote for remote in unit.remotes.all() if remote.main), None)


def require_remote(unit: Unit) -> RemoteInfo:
    """The main remote; raises `NoServer` if there is none."""
    remote = main_remote(unit)
    if remote is None:
        raise NoServer
    return remote
