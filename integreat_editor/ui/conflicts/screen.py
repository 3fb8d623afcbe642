"""Conflicts: choosing one, deciding it place by place, and making the result the local text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.content.merge import Choice
from integreat_editor.content.merge_plan import Decision, Own
from integreat_editor.services import decide_conflict
from integreat_editor.services.decide_conflict import OURS, THEIRS, PlaceConflictView, TextConflictView
from integreat_editor.services.journal import utc_now
from integreat_editor.services.results import Changes
from integreat_editor.ui.conflicts.card import ChoiceCard
from integreat_editor.ui.conflicts.reading import Reading, read
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.review.rows import Row, RowList
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

_LIST_WIDTH = 300


class ConflictsScreen(QWidget):
    """What waits for a decision. `refresh` reads it anew; choices that were not applied are asked again then."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self.reading: Reading | None = None
        self.cards: list[tuple[int, ChoiceCard]] = []
        self.title_card: ChoiceCard | None = None
        self.place_card: ChoiceCard | None = None
        self.list = RowList(self)
        self.list.setAccessibleName(self.tr("Conflicts"))
        self.info = QLabel(self)
        self.info.setWordWrap(True)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why so? (optional, kept with the decision)"))
        self.reason.setAccessibleName(self.tr("Reason for the decision"))
        self.apply = QPushButton(self.tr("Apply"), self)
        set_look(self.apply, "primary")
        self.placeholder = Placeholder(self)
        self._lay_out()
        self.list.chosen.connect(self._open)
        self.apply.clicked.connect(self._apply)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._show(Reading(()))

    def refresh(self) -> None:
        """Reads list and open conflict in a worker."""
        if self._session.is_open:
            wanted = self._wanted
            self._session.run("read conflicts", lambda copy: read(copy, wanted), self._show, channel="conflicts")

    # -- showing

    def _on_changed(self, changes: Changes) -> None:
        opened = self.reading.opened if self.reading else None
        touched = opened is not None and (opened.page, opened.language) in changes.texts
        if self.isVisible() and (changes.conflicts or touched):
            self.refresh()

    def _open(self, conflict: str) -> None:
        self._wanted = conflict
        self.refresh()

    def _show(self, reading: Reading) -> None:
        before, self.reading = self.reading, reading
        if before is not None and reading.opened is not None and _sides(before) == _sides(reading):
            self._show_list(reading)  # Choices and own words stay: what they are about is still the same.
            return
        self.cards, self.title_card, self.place_card = [], None, None
        if reading.opened is None:
            words = self.tr("Nothing clashes with the server. What does not clash is merged by itself.")
            self.placeholder.say("conflicts", self.tr("No conflicts"), words)
            self.stack.setCurrentWidget(self.placeholder)
            return
        self._wanted = reading.opened.id
        self.stack.setCurrentWidget(self.whole)
        self._show_list(reading)
        body = QWidget(self.area)
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 4, 14, 14)
        column.setSpacing(14)
        for card in self._make_cards(reading, body):
            card.decided.connect(self._enable)
            column.addWidget(card)
        column.addStretch()
        self.area.setWidget(body)
        self._enable()

    def _show_list(self, reading: Reading) -> None:
        rows = [
            Row(each.id, title or self.tr("(no title)"), each.language or self.tr("place in the tree"))
            for each, title in reading.conflicts
        ]
        self.list.show_rows(rows, self._wanted)

    def _make_cards(self, reading: Reading, parent: QWidget) -> list[ChoiceCard]:
        if reading.place is not None:
            self.info.setText(self.tr("This page was moved here and on the server, to different places."))
            self.place_card = self._place(reading.place, parent)
            return [self.place_card]
        assert reading.text is not None
        view, clashes = reading.text, reading.text.merge.conflicts
        merged = len(view.merge.decisions) - len(clashes)
        said = self.tr("%n place(s) clash.", "", len(clashes))
        by_itself = self.tr("%n further change(s) merge by themselves.", "", merged) if merged else ""
        keeps = self.tr("Your text stays as it is until you apply the decision.")
        self.info.setText(" ".join(part for part in (said, by_itself, keeps) if part))
        self.cards = [
            (each.id, self._decision(each, sides, number, parent))
            for number, (each, sides) in enumerate(zip(clashes, reading.sides, strict=True), start=1)
        ]
        cards = [card for _, card in self.cards]
        if view.title_clashes:
            self.title_card = self._title(view, parent)
            cards.insert(0, self.title_card)
        return cards

    def _decision(self, decision: Decision, sides: tuple[str, str, str], number: int, parent: QWidget) -> ChoiceCard:
        options: list[tuple[Choice, str]] = [(OURS, self.tr("Mine")), (THEIRS, self.tr("The server's"))]
        if decision.suggestion is not None:
            options.append(("suggestion", self.tr("Both merged word by word (please read it)")))
        options.append((Own(""), self.tr("Own words")))
        title = self.tr("Place {number}").replace("{number}", str(number))
        return ChoiceCard(
            title, self._columns(sides), options, decision.suggestion or decision.ours or decision.theirs or "", parent
        )

    def _title(self, view: TextConflictView, parent: QWidget) -> ChoiceCard:
        sides = (escape(view.base.title), escape(view.ours.title), escape(view.theirs.title))
        options: list[tuple[Choice, str]] = [(OURS, self.tr("Mine")), (THEIRS, self.tr("The server's"))]
        return ChoiceCard(self.tr("Title"), self._columns(sides), options, "", parent)

    def _place(self, view: PlaceConflictView, parent: QWidget) -> ChoiceCard:
        top = self.tr("top level")
        sides = [
            (self.tr("Mine"), escape(self._below(view.ours_parent or top))),
            (self.tr("The server's"), escape(self._below(view.theirs_parent or top))),
        ]
        options: list[tuple[Choice, str]] = [(OURS, self.tr("Mine")), (THEIRS, self.tr("The server's"))]
        return ChoiceCard(view.title, sides, options, "", parent)

    def _below(self, parent: str) -> str:
        return self.tr("Below “{parent}”").replace("{parent}", parent)

    def _columns(self, sides: tuple[str, str, str]) -> list[tuple[str, str]]:
        names = (self.tr("Before (both began here)"), self.tr("Mine"), self.tr("The server's"))
        return list(zip(names, sides, strict=True))

    def _enable(self) -> None:
        cards = [card for _, card in self.cards] + [card for card in (self.title_card, self.place_card) if card]
        # A clash that was typed away has no cards; applying settles it.
        self.apply.setEnabled(all(card.choice is not None for card in cards))

    # -- deciding

    def _apply(self) -> None:
        assert self.reading is not None
        author, at, reason = self._session.user, utc_now(), self.reason.text()
        if self.reading.place is not None and self.place_card is not None:
            chosen, place = str(self.place_card.choice), self.reading.place.conflict.id
            self._session.run(
                "decide",
                lambda copy: decide_conflict.decide_place(copy, place, chosen, author=author, at=at, reason=reason),
                self._applied,
                writes=True,
            )
            return
        view = self.reading.text
        assert view is not None
        choices = {number: card.choice for number, card in self.cards if card.choice is not None}
        title = None
        if self.title_card is not None:
            title = view.theirs.title if self.title_card.choice == THEIRS else view.ours.title
        self._session.run(
            "decide",
            lambda copy: decide_conflict.decide_text(
                copy, view.conflict.id, choices, author=author, at=at, title=title, reason=reason, seen=view
            ),
            self._applied,
            writes=True,
        )

    def _applied(self, _changes: Changes) -> None:
        self.reason.clear()
        self._wanted = ""
        notice = self.tr("Decided. What differs from the server now goes back to approval: submit it again.")
        self._session.messages.show_notice(notice)
        self.refresh()

    def _lay_out(self) -> None:
        self.info.setContentsMargins(14, 12, 14, 8)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 10, 14, 10)
        bar.setSpacing(8)
        bar.addWidget(self.reason, 1)
        bar.addWidget(self.apply)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.info)
        column.addWidget(self.area, 1)
        column.addLayout(bar)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, 980])
        self.whole = split
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(self.whole)
        set_look(self.stack, "surface")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)


def _sides(reading: Reading) -> tuple[object, ...]:
    """What the open conflict is about."""
    if reading.text is not None:
        return reading.text.conflict.id, reading.text.base, reading.text.ours, reading.text.theirs
    return (reading.place,)
