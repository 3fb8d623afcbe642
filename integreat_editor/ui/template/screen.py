"""The state template: a row of tabs, each pane made when it is first shown; and choosing a template where none is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from integreat_editor.models.region import Role
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.panes import Pane, panes
from integreat_editor.ui.template.reading import Standing, read_standing
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.services.results import Changes

_ICON = QSize(18, 18)


class TemplateScreen(QWidget):
    """How the region stands to the state template. `refresh` reads it anew from the working copy."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panes: tuple[Pane, ...] = panes()
        self._made: dict[str, QWidget] = {}
        self._wanted = ("", "")
        self.standing: Standing | None = None
        self.tabs = self._make_tabs()
        self.where = QLabel(self)
        set_look(self.where, "muted")
        self.fetch = QPushButton(icon("sync"), self.tr("Fetch the template"), self)
        self.fetch.setIconSize(_ICON)
        self.fetch.setToolTip(self.tr("Fetch what has changed in the template"))
        self.fetch.clicked.connect(self._fetch)
        self.change = QPushButton(self.tr("Change …"), self)
        set_look(self.change, "link")
        self.change.setAccessibleName(self.tr("Choose another template"))
        self.change.clicked.connect(self.choose_template)
        self.placeholder = Placeholder(self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.placeholder)
        set_look(self.stack, "surface")
        self._lay_out()
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        session.updates_counted.connect(self._show_count)
        session.template_wanted.connect(self.go_to)
        self._show_count(session.updates)
        self._show_pane()

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setAccessibleName(self.tr("Parts of the state template"))
        tabs.setExpanding(False)
        tabs.setDrawBase(False)
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for pane in self._panes:
            tabs.addTab(pane.title)
        tabs.currentChanged.connect(self._show_pane)
        tabs.currentChanged.connect(lambda _number: tabs.updateGeometry())  # The chosen one is bold and wider.
        return tabs

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(self.tabs)
        row.addStretch()
        for widget in (self.where, self.change, self.fetch):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)

    # -- reading

    def refresh(self) -> None:
        """Reads in a worker which template is followed; the pane that is shown reads its own."""
        if self._session.is_open:
            self._session.run("read template", read_standing, self._show, channel="template screen")
            self._refresh_pane()

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self._session.run("read template", read_standing, self._show, channel="template screen")

    def _show(self, standing: Standing) -> None:
        before, self.standing = self.standing, standing
        source = standing.source
        may = self._session.role != Role.OBSERVER.value
        for widget in (self.where, self.change, self.fetch):
            widget.setVisible(source is not None)
        self.change.setEnabled(may)
        if source is not None:
            self.where.setText(self.tr("Template: {region}").replace("{region}", standing.name or source.region))
            self.where.setToolTip(source.url)
        if before is None or before.source != source:
            self._show_pane()
        if all(self._wanted):
            self.go_to(*self._wanted)

    def _show_count(self, count: int) -> None:
        number = self._number("updates")
        if number >= 0:
            title = self._panes[number].title
            self.tabs.setTabText(number, f"{title}  {count}" if count else title)
            self.tabs.setAccessibleTabName(number, f"{title}: {count}" if count else title)

    # -- panes

    def go_to(self, key: str, page: str = "") -> None:
        """Shows a pane; with `page`, what it has of this page (a pane that can has `open_page`), once it is there."""
        number = self._number(key)
        if number < 0:
            return
        self.tabs.setCurrentIndex(number)
        self._wanted = ("", "") if self.standing is not None else (key, page)
        open_page = getattr(self.pane(key), "open_page", None)
        if page and open_page is not None:
            open_page(page)

    def pane(self, key: str) -> QWidget | None:
        """A pane that has been shown already."""
        return self._made.get(key)

    def _number(self, key: str) -> int:
        return next((number for number, pane in enumerate(self._panes) if pane.key == key), -1)

    def _show_pane(self) -> None:
        number = self.tabs.currentIndex()
        pane = self._panes[number] if number >= 0 else None
        follows = self.standing is not None and self.standing.source is not None
        if pane is None or (pane.follows and not follows):
            self._say_none()
            self.stack.setCurrentWidget(self.placeholder)
            return
        if pane.key not in self._made:
            made = self._made[pane.key] = pane.make(self._session, self)
            self.stack.addWidget(made)
            if isinstance(wanted := getattr(made, "update_wanted", None), SignalInstance):
                wanted.connect(lambda page: self.go_to("updates", page))
        self.stack.setCurrentWidget(self._made[pane.key])
        self._refresh_pane()

    def _refresh_pane(self) -> None:
        refresh = getattr(self.stack.currentWidget(), "refresh", None)
        if refresh is not None and self._session.is_open:
            refresh()

    def _say_none(self) -> None:
        if self.standing is None:
            self.placeholder.say("template", self.tr("State template"), "")
            return
        words = self.tr(
            "A state writes pages once, in all languages; its towns and districts take them over, add their own words, "
            "and are told of each change.\nChoose the template of your state to compare its pages with yours."
        )
        may = self._session.role != Role.OBSERVER.value
        actions = [(self.tr("Choose a template …"), self.choose_template)] if may else []
        self.placeholder.say("template", self.tr("This region follows no template yet"), words, actions)

    # -- doing

    def choose_template(self) -> None:
        """Asks where the template is and fetches it."""
        from integreat_editor.ui.template.source_dialog import SourceDialog  # noqa: PLC0415 - when it is asked for

        dialog = SourceDialog(self._session, self.standing, self.window())
        dialog.fetched.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fetch(self) -> None:
        from integreat_editor.ui.template.fetching import fetch_template  # noqa: PLC0415 - when it is asked for

        self.fetch.setEnabled(False)
        task = fetch_template(self._session, self._on_fetched)
        task.finished.connect(lambda: self.fetch.setEnabled(True))

    def _on_fetched(self, count: int) -> None:
        if count:
            self._session.messages.show_notice(self.tr("%n page(s) of the template are new or changed.", "", count))
        else:
            self._session.messages.show_notice(self.tr("Nothing new in the template."))
        self.refresh()
