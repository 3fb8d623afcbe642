"""Choosing a state template: which server, which region; then it is fetched, with a progress that can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.template import TemplateSource
from integreat_editor.ui.dialog_buttons import reach_all_by_tab
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.fetching import fetch_template
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.tasks import Task
    from integreat_editor.ui.template.reading import Standing

_POLL_MS = 100


class SourceDialog(QDialog):
    """Asks for kind, address and region, prefilled with what holds now. `fetched`: the template is here."""

    fetched = Signal()

    def __init__(self, session: Session, standing: Standing | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Choose a state template"))
        self.setMinimumWidth(scaled(680))
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Hub (with versions and reasons)"), "hub")
        self.kind.addItem(self.tr("Public pages of any Integreat region (read only)"), "api3")
        self.url = QLineEdit(self)
        self.url.setPlaceholderText("https://…")
        self.region = QLineEdit(self)
        self.region.setPlaceholderText(self.tr("as in its address, for instance “hessen”"))
        self.user = QLineEdit(self)
        self.user.setPlaceholderText(self.tr("only where it differs from your own"))
        self.share = QCheckBox(self.tr("Its owners may see what we follow and what we declined, with reasons"), self)
        self.messages = MessageArea(self)
        self.what = QLabel(self)
        set_look(self.what, "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.start = self.buttons.addButton(self.tr("Follow this template"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setDefault(True)
        self.leave = self.buttons.addButton(self.tr("Follow no template"), QDialogButtonBox.ButtonRole.ResetRole)
        self.leave.setToolTip(self.tr("Pages, links and decisions stay; they hold again once the template is chosen"))
        self.leave.setVisible(standing is not None and standing.source is not None)
        self.leave.clicked.connect(self._leave)
        reach_all_by_tab(self.buttons)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._prefill(standing)
        self._lay_out()
        for field in (self.url, self.region):
            field.textChanged.connect(self._check)
        self.kind.currentIndexChanged.connect(self._check)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        self._show_running(running=False)

    def _prefill(self, standing: Standing | None) -> None:
        source = standing.source if standing is not None else None
        if source is not None:
            self.kind.setCurrentIndex(max(0, self.kind.findData(source.kind)))
            self.region.setText(source.region)
            self.share.setChecked(source.share)
        self.url.setText(source.url if source is not None else standing.server if standing is not None else "")

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setSpacing(10)
        for words, widget in (
            (self.tr("Kind of server"), self.kind),
            (self.tr("Address"), self.url),
            (self.tr("Region"), self.region),
            (self.tr("Name"), self.user),
        ):
            widget.setAccessibleName(words)
            self._form.addRow(words, widget)
        self._form.addRow(self.share)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(self.messages)
        column.addLayout(self._form)
        column.addWidget(self.what)
        column.addWidget(self.bar)
        column.addWidget(self.buttons)

    @property
    def source(self) -> TemplateSource:
        """What is typed."""
        address = self.url.text().strip().rstrip("/")
        region = self.region.text().strip().strip("/")
        share = self.kind.currentData() == "hub" and self.share.isChecked()
        return TemplateSource(self.kind.currentData(), address, region, share)

    def _check(self) -> None:
        for field in (self.user, self.share):
            self._form.setRowVisible(field, self.kind.currentData() == "hub")
        filled = all(field.text().strip() for field in (self.url, self.region))
        self.start.setEnabled(self._task is None and filled)

    def _leave(self) -> None:
        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.template_source import set_template  # noqa: PLC0415 - after first paint

            return set_template(copy, None)

        self._session.run("set template", use_case, lambda _done: self.accept(), writes=True, failure=self._failed)

    # -- fetching

    def _begin(self) -> None:
        source, user = self.source, self.user.text().strip()

        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.template_source import set_template  # noqa: PLC0415 - after first paint

            return set_template(copy, source, user=user)

        self.start.setEnabled(False)
        self._session.run("set template", use_case, lambda _done: self._fetch(), writes=True, failure=self._failed)

    def _fetch(self) -> None:
        self._task = fetch_template(self._session, self._on_fetched, self._failed)
        self._task.finished.connect(self._on_finished)
        self._show_running(running=True)

    def _show_running(self, *, running: bool) -> None:
        self.what.setVisible(running)
        self.bar.setVisible(running)
        self.bar.setRange(0, 0)
        self.what.setText(self.tr("Fetching the template …"))
        for widget in (self.kind, self.url, self.region, self.user, self.share, self.leave):
            widget.setEnabled(not running)
        self._timer.start() if running else self._timer.stop()
        self._check()

    def _poll(self) -> None:
        if self._task is not None:
            done, total, text = self._task.progress.snapshot()
            self.bar.setRange(0, total)
            self.bar.setValue(min(done, total))
            if text:
                self.what.setText(text)

    def reject(self) -> None:
        """While it is fetched: stops that first."""
        if self._task is None:
            super().reject()
        else:
            self.what.setText(self.tr("Stopping …"))
            self._task.progress.cancel()

    def _on_finished(self) -> None:
        self._task = None
        self._show_running(running=False)

    def _failed(self, error: EditorError) -> None:
        language = self._session.messages.language
        self.messages.error(error.title(language), error.advice(language))
        self._check()

    def _on_fetched(self, _count: int) -> None:
        self._task = None
        self._timer.stop()
        self.fetched.emit()
        self.accept()
