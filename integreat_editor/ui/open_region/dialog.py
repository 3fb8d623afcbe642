"""Fetching a region from a server into a new working copy."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.errors import EditorError, UiLanguage
from integreat_editor.settings import data_directory
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.open_region.cloning import CloneRequest, clone
from integreat_editor.ui.tasks import Task, TaskRunner
from integreat_editor.ui.theme.apply import set_look

_POLL_MS = 100


class CloneDialog(QDialog):
    """Asks where from and where to, then fetches with a progress that can be stopped. `cloned`: the new file."""

    cloned = Signal(Path)
    failed_unexpectedly = Signal(object)

    def __init__(self, tasks: TaskRunner, language: UiLanguage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._language = language
        self._task: Task | None = None
        self._file_chosen = False
        self.setWindowTitle(self.tr("Fetch a region from a server"))
        self.setMinimumWidth(540)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Hub (edit, review and push)"), "hub")
        self.kind.addItem(self.tr("Public pages of any Integreat region (read only)"), "api3")
        self.url = QLineEdit(self)
        self.url.setPlaceholderText("https://…")
        self.region = QLineEdit(self)
        self.region.setPlaceholderText(self.tr("as in its address, for instance “maintal”"))
        self.user = QLineEdit(self)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.file = QLineEdit(self)
        self.choose = QPushButton(self.tr("Choose …"), self)
        self.messages = MessageArea(self)
        self.what = QLabel(self)
        set_look(self.what, "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._form = QFormLayout()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._connect()
        self._show_running(running=False)
        self._on_kind()

    def _lay_out(self) -> None:
        self._form.setSpacing(10)
        place = QHBoxLayout()
        place.addWidget(self.file, 1)
        place.addWidget(self.choose)
        for words, widget in (
            (self.tr("Kind of server"), self.kind),
            (self.tr("Address"), self.url),
            (self.tr("Region"), self.region),
            (self.tr("Name"), self.user),
            (self.tr("Password"), self.password),
        ):
            widget.setAccessibleName(words)
            self._form.addRow(words, widget)
        self._form.addRow(self.tr("File on this computer"), place)
        self.file.setAccessibleName(self.tr("File on this computer"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.start = self.buttons.addButton(self.tr("Fetch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(self.messages)
        column.addLayout(self._form)
        column.addWidget(self.what)
        column.addWidget(self.bar)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        for field in (self.url, self.region, self.user, self.password, self.file):
            field.textChanged.connect(self._check)
        self.region.textChanged.connect(self._propose_file)
        self.file.textEdited.connect(self._on_file_edited)
        self.choose.clicked.connect(self._choose_file)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self._stop)

    def _on_kind(self) -> None:
        for field in (self.user, self.password):
            self._form.setRowVisible(field, self.kind.currentData() == "hub")
        self._check()

    def _check(self) -> None:
        needed = [self.url, self.region, self.file]
        if self.kind.currentData() == "hub":
            needed += [self.user, self.password]
        self.start.setEnabled(self._task is None and all(field.text().strip() for field in needed))

    def _on_file_edited(self) -> None:
        self._file_chosen = True

    def _propose_file(self) -> None:
        name = "".join(char for char in self.region.text().strip() if char.isalnum() or char in "-_")
        if name and not self._file_chosen:
            self.file.setText(str(data_directory() / f"{name}.db"))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("File on this computer"), self.file.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self._file_chosen = True
        self.file.setText(name)

    # -- fetching

    def _begin(self) -> None:
        request = CloneRequest(
            kind=self.kind.currentData(),
            url=self.url.text().strip(),
            region=self.region.text().strip().strip("/"),
            user=self.user.text().strip(),
            password=self.password.text(),
            path=Path(self.file.text().strip()).expanduser(),
        )
        self._task = self._tasks.run(
            "clone",
            lambda progress: clone(request, progress),
            success=self._on_cloned,
            failure=self._on_failed,
            online=True,
        )
        self._task.finished.connect(self._on_finished)
        self._show_running(running=True)

    def _show_running(self, *, running: bool) -> None:
        self.what.setVisible(running)
        self.bar.setVisible(running)
        self.bar.setRange(0, 0)
        self.what.setText(self.tr("Fetching the region …"))
        for number in range(self._form.rowCount()):
            for role in (QFormLayout.ItemRole.FieldRole,):
                item = self._form.itemAt(number, role)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.setEnabled(not running)
        self.file.setEnabled(not running)
        self.choose.setEnabled(not running)
        self._check()
        self._timer.start() if running else self._timer.stop()

    def _poll(self) -> None:
        if self._task is not None:
            done, total, text = self._task.progress.snapshot()
            self.bar.setRange(0, total)
            self.bar.setValue(min(done, total))
            if text:
                self.what.setText(text)

    def _stop(self) -> None:
        if self._task is None:
            self.reject()
        else:
            self.what.setText(self.tr("Stopping …"))
            self._task.progress.cancel()

    def reject(self) -> None:
        if self._task is None:
            super().reject()
        else:
            self._stop()

    def _on_finished(self) -> None:
        self._task = None
        self._show_running(running=False)

    def _on_failed(self, error: EditorError) -> None:
        self.messages.error(error.title(self._language), error.advice(self._language))

    def _on_cloned(self, path: Path | None) -> None:
        self._task = None
        self._timer.stop()
        if path is None:
            self.messages.notice(self.tr("Stopped. Nothing was left behind."))
            return
        self.accept()
        self.cloned.emit(path)
