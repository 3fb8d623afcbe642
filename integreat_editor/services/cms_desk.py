"""The working copy as the desk on which pushing to a CMS works."""

from integreat_editor.store.working_copy import WorkingCopy


class StoreDesk:
    """Implements `sync.cms.desk.Desk`."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
