"""The template's owners: the versions they have announced, and which municipality follows which of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.region import Role
from integreat_editor.services.owner_view import OwnerView, OwnerViewNotAllowed, followers
from integreat_editor.services.template_versions import ChangedPage, changed_pages, versions
from integreat_editor.ui.clock import time_words
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.review.rows import Row, RowList
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.amounts import day_words
from integreat_editor.ui.template.owner_table import OwnerTable
from integreat_editor.ui.template.publish_version_dialog import PublishVersionDialog
from integreat_editor.ui.template.update_phrases import URGENCY_TONES, until_words, urgency_words
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.models.template import TemplateVersion
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class OwnerReading:
    """What is known without a server: the versions, what is due, titles of pages and names of languages."""

    versions: tuple[TemplateVersion, ...]
    changed: tuple[ChangedPage, ...]
    titles: Mapping[str, str]
    names: Mapping[str, str]
    region: str

    @property
    def due(self) -> int:
        """Pages that are in a version and have changed since."""
        return sum(page.announced for page in self.changed)


class OwnerPane(QWidget):
    """`refresh` reads the versions anew; who follows is asked when the pane is first shown, and on demand."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = False
        self.reading: OwnerReading | None = None
        self.placeholder = Placeholder(self)
        self.banner = Banner(self)
        self.due = QLabel(self)
        self.due.setWordWrap(True)
        set_look(self.due, "muted")
        self.publish = QPushButton(self.tr("Publish a version …"), self)
        set_look(self.publish, "primary")
        self.versions = RowList(self)
        self.versions.setAccessibleName(self.tr("Versions of the template"))
        self.details = QLabel(self)
        self.details.setWordWrap(True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setContentsMargins(14, 10, 14, 12)
        self.table = OwnerTable(self)
        self.nobody = Placeholder(self)
        self._lay_out()
        self.publish.clicked.connect(self.open_publish)
        self.versions.chosen.connect(self._show_version)
        self.table.reload.connect(self.ask)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._say_not_allowed()

    @property
    def may(self) -> bool:
        """Whether this person is an editor or manager here."""
        return self._session.role in (Role.EDITOR.value, Role.MANAGER.value)

    def refresh(self) -> None:
        """Reads versions in a worker; the first time, also asks who follows."""
        if not self._session.is_open:
            return
        self._session.run("read versions", read_versions, self._show, channel="owner pane")
        if self.may and not self._asked:
            self.ask()

    def ask(self) -> None:
        """Asks the server who follows."""
        self._asked = True
        self.table.again.setEnabled(False)
        self._say_asking()
        task = self._session.run_online(
            "read followers",
            lambda copy, remote, _progress: followers(copy, remote),
            self._show_view,
            failure=self._failed,
        )
        task.finished.connect(self._on_asked)

    def open_publish(self) -> None:
        """Opens the dialog for a new version."""
        if self.reading is None:
            return
        dialog = PublishVersionDialog(self._session, self.reading.changed, self.reading.names, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.published.connect(self._on_published)
        dialog.open()

    # -- versions

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and self.may and (changes.change_sets or changes.texts):
            self._session.run("read versions", read_versions, self._show, channel="owner pane")

    def _on_published(self) -> None:
        self.refresh()
        self.ask()

    def _show(self, reading: OwnerReading) -> None:
        self.reading = reading
        if not self.may:
            self._say_not_allowed()
            return
        self.stack.setCurrentWidget(self.whole)
        self.publish.setEnabled(bool(reading.changed))
        self.due.setText(self._due_words(reading))
        key = self.versions.key or (reading.versions[0].id if reading.versions else "")
        self.versions.show_rows([self._row(version) for version in reading.versions], key)
        self.versions.setVisible(bool(reading.versions))
        self._show_version(key)

    def _due_words(self, reading: OwnerReading) -> str:
        if not reading.versions:
            return self.tr(
                "No version yet. A version tells the municipalities that follow this region what changed, why, and how"
                " urgent it is."
            )
        if reading.due:
            return self.tr("%n page(s) changed since their last version.", "", reading.due)
        return self.tr("Every page is as in its last version.")

    def _row(self, version: TemplateVersion) -> Row:
        pages = self.tr("%n page(s)", "", len(version.pages))
        soft = " · ".join(part for part in (day_words(version.created), version.author, pages) if part)
        return Row(version.id, version.what, soft, urgency_words(version.urgency), URGENCY_TONES[version.urgency])

    def _show_version(self, key: str) -> None:
        found = self.reading.versions if self.reading else ()
        version = next((each for each in found if each.id == key), None)
        self.details.setVisible(version is not None)
        if version is None or self.reading is None:
            return
        titles = [self.reading.titles.get(page, "") for page in version.pages]
        pages = ", ".join(title for title in titles if title)
        until = until_words(version.until) if version.until else ""
        named = self.tr("Pages: {titles}").replace("{titles}", pages) if pages else ""
        self.details.setText("\n\n".join(part for part in (version.what, version.why, until, named) if part))

    # -- followers

    def _say_asking(self) -> None:
        self.banner.say("info", "")
        if self.table.view is None:
            self.nobody.say("sync", self.tr("Asking who follows …"), "")
            self.right.setCurrentWidget(self.nobody)

    def _on_asked(self) -> None:
        """However it ended: a login that was asked for and not given leaves nothing waiting."""
        self.table.again.setEnabled(True)
        if self.table.view is None and self.nobody.buttons == []:
            self._say_unknown()

    def _show_view(self, view: OwnerView) -> None:
        if view.followers:
            self.table.show_view(view)
            self.right.setCurrentWidget(self.table)
            return
        self.table.view = None
        region = self.reading.region if self.reading else ""
        words = self.tr(
            "Municipalities on this server that follow “{region}” as their template, and agree to show it, appear here"
            " with the version they have taken."
        )
        self._say("person", self.tr("Nobody follows this region yet"), words.replace("{region}", region))

    def _failed(self, error: EditorError) -> None:
        from integreat_editor.sync.errors import TransientError  # noqa: PLC0415 - after first paint

        language = self._session.messages.language
        if isinstance(error, OwnerViewNotAllowed):
            self._say("lock", error.title(language), error.advice(language))
        elif isinstance(error, TransientError) and self.table.view is not None:
            words = self.tr("No connection at {time}: this is what was last asked.")
            self.banner.say("warning", words.replace("{time}", time_words()))
        elif isinstance(error, TransientError):
            self._say_unknown()
        else:
            self._say("warning", error.title(language), error.advice(language))

    def _say_unknown(self) -> None:
        self._say(
            "web",
            self.tr("Not known without a connection"),
            self.tr("Who follows which version is kept at the server. Your versions are here all the same."),
        )

    def _say(self, symbol: str, title: str, words: str) -> None:
        self.nobody.say(symbol, title, words, [(self.tr("Reload"), self.ask)])
        self.right.setCurrentWidget(self.nobody)

    def _say_not_allowed(self) -> None:
        self.placeholder.say(
            "template",
            self.tr("For those who write a template"),
            self.tr(
                "Editors and managers of a region that others follow as their template publish versions here, and see"
                " which municipality follows which."
            ),
        )
        self.stack.setCurrentWidget(self.placeholder)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(14, 4, 14, 10)
        head.setSpacing(8)
        head.addWidget(self.publish, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.due)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.versions, 1)
        column.addWidget(self.details)
        column.addStretch(0)
        self.right = QStackedWidget(self)
        self.right.addWidget(self.nobody)
        self.right.addWidget(self.table)
        beside = QWidget(self)
        around = QVBoxLayout(beside)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.banner)
        around.addWidget(self.right, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(beside)
        split.setSizes([420, 840])
        split.setStretchFactor(1, 1)
        self.whole = split
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(self.whole)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)


def read_versions(copy: WorkingCopy) -> OwnerReading:
    """Reads in a worker what is known here."""
    known = versions(copy)
    changed = changed_pages(copy)
    with copy.reading() as unit:
        region = unit.region.get()
        mentioned: dict[str, str] = {}
        for version in known:
            for page, texts in version.pages.items():
                mentioned.setdefault(page, next((texts[code] for code in region.language_codes if code in texts), ""))
        titles = unit.texts.titles(set(mentioned.values()))
    return OwnerReading(
        known,
        changed,
        {page: titles.get(text, "") for page, text in mentioned.items()},
        {language.code: language.name for language in region.languages},
        region.name,
    )
