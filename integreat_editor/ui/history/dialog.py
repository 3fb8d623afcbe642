"""The history of a text: its versions, any two compared as a reader sees them, one named or brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.services import history
from integreat_editor.services.history import VersionView
from integreat_editor.ui.clock import now
from integreat_editor.ui.diff_view.view import DiffView
from integreat_editor.ui.history import words
from integreat_editor.ui.history.rows import merged
from integreat_editor.ui.history.version_list import VersionList
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.models.text import Text
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy


class HistoryDialog(QDialog):
    """Shows the versions of one page in one language.

    `undo_offered`: (words, a function that takes back) - a version was brought back; the dialog is closed then.
    """

    undo_offered = Signal(str, object)

    def __init__(self, session: Session, page: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._language = language
        self._here: tuple[VersionView, ...] = ()
        self._told: dict[str, Text] = {}
        self._there: tuple[VersionView, ...] = ()
        self._chosen: list[VersionView] = []
        self.setWindowTitle(self.tr("History of this text"))
        self.resize(1040, 660)
        self._make_widgets()
        self._lay_out()
        self.list.chosen.connect(self._on_chosen)
        self.against.currentIndexChanged.connect(lambda _index: self._compare())
        self.name.clicked.connect(self._ask_name)
        self.bring_back.clicked.connect(self._bring_back)
        self.ask_server.clicked.connect(self._ask_server)
        session.changed.connect(self._on_changed)
        self._enable()
        self.refresh()

    def _make_widgets(self) -> None:
        self.list = VersionList(self)
        self.ask_server = QPushButton(self.tr("Ask the server for published versions"), self)
        set_look(self.ask_server, "link")
        self.empty = QLabel(
            self.tr("Nobody has changed this text here yet. Each change is kept here as a version, by itself."), self
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self.empty, "muted")
        self.empty.hide()
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.heading, "heading")
        self.against = QComboBox(self)
        self.against.addItems([self.tr("with the version before"), self.tr("with the text of now")])
        self.against.setAccessibleName(self.tr("Compare the chosen version"))
        self.difference = DiffView(self._session, self)
        self.name = QPushButton(self.tr("Name this version …"), self)
        self.bring_back = QPushButton(self.tr("Bring this back"), self)
        set_look(self.bring_back, "primary")

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.ask_server, 0, Qt.AlignmentFlag.AlignLeft)
        self.right = right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        upper = QHBoxLayout()
        upper.addWidget(self.heading, 1)
        self.compare = QLabel(self.tr("Compare"), self)
        self.compare.setBuddy(self.against)
        upper.addWidget(self.compare)
        upper.addWidget(self.against)
        column.addLayout(upper)
        column.addWidget(self.difference, 1)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(right)
        panes.setStretchFactor(1, 1)
        panes.setSizes([430, 610])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.name, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.bring_back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(panes, 1)
        whole.addWidget(buttons)

    # -- reading

    def refresh(self) -> None:
        """Reads the versions in a worker."""
        page, language = self._page, self._language
        self._session.run(
            "read versions",
            lambda copy: history.versions(copy, page, language),
            self._show,
            channel=f"versions {id(self)}",
        )

    def _on_changed(self, changes: Changes) -> None:
        if (self._page, self._language) in changes.texts:
            self.refresh()

    def _show(self, views: tuple[VersionView, ...]) -> None:
        self._here = views
        shown = merged(views, self._there)
        self.empty.setVisible(not shown)
        for widget in (self.list, self.right, self.name, self.bring_back):
            widget.setVisible(bool(shown))
        self.list.show_versions(shown)

    def _ask_server(self) -> None:
        page, language = self._page, self._language
        self.ask_server.setEnabled(False)
        self._session.run_online(
            "ask for versions",
            lambda _copy, remote, _progress: history.published_versions(remote, page, language),
            self._on_told,
            failure=self._on_not_told,
        )

    def _on_told(self, told: tuple[tuple[VersionView, Text], ...]) -> None:
        self._there = tuple(view for view, _ in told)
        self._told = {view.hash: text for view, text in told}
        self.ask_server.setText(
            self.tr("%n published version(s) on the server", "", len(told))
            if told
            else self.tr("The server knows no earlier versions.")
        )
        self._show(self._here)

    def _on_not_told(self, error: EditorError) -> None:
        self.ask_server.setEnabled(True)
        self._session.messages.show_error(error)

    # -- comparing

    def _on_chosen(self, chosen: list[VersionView]) -> None:
        self._chosen = chosen
        self._enable()
        self._compare()

    def _pair(self) -> tuple[VersionView | None, VersionView] | None:
        """What is compared: the older one (None: there was nothing), and the newer one."""
        shown = merged(self._here, self._there)
        if not self._chosen or not shown:
            return None
        newer = self._chosen[0]
        if len(self._chosen) > 1:
            return self._chosen[1], newer
        if self.against.currentIndex() == 1:
            return newer, self._now() or newer
        place = shown.index(newer)
        return (shown[place + 1] if place + 1 < len(shown) else None), newer

    def _now(self) -> VersionView | None:
        return next((each for each in self._here if each.is_now), None)

    def _compare(self) -> None:
        pair = self._pair()
        if pair is None:
            self.heading.setText("")
            self.difference.clear()
            return
        older, newer = pair
        if older is None:
            self.heading.setText(self.tr("The first version: {version}").replace("{version}", words.place_words(newer)))
        elif older.hash == newer.hash and newer.is_now:
            self.heading.setText(self.tr("This is the text of now."))
        else:
            heading = self.tr("From {older} to {newer}").replace("{older}", words.place_words(older))
            self.heading.setText(heading.replace("{newer}", words.place_words(newer)))
        told, page, language = self._told, self._page, self._language
        self._session.run(
            "read two versions",
            lambda copy: _texts(copy, page, language, pair, told),
            lambda texts: self.difference.show_texts(*texts),
            channel=f"two versions {id(self)}",
        )

    # -- doing

    def _enable(self) -> None:
        one = self._chosen[0] if len(self._chosen) == 1 else None
        may_write = self._session.may_write
        self.against.setEnabled(one is not None)
        self.name.setEnabled(may_write and one is not None and one.number > 0)
        now = self._now()
        self.bring_back.setEnabled(may_write and one is not None and (now is None or one.hash != now.hash))

    def _ask_name(self) -> None:
        view = self._chosen[0]
        asking = QInputDialog(self)
        asking.setWindowTitle(self.tr("Name this version"))
        asking.setLabelText(self.tr("A named version stays for good and stands out in the list:"))
        asking.setTextValue(view.name)
        asking.textValueSelected.connect(lambda name: self._name(view, name))
        asking.finished.connect(asking.deleteLater)
        asking.open()

    def _name(self, view: VersionView, name: str) -> None:
        page, language = self._page, self._language
        self._session.run(
            "name version",
            lambda copy: history.name_version(copy, page, language, view.number, name, at=now()),
            lambda _none: self.refresh(),
            writes=True,
        )

    def _bring_back(self) -> None:
        view, page, language, told = self._chosen[0], self._page, self._language, self._told
        self.bring_back.setEnabled(False)
        self._session.run(
            "bring back",
            lambda copy: _brought_back(copy, page, language, view, told),
            self._on_brought_back,
            failure=self._on_not_told,
            writes=True,
        )

    def _on_brought_back(self, done: tuple[Changes, Text | None]) -> None:
        changes, before = done
        session, page, language = self._session, self._page, self._language
        session.changed.emit(changes)

        def take_back() -> None:
            if before is not None:
                session.run(
                    "bring back",
                    lambda copy: history.bring_back_text(copy, page, language, before, at=now()),
                    writes=True,
                )

        self.undo_offered.emit(self.tr("The earlier version is back."), take_back)
        self.accept()


def _texts(
    copy: WorkingCopy, page: str, language: str, pair: tuple[VersionView | None, VersionView], told: dict[str, Text]
) -> tuple[Text | None, Text]:
    older, newer = pair
    return (_text(copy, page, language, older, told) if older is not None else None), _text(
        copy, page, language, newer, told
    )


def _text(copy: WorkingCopy, page: str, language: str, view: VersionView, told: dict[str, Text]) -> Text:
    return history.version_text(copy, page, language, view.number) if view.number else told[view.hash]


def _brought_back(
    copy: WorkingCopy, page: str, language: str, view: VersionView, told: dict[str, Text]
) -> tuple[Changes, Text | None]:
    from integreat_editor.services.edit_page import read_text  # noqa: PLC0415 - after first paint

    before = read_text(copy, page, language)
    if view.number:
        return history.bring_back(copy, page, language, view.number, at=now()), before
    return history.bring_back_text(copy, page, language, told[view.hash], at=now()), before
