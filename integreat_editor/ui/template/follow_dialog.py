"""Changing how a page follows the template: adapted, with decisions, or live, as the template is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from integreat_editor.models.template import Follow
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.models.comparison import ComparisonRow
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.session import Session

_INDENT = 30


class FollowDialog(QDialog):
    """Two ways, explained; what holds now is chosen."""

    def __init__(self, session: Session, row: ComparisonRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row = row
        self.setWindowTitle(self.tr("How the page follows the template"))
        self.setMinimumWidth(scaled(540))
        self.messages = MessageArea(self)
        title = QLabel(row.title or row.template_title, self)
        set_look(title, "heading")
        self.adapted = QRadioButton(self.tr("Adapted"), self)
        self.live = QRadioButton(self.tr("Live"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = self.buttons.addButton(self.tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        (self.live if row.follow is Follow.LIVE else self.adapted).setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.messages)
        column.addWidget(title)
        column.addWidget(self.adapted)
        column.addWidget(
            self._explanation(
                self.tr("Our own words stay. Each change of the template is decided sentence by sentence.")
            )
        )
        column.addWidget(self.live)
        column.addWidget(
            self._explanation(
                self.tr(
                    "The page says what the template says. Each change comes as a prepared change set that is only "
                    "approved. Where the page has words of its own now, they are asked about, never overwritten."
                )
            )
        )
        column.addSpacing(8)
        column.addWidget(self.buttons)

    def _explanation(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setContentsMargins(_INDENT, 0, 0, 6)
        set_look(label, "muted")
        return label

    def _begin(self) -> None:
        page, follow = self._row.page or "", Follow.LIVE if self.live.isChecked() else Follow.ADAPTED

        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.adopt_page import set_follow  # noqa: PLC0415 - after first paint

            return set_follow(copy, page, follow)

        self.save.setEnabled(False)
        self._session.run("follow", use_case, lambda _done: self.accept(), writes=True, failure=self._failed)

    def _failed(self, error: EditorError) -> None:
        language = self._session.messages.language
        self.save.setEnabled(True)
        self.messages.clear()
        self.messages.error(error.title(language), error.advice(language))
