"""“The CMS will store this as …” before a push, and a word after it where the CMS has stored something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from integreat_editor.ui.page.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from integreat_editor.services.cms_preview import PushedText
    from integreat_editor.ui.push.stored_lines import StoredLine
    from integreat_editor.ui.session import Session


class Foretold(QObject):
    """The button that shows it before, and the banner that tells it after. Both belong into the layout of `owner`."""

    def __init__(self, session: Session, owner: QWidget) -> None:
        super().__init__(owner)
        self._session = session
        self._owner = owner
        self._texts: list[PushedText] = []
        self.button = QPushButton(self.tr("What the CMS will store …"), owner)
        self.button.setToolTip(self.tr("A CMS rewrites some HTML: see text by text what becomes of it"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._preview)
        self.banner = Banner(owner)

    def offer(self, texts: Iterable[PushedText]) -> None:
        """These are to be pushed; what was told of earlier ones is forgotten."""
        self._texts = list(texts)
        self.button.setVisible(bool(self._texts))
        self.banner.say("info", "")

    def look_back(self, keys: Iterable[tuple[str, str]]) -> None:
        """Tells which of the pushed texts (page, language) were stored otherwise than foretold, unless all is well."""
        from integreat_editor.ui.push.stored_lines import read_otherwise  # noqa: PLC0415 - only who has a CMS

        pushed = list(keys)
        self._texts = []
        self.button.hide()
        self._session.run("look back", lambda copy: read_otherwise(copy, pushed), self._tell)

    def _preview(self) -> None:
        from integreat_editor.ui.push.stored_lines import read_previews  # noqa: PLC0415 - only who has a CMS

        texts = self._texts
        self._session.run("preview", lambda copy: read_previews(copy, texts), self._show)

    def _tell(self, lines: Sequence[StoredLine]) -> None:
        if lines and not self._texts:  # Nothing new is offered meanwhile.
            words = self.tr("%n text(s) were stored otherwise in the CMS than foretold.", "", len(lines))
            self.banner.say("warning", words, [(self.tr("Show"), lambda: self._show(lines, after=True))])

    def _show(self, lines: Sequence[StoredLine], *, after: bool = False) -> None:
        from integreat_editor.ui.push.stored_dialog import StoredDialog  # noqa: PLC0415 - only who has a CMS

        dialog = StoredDialog(self._session, lines, self._owner, after=after)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
