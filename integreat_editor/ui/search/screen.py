"""The screen of searching and replacing in all pages and languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.ui.clock import now
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.places import Place
from integreat_editor.ui.search.bar import SearchBar
from integreat_editor.ui.search.hit_list import HitList
from integreat_editor.ui.search.replace_list import ReplaceList
from integreat_editor.ui.search.rows import Row, rows
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integreat_editor.content.replacing import Found
    from integreat_editor.errors import EditorError
    from integreat_editor.models.region import Language
    from integreat_editor.services.replace_texts import Replaced, TextPlaces
    from integreat_editor.services.results import Changes
    from integreat_editor.services.search_texts import Hit, SearchResult
    from integreat_editor.store.working_copy import WorkingCopy

_MANY = 100
FIRST_HITS = 20
"""With their places about as many rows as a window shows."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}


class SearchScreen(QWidget):
    """`ask` searches for words from elsewhere; results follow while typing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._names: dict[str, str] = {}
        self._reading = False
        self._planned = ""
        """The replacement that the shown plan was made for."""
        self.result: SearchResult | None = None
        self.replaced: Replaced | None = None
        self.bar = SearchBar(self)
        self.list = HitList(self)
        self.places = ReplaceList(self)
        self.placeholder = Placeholder(self)
        self.count = QLabel(self)
        self.undo = QPushButton(self.tr("Take it back"), self)
        self.submit = QPushButton(self.tr("Submit as one change set …"), self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._say_empty()

    def _lay_out(self) -> None:
        set_look(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self.count, "muted")
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 16, 8)
        line.setSpacing(10)
        line.addWidget(self.count, 1)
        line.addWidget(self.undo)
        line.addWidget(self.submit)
        for widget in (self.placeholder, self.list, self.places):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(line)
        column.addWidget(self.stack, 1)
        self._offer_after(None)

    def _connect(self) -> None:
        self.bar.asked.connect(self.refresh)
        self.bar.mode_changed.connect(self.refresh)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.words.returnPressed.connect(self._on_return)
        self.bar.words.installEventFilter(self)
        self.list.opened.connect(self._go)
        self.places.changed.connect(self._show_ticked)
        self.places.opened.connect(self._go_to_place)
        self.undo.clicked.connect(self._take_back)
        self.submit.clicked.connect(self._submit)
        self._session.opened.connect(self._begin)
        self._session.changed.connect(self._on_changed)
        if self._session.is_open:
            self._begin()

    # -- reading texts

    def _begin(self) -> None:
        """Reads the languages, and makes texts searchable that are not yet."""
        self._session.run("read languages", _languages, self._show_languages, channel="search languages")
        self.bar.set_replacing_possible(self._session.may_write)
        self._read_texts()

    def _show_languages(self, languages: Sequence[Language]) -> None:
        self._names = {each.code: each.name for each in languages}
        self.bar.show_languages([(each.code, each.name) for each in languages])

    def _read_texts(self) -> None:
        from integreat_editor.services.search_texts import unread  # noqa: PLC0415 - after first paint

        if not self._reading:
            self._reading = True
            self._session.run("find unread texts", unread, self._read_more, failure=self._on_unread)

    def _read_more(self, left: Sequence[str]) -> None:
        from integreat_editor.services.search_texts import read_some  # noqa: PLC0415 - after first paint

        if not left:
            self._reading = False
            self.refresh()
            return
        if len(left) > _MANY:  # a few that were just written are read in no time
            self.count.setText(self.tr("Reading %n text(s) for the first search …", "", len(left)))
        self._session.run(
            "read texts", lambda copy: read_some(copy, left), self._read_more, writes=True, failure=self._on_unread
        )

    def _on_unread(self, error: EditorError) -> None:
        """Tells why texts could not be read (a full disk, a locked file); the next change tries again."""
        self._reading = False
        self.count.setText("")
        self._session.messages.show_error(error)

    def _on_changed(self, changes: Changes) -> None:
        if changes.texts and self.isVisible():
            self._read_texts()

    # -- searching

    def ask(self, words: str) -> None:
        """Searches for these words."""
        self.bar.words.setText(words)
        self.bar.words.setFocus()

    def refresh(self) -> None:
        """Searches, or plans the replacing, anew in a worker."""
        if not self._session.is_open:
            return
        if not self.bar.words.text().strip():
            self._say_empty()
        elif self.bar.replacing.isChecked():
            self._plan()
        else:
            self._search()

    def _search(self, most: int = 0) -> None:
        """The first results at once, then the others: what takes time is finding the places in each text."""
        from integreat_editor.services.search_texts import search  # noqa: PLC0415 - after first paint

        words, languages, where = self.bar.words.text(), self.bar.languages, self.bar.where.currentData()
        own, template = where != "template", where != "own"
        show = self._show_more if most else self._show
        self._session.run(
            "search",
            lambda copy: search(copy, words, languages=languages, own=own, template=template, most=most or FIRST_HITS),
            show,
            channel="search",
        )

    def _show(self, result: SearchResult) -> None:
        if self.bar.replacing.isChecked():
            return
        self._offer_after(None)
        self.list.show_rows(list(rows(result, self._heading)))
        if not result.hits:
            self.result = result
            self._say_nothing()
            return
        self.stack.setCurrentWidget(self.list)
        self._count(result)
        if len(result.hits) < result.total:
            from integreat_editor.services.search_texts import MOST_HITS  # noqa: PLC0415 - after first paint

            self._search(MOST_HITS)

    def _show_more(self, result: SearchResult) -> None:
        if not self.bar.replacing.isChecked():
            self.list.show_more(list(rows(result, self._heading)))
            self._count(result)

    def _count(self, result: SearchResult) -> None:
        self.result = result
        found = self.tr("%n text(s)", "", result.total)
        shown = self.tr("the first {} are shown").format(len(result.hits))
        self.count.setText(f"{found}, {shown}" if len(result.hits) < result.total else found)

    def _heading(self, hit: Hit) -> str:
        parts = [self._names.get(hit.language, hit.language)]
        if hit.template:
            parts.append(self.tr("state template"))
        if hit.archived:
            parts.append(self.tr("archived"))
        return " · ".join(parts)

    def _say_empty(self) -> None:
        self.list.show_rows([])
        self.count.setText("")
        self.placeholder.say(
            "search",
            self.tr("Search everything"),
            self.tr("All pages and languages of the region, and the state template. Parts of words count, and a phone "
                    "number is found in any spelling."),
        )  # fmt: skip
        self.stack.setCurrentWidget(self.placeholder)

    def _say_done(self) -> None:
        self.placeholder.say(
            "confirm",
            self.tr("Replaced everywhere"),
            self.tr("The texts are changed here only. Submit them as one change set, or take it back."),
        )
        self.stack.setCurrentWidget(self.placeholder)

    def _say_nothing(self) -> None:
        self.count.setText("")
        self.placeholder.say(
            "search", self.tr("Nothing found"), self.tr("Try part of a word, another language, or fewer words.")
        )
        self.stack.setCurrentWidget(self.placeholder)

    def _on_return(self) -> None:
        """Goes to the chosen place; what was typed since the last search is searched for first."""
        if self.bar.is_waiting:
            self.bar.search_now()
        elif not self.bar.replacing.isChecked():
            self.list.open_current()

    def _go(self, row: Row) -> None:
        hit, excerpt = row.hit, row.excerpt or (row.hit.excerpts[0] if row.hit.excerpts else None)
        if hit.template:
            self._session.show_template("compare", hit.page)
        elif excerpt is None:
            self._session.page_wanted.emit(hit.page, hit.language)
        else:
            place = Place(excerpt.words, excerpt.occurrence, title=excerpt.title)
            self._session.show_place(hit.page, hit.language, place)

    # -- replacing

    def _plan(self) -> None:
        from integreat_editor.services.replace_texts import plan_replace  # noqa: PLC0415 - after first paint

        pattern, replacement, languages = self.bar.pattern, self.bar.replacement.text(), self.bar.languages

        def show(planned: tuple[TextPlaces, ...]) -> None:
            self._show_plan(planned, replacement)

        self._session.run(
            "plan replacing",
            lambda copy: plan_replace(copy, pattern, replacement, languages=languages),
            show,
            channel="search",
        )

    def _show_plan(self, planned: tuple[TextPlaces, ...], replacement: str) -> None:
        if not self.bar.replacing.isChecked():
            return
        self._planned = replacement
        self.places.show_plan(planned, replacement, self._text_heading)
        if planned:
            self.stack.setCurrentWidget(self.places)
        elif self.replaced is not None:
            self._say_done()
        else:
            self._say_nothing()

    def _text_heading(self, text: TextPlaces) -> str:
        return f"{text.title} · {self._names.get(text.language, text.language)}"

    def _show_ticked(self) -> None:
        count = self.places.count
        self.bar.carry_out.setText(self.tr("Replace %n place(s)", "", count))
        self.bar.carry_out.setEnabled(bool(count))
        if self.replaced is None:
            words = self.tr("Look at each place; what stays ticked is changed, everything at once.")
            more = self.tr("%n more place(s) are not shown yet.", "", self.places.left_out)
            self.count.setText(f"{words} {more}" if self.places.left_out else words)

    def _replace(self) -> None:
        from integreat_editor.services.replace_texts import replace_chosen  # noqa: PLC0415 - after first paint

        chosen, replacement = self.places.chosen(), self._planned
        if chosen:
            self.bar.carry_out.setEnabled(False)
            self._session.run(
                "replace",
                lambda copy: replace_chosen(copy, chosen, replacement, at=now()),
                self._on_replaced,
                writes=True,
                failure=self._on_not_replaced,
            )

    def _on_not_replaced(self, error: EditorError) -> None:
        """Nothing was changed: the places stay ticked, to try again."""
        self._show_ticked()
        self._session.messages.show_error(error)

    def _on_replaced(self, replaced: Replaced) -> None:
        self._offer_after(replaced)
        self._session.changed.emit(replaced.changes)
        words = self.tr("%n place(s) replaced.", "", replaced.places)
        if replaced.skipped:
            words += " " + self.tr("%n text(s) changed meanwhile and stayed as they are.", "", len(replaced.skipped))
        self.count.setText(words)
        self.refresh()

    def _offer_after(self, replaced: Replaced | None) -> None:
        """What can be done after replacing: taking it back, submitting it."""
        self.replaced = replaced
        done = replaced is not None and bool(replaced.done)
        self.undo.setVisible(done)
        self.submit.setVisible(done)

    def _take_back(self) -> None:
        from integreat_editor.services.replace_texts import take_back  # noqa: PLC0415 - after first paint

        replaced = self.replaced
        if replaced is not None:
            self._offer_after(None)
            self._session.run(
                "take back", lambda copy: take_back(copy, replaced, at=now()), lambda _c: self.refresh(), writes=True
            )

    def _submit(self) -> None:
        if self.replaced is not None:
            keys = frozenset((page, language) for page, language, _, _ in self.replaced.done)
            title = self.tr("“{old}” is now “{new}”")
            words = title.replace("{old}", self.bar.words.text()).replace("{new}", self._planned)
            self._session.show_changes(keys, words)

    def _go_to_place(self, text: TextPlaces, place: Found | None) -> None:
        to = Place("", title=True) if place is None else Place("" if place.address else place.words, place.occurrence)
        self._session.show_place(text.page, text.language, to)

    # -- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Lets the arrow keys move in the list while one types."""
        if watched is self.bar.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                if self.bar.replacing.isChecked():
                    self.places.setFocus(Qt.FocusReason.TabFocusReason)
                else:
                    self.list.step(step)
                return True
        return super().eventFilter(watched, event)


def _languages(copy: WorkingCopy) -> Sequence[Language]:
    with copy.reading() as unit:
        return unit.region.get().languages
