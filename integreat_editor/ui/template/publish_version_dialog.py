"""Announcing a version of the template: which pages, what changed, why, how urgent, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.template import TemplateVersion, Urgency
from integreat_editor.services.template_versions import ChangedPage, publish_version, read_texts
from integreat_editor.ui.clock import now
from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.template.update_phrases import urgency_words
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from integreat_editor.errors import EditorError
    from integreat_editor.models.text import Text
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.session import Session

_KEY = Qt.ItemDataRole.UserRole
_INDENT = "    "
_WHAT_HEIGHT = 70
_ROW_HEIGHT = 48


class PublishVersionDialog(QDialog):
    """Pages that changed since their last version are ticked. `published`: it is out."""

    published = Signal()

    def __init__(
        self,
        session: Session,
        pages: Sequence[ChangedPage],
        names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = {page.page: page for page in pages}
        self._names = names
        self._running = False
        self.setWindowTitle(self.tr("Publish a version of the template"))
        self.resize(1000, 700)
        self.messages = MessageArea(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Pages of the version"))
        self.tick_all = QPushButton(self)
        set_look(self.tick_all, "link")
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language of the comparison"))
        self.difference = DiffView(session, self)
        self.what = QPlainTextEdit(self)
        self.what.setFixedHeight(_WHAT_HEIGHT)
        self.what.setTabChangesFocus(True)
        self.what.setPlaceholderText(self.tr("What the municipalities read first, in a sentence or two"))
        self.why = QLineEdit(self)
        self.why.setPlaceholderText(self.tr("for instance the law that changed (optional)"))
        self.why.setMaxLength(2000)
        self.urgency = QComboBox(self)
        for urgency in reversed(Urgency):
            self.urgency.addItem(urgency_words(urgency), urgency)
        self.has_until = QCheckBox(self.tr("to be taken by"), self)
        self.until = QDateEdit(QDate.currentDate().addDays(30), self)
        self.until.setCalendarPopup(True)
        self.until.setMinimumDate(QDate.currentDate())
        self.until.setAccessibleName(self.tr("Last day"))
        self.until.setEnabled(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.publish = self.buttons.addButton(self.tr("Publish the version"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.publish.setDefault(True)
        self._lay_out()
        self._connect()
        self._show_pages(pages)

    @property
    def chosen(self) -> list[str]:
        """The ticked pages."""
        return [str(item.data(_KEY)) for item in self._items if item.checkState() is Qt.CheckState.Checked]

    @property
    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda _item, _before: self._show_page())
        self.list.itemChanged.connect(lambda _item: self._check())
        self.tick_all.clicked.connect(self._tick_all)
        self.language.activated.connect(lambda _index: self._show_text())
        self.has_until.toggled.connect(self.until.setEnabled)
        self.what.textChanged.connect(self._check)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)

    # -- the pages

    def _show_pages(self, pages: Sequence[ChangedPage]) -> None:
        self.list.blockSignals(True)
        for page in pages:
            indent = _INDENT * page.depth
            item = QListWidgetItem(f"{indent}{page.title}\n{indent}{self._soft(page)}", self.list)
            item.setData(_KEY, page.page)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if page.announced else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self._check()

    def _soft(self, page: ChangedPage) -> str:
        if not page.announced:
            return self.tr("in no version yet")
        languages = ", ".join(text.language for text in page.texts)
        said = self.tr("%n sentence(s) changed", "", page.sentences) if page.sentences else self.tr("changed")
        return f"{said} ({languages})"

    def _tick_all(self) -> None:
        state = Qt.CheckState.Checked if len(self.chosen) < self.list.count() else Qt.CheckState.Unchecked
        for item in self._items:
            item.setCheckState(state)

    def _show_page(self) -> None:
        page = self._current
        self.language.clear()
        for text in page.texts if page is not None else ():
            self.language.addItem(self._names.get(text.language, text.language), text)
        self._show_text()

    @property
    def _current(self) -> ChangedPage | None:
        item = self.list.currentItem()
        return self._pages.get(str(item.data(_KEY))) if item is not None else None

    def _show_text(self) -> None:
        text = self.language.currentData()
        if text is None:
            self.difference.clear()
            return

        def show(both: tuple[Text | None, Text | None]) -> None:
            if self.language.currentData() is text:
                self.difference.show_texts(*both)

        self._session.run("read version", lambda copy: read_texts(copy, text), show, channel=f"version {id(self)}")

    # -- publishing

    def _check(self) -> None:
        ticked = len(self.chosen)
        self.tick_all.setText(self.tr("Tick all") if ticked < self.list.count() else self.tr("Tick none"))
        ready = bool(ticked) and bool(self.what.toPlainText().strip()) and not self._running
        self.publish.setEnabled(ready)
        self.publish.setText(self.tr("Publish the version (%n page(s))", "", ticked))

    def _begin(self) -> None:
        pages, what, why = self.chosen, self.what.toPlainText(), self.why.text()
        urgency = Urgency(self.urgency.currentData())
        until = self.until.date().toString(Qt.DateFormat.ISODate) if self.has_until.isChecked() else ""
        author, at = self._session.user, now()

        def use_case(copy: WorkingCopy, remote: Remote, _progress: Progress) -> TemplateVersion:
            return publish_version(copy, remote, pages, what, why, urgency, until, author=author, at=at)

        self._running = True
        self._check()
        task = self._session.run_online("publish version", use_case, self._done, failure=self._failed)
        task.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        """However it ended: a login that was asked for and not given leaves nothing running."""
        self._running = False
        self._check()

    def _done(self, version: TemplateVersion) -> None:
        words = self.tr("Version published: %n page(s).", "", len(version.pages))
        self._session.messages.show_notice(words)
        self.published.emit()
        self.accept()

    def _failed(self, error: EditorError) -> None:
        language = self._session.messages.language
        self.messages.error(error.title(language), error.advice(language))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        about = QLabel(
            self.tr(
                "The municipalities that follow the template see this version in their updates, urgent ones first."
            ),
            self,
        )
        about.setWordWrap(True)
        set_look(about, "muted")
        top.addWidget(about, 1)
        top.addWidget(self.tick_all)
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(10, 0, 0, 0)
        beside.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self.difference, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([380, 580])
        split.setStretchFactor(1, 1)
        when = QHBoxLayout()
        when.setSpacing(10)
        for widget in (self.urgency, self.has_until, self.until):
            when.addWidget(widget)
        when.addStretch()
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("What changed"), self.what)
        form.addRow(self.tr("Why"), self.why)
        form.addRow(self.tr("How urgent"), when)
        self.what.setAccessibleName(self.tr("What changed"))
        self.why.setAccessibleName(self.tr("Why"))
        self.urgency.setAccessibleName(self.tr("How urgent"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.messages)
        column.addLayout(top)
        column.addWidget(split, 1)
        column.addLayout(form)
        column.addWidget(self.buttons)
