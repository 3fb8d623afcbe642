"""Linking a page that was copied from the template long ago: likely origins, what differs, and the confirmation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.clock import now
from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.icons import icon
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.review.rows import Row, RowList
from integreat_editor.ui.template.link_reading import LinkChoice, read_origins
from integreat_editor.ui.theme.apply import colours, set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.models.comparison import ComparisonRow, TextComparison
    from integreat_editor.services.link_page import LinkResult, Origin
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.session import Session

_LIKELY, _POSSIBLE = 0.8, 0.5
"""From these scores on an origin is called likely, possible; below, uncertain."""
_OTHERS_SHOWN = 60
_COLUMN = 560


class LinkDialog(QDialog):
    """Nothing is done before “Link”."""

    def __init__(self, session: Session, row: ComparisonRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row = row
        self.choice: LinkChoice | None = None
        self.setWindowTitle(self.tr("Link “{title}” with the template").replace("{title}", row.title))
        self.resize(1000, 640)
        self.messages = MessageArea(self)
        about = QLabel(
            self.tr(
                "Which page of the template was this one copied from? Once linked, changes of the template are told "
                "for it. Its text is not touched."
            ),
            self,
        )
        about.setWordWrap(True)
        set_look(about, "muted")
        self._about = about
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search all pages of the template"))
        self.search.setAccessibleName(self.tr("Search all pages of the template"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.list = RowList(self)
        self.list.setAccessibleName(self.tr("Pages of the template"))
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language of the comparison"))
        self.difference = DiffView(session, self, _COLUMN)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.link = self.buttons.addButton(self.tr("Link"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.link.setDefault(True)
        self.link.setEnabled(False)
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._show_list())
        self.list.chosen.connect(self._preview)
        self.language.currentIndexChanged.connect(lambda _number: self._preview(self.list.key))
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        page, words = row.page or "", session.messages.language
        session.run("read origins", lambda copy: read_origins(copy, page, words), self._show, failure=self._failed)

    def _lay_out(self) -> None:
        left = QWidget(self)
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.addWidget(self.search)
        rows.addWidget(self.list, 1)
        right = QWidget(self)
        texts = QVBoxLayout(right)
        texts.setContentsMargins(8, 0, 0, 0)
        head = QHBoxLayout()
        words = QLabel(self.tr("What is different here"), right)
        set_look(words, "heading")
        head.addWidget(words, 1)
        head.addWidget(self.language)
        texts.addLayout(head)
        texts.addWidget(self.difference, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([380, 600])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.messages)
        column.addWidget(self._about)
        column.addWidget(split, 1)
        column.addWidget(self.buttons)

    # -- what is shown

    def _show(self, choice: LinkChoice) -> None:
        self.choice = choice
        known = {each.language for each in self._row.languages}
        self.language.blockSignals(True)
        for code, name in choice.languages:
            if not known or code in known:
                self.language.addItem(name, code)
        self.language.blockSignals(False)
        self._show_list()

    def _show_list(self) -> None:
        if self.choice is None:
            return
        needle = self.search.text().strip().casefold()
        rows = self._other_rows(needle) if needle else [self._origin_row(each) for each in self.choice.origins]
        keys = [row.key for row in rows]
        key = self.list.key if self.list.key in keys else (keys or [""])[0]
        self.list.show_rows(rows, key)
        self._preview(key)
        if not rows and not needle:
            self.difference.show_words(
                self.tr("No page of the template resembles this one. You can search for a page by its title.")
            )

    def _origin_row(self, origin: Origin) -> Row:
        if origin.score >= _LIKELY:
            words, tone = self.tr("likely"), "good"
        elif origin.score >= _POSSIBLE:
            words, tone = self.tr("possible"), "info"
        else:
            words, tone = self.tr("uncertain"), "warning"
        return Row(origin.template_page, origin.title, origin.why, words, tone)

    def _other_rows(self, needle: str) -> list[Row]:
        assert self.choice is not None
        found = (each for each in self.choice.others if needle in each[1].casefold())
        return [Row(page, title, above) for page, title, above in found][:_OTHERS_SHOWN]

    def _preview(self, template_page: str) -> None:
        self.link.setEnabled(bool(template_page))
        if not template_page:
            self.difference.clear()
            return
        page, language = self._row.page, str(self.language.currentData() or "")

        def use_case(copy: WorkingCopy) -> TextComparison:
            from integreat_editor.services.compare_template import compare_text  # noqa: PLC0415 - after first paint

            return compare_text(copy, template_page, page, language)

        self._session.run("preview link", use_case, self._show_texts, channel=f"link {id(self)}", failure=self._failed)

    def _show_texts(self, texts: TextComparison) -> None:
        if texts.template is None or texts.ours is None:
            self.difference.show_words(self.tr("Only one of the two has a text in this language."))
        else:
            self.difference.show_texts(texts.template, texts.ours)

    # -- doing

    def _begin(self) -> None:
        page, template_page = self._row.page or "", self.list.key

        def online(copy: WorkingCopy, remote: Remote, _progress: Progress) -> LinkResult:
            """Looks through the template's older versions; without a connection through those that are here."""
            from integreat_editor.services.link_page import link  # noqa: PLC0415 - after first paint
            from integreat_editor.sync.errors import TransientError  # noqa: PLC0415 - after first paint

            try:
                return link(copy, page, template_page, remote=remote, at=now())
            except TransientError:
                return link(copy, page, template_page, remote=None, at=now())

        self.link.setEnabled(False)
        self.difference.show_words(self.tr("Looking for the version of the template that this page came from …"))
        task = self._session.run_template("link", online, self._done, failure=self._failed)
        task.finished.connect(lambda: self.link.setEnabled(bool(self.list.key)))

    def _done(self, result: LinkResult) -> None:
        self._session.changed.emit(result.changes)
        lost = (
            [name for code, name in self.choice.languages if code in result.bases and not result.bases[code]]
            if self.choice is not None
            else []
        )
        words = self.tr("“{title}” is linked with the template.").replace("{title}", self._row.title)
        if lost:
            unknown = self.tr("Not known which version it came from: {list}. Every difference is asked there.")
            words += " " + unknown.replace("{list}", ", ".join(lost))
        self._session.messages.show_notice(words)
        self.accept()

    def _failed(self, error: EditorError) -> None:
        language = self._session.messages.language
        self.messages.clear()
        self.messages.error(error.title(language), error.advice(language))
