"""Adopting pages of the template: which pages, where to, in which languages, and what that brings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.clock import now
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.template.adopt_reading import AdoptChoice, plan, read_choice
from integreat_editor.ui.template.adopt_words import PlanWords
from integreat_editor.ui.template.flow import FlowBox
from integreat_editor.ui.template.place_chooser import PlaceChooser
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.adopt_page import AdoptPlan
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.session import Session

_PAGE = Qt.ItemDataRole.UserRole
_PLAN_PAUSE_MS = 150


class AdoptDialog(QDialog):
    """Nothing is done before “Adopt”. `adopted` carries the ids of the new pages, parents first."""

    adopted = Signal(list)

    def __init__(self, session: Session, template_pages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = tuple(template_pages)
        self._running = False
        self._words = PlanWords(self)
        self.choice: AdoptChoice | None = None
        self.plan: AdoptPlan | None = None
        self.setWindowTitle(self.tr("Adopt from the template"))
        self.resize(900, 640)
        self.messages = MessageArea(self)
        self.pages = QTreeWidget(self)
        self.pages.setHeaderHidden(True)
        self.pages.setAccessibleName(self.tr("Pages to adopt"))
        self.pages.itemChanged.connect(lambda _item, _column: self._plan_soon())
        self.place = PlaceChooser(self)
        self.place.changed.connect(self._plan_soon)
        self._box = FlowBox(self)
        self.languages: dict[str, QCheckBox] = {}
        self.what = QLabel(self)
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setAccessibleName(self.tr("What will come"))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.adopt = self.buttons.addButton(self.tr("Adopt"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.adopt.setDefault(True)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PLAN_PAUSE_MS)
        self._pause.timeout.connect(self._make_plan)
        self._lay_out()
        self._show_running(running=False)
        self.adopt.setEnabled(False)
        session.run("read adopt", lambda copy: read_choice(copy, self._wanted), self._show, failure=self._failed)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._heading(self.tr("Pages")))
        left.addWidget(self.pages, 1)
        right.addWidget(self._heading(self.tr("Place in our tree")))
        right.addWidget(self.place, 1)
        halves = QHBoxLayout()
        halves.setSpacing(20)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.messages)
        column.addLayout(halves, 1)
        column.addWidget(self._heading(self.tr("Languages")))
        column.addWidget(self._box)
        column.addWidget(self._heading(self.tr("What will come")))
        for widget in (self.what, self.bar, self.buttons):
            column.addWidget(widget)

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        set_look(label, "heading")
        return label

    # -- what is shown

    def _show(self, choice: AdoptChoice) -> None:
        self.choice = choice
        self.pages.blockSignals(True)
        items: dict[str, QTreeWidgetItem] = {}
        for page in choice.pages:
            above = items.get(page.parent or "")
            item = QTreeWidgetItem([choice.titles[page.id] or self.tr("(no title)")])
            (above.addChild if above is not None else self.pages.addTopLevelItem)(item)
            item.setData(0, _PAGE, page.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked)
            items[page.id] = item
        self.pages.expandAll()
        self.pages.blockSignals(False)
        for code, name in choice.languages:
            box = QCheckBox(name, self._box)
            box.setChecked(True)
            if code == choice.default_language:
                box.setEnabled(False)
                box.setToolTip(self.tr("The language the others are translated from always comes along."))
            box.toggled.connect(self._plan_soon)
            self._box.add(box)
            self.languages[code] = box
        self.place.show_data(choice.tree, choice.place)
        self._make_plan()

    @property
    def ticked(self) -> list[str]:
        """The template's pages to adopt, in tree order."""
        items = [item for number in range(self.pages.topLevelItemCount()) if (item := self.pages.topLevelItem(number))]
        found = []
        while items:
            item = items.pop(0)
            items = [each for number in range(item.childCount()) if (each := item.child(number))] + items
            if item.checkState(0) is Qt.CheckState.Checked:
                found.append(str(item.data(0, _PAGE)))
        return found

    @property
    def is_waiting(self) -> bool:
        """Whether what will come is not told yet."""
        return self._pause.isActive() or self.choice is None

    def _plan_soon(self) -> None:
        self.plan = None
        self.adopt.setEnabled(False)
        self._pause.start()

    def _make_plan(self) -> None:
        self._pause.stop()
        pages, parent = self.ticked, self.place.parent_page
        languages = [code for code, box in self.languages.items() if box.isChecked()]
        if not pages or not self.place.is_chosen:
            self.what.setText(self.tr("Tick at least one page, and choose where it shall stand."))
            return
        self._session.run(
            "plan adopt",
            lambda copy: plan(copy, pages, parent, languages),
            self._show_plan,
            channel=f"adopt {id(self)}",
            failure=self._failed,
        )

    def _show_plan(self, found: AdoptPlan) -> None:
        self.messages.clear()
        self.plan = found
        names = dict(self.choice.languages) if self.choice is not None else {}
        self.what.setText(self._words.of(found, names))
        self.adopt.setEnabled(not self._running)

    # -- doing

    def _begin(self) -> None:
        planned = self.plan
        if planned is None:
            return

        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.adopt_page import adopt  # noqa: PLC0415 - after first paint

            return adopt(copy, planned, at=now())

        def done(_changes: Changes) -> None:
            self._running = False
            self.adopted.emit([page.page for page in planned.pages])
            self.accept()

        self._show_running(running=True)
        self._session.run("adopt", use_case, done, writes=True, failure=self._failed)

    def _show_running(self, *, running: bool) -> None:
        self._running = running
        self.bar.setVisible(running)
        for widget in (self.pages, self.place, self._box):
            widget.setEnabled(not running)
        self.adopt.setEnabled(not running and self.plan is not None)

    def reject(self) -> None:
        """While pages are made, waits for that: it is all or nothing, and quick."""
        if not self._running:
            super().reject()

    def _failed(self, error: EditorError) -> None:
        self._show_running(running=False)
        self.adopt.setEnabled(False)
        self.what.clear()
        language = self._session.messages.language
        self.messages.clear()
        self.messages.error(error.title(language), error.advice(language))
