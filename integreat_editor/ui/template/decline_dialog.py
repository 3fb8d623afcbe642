"""Declining pages of the template: with a reason, which colleagues read, and the template's owners where shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from integreat_editor.services.results import Changes
from integreat_editor.ui.clock import now
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.template.adopt_words import listed
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.models.comparison import ComparisonRow
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.session import Session


class DeclineDialog(QDialog):
    """Asks for the reason; the reasons given before are offered."""

    def __init__(self, session: Session, rows: Sequence[ComparisonRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = [row.template_page or "" for row in rows]
        self.setWindowTitle(self.tr("Decline"))
        self.setMinimumWidth(scaled(520))
        self.messages = MessageArea(self)
        titles = QLabel(listed([row.template_title for row in rows]), self)
        titles.setWordWrap(True)
        set_look(titles, "heading")
        about = QLabel(
            self.tr("Our region does not want to have this. It is not offered any more; this can be taken back."), self
        )
        about.setWordWrap(True)
        self.reason = QComboBox(self)
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.setAccessibleName(self.tr("Reason"))
        line = self.reason.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Why not? Colleagues will read it."))
            line.setMaxLength(500)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.decline = self.buttons.addButton(self.tr("Decline"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.decline.setDefault(True)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        self.reason.editTextChanged.connect(lambda _text: self._check())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.messages, titles, about, self.reason, self.buttons):
            column.addWidget(widget)
        self._check()
        self.reason.setFocus()
        session.run("read reasons", read_reasons, self._offer)

    def _offer(self, reasons: tuple[str, ...]) -> None:
        typed = self.reason.currentText()
        self.reason.addItems(list(reasons))
        self.reason.setCurrentIndex(-1)
        self.reason.setEditText(typed)

    def _check(self) -> None:
        self.decline.setEnabled(bool(self.reason.currentText().strip()))

    def _begin(self) -> None:
        pages, author, reason, at = self._pages, self._session.user, self.reason.currentText().strip(), now()

        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.adopt_page import decline  # noqa: PLC0415 - after first paint

            for page in pages:
                decline(copy, page, reason, author=author, at=at)
            return Changes(change_sets=True)  # What waits is counted anew, and the comparison is read again.

        self.decline.setEnabled(False)
        self._session.run("decline", use_case, lambda _done: self.accept(), writes=True, failure=self._failed)

    def _failed(self, error: EditorError) -> None:
        language = self._session.messages.language
        self.messages.clear()
        self.messages.error(error.title(language), error.advice(language))
        self._check()


def read_reasons(copy: WorkingCopy) -> tuple[str, ...]:
    """The reasons given before, the most frequent first."""
    from integreat_editor.services.template_pages import declined  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        counts = Counter(each.reason for each in declined(unit).values())
    return tuple(reason for reason, _ in counts.most_common())
