"""The cards of an update below each other, made little by little, and the keys that go through them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from integreat_editor.models.template import Answer
from integreat_editor.ui.template import update_phrases as phrases
from integreat_editor.ui.template.update_card import StepCard
from integreat_editor.ui.template.update_reading import MarkedSides
from integreat_editor.ui.template.update_step import StepState
from integreat_editor.ui.theme.apply import set_look

_FIRST = 10
"""Cards that are there at once: more than a screen shows."""
_BATCH = 2
_GROUP = 20
_SPACING = 10
_KEYS: tuple[tuple[str, Answer], ...] = (
    ("T", "template"),
    ("O", "ours"),
    ("S", "suggestion"),
    ("W", "own"),
    ("L", "later"),
)


class StepList(QScrollArea):
    """`answered`: an answer changed; `entered` carries the `StepState` one came to.

    T, O, S, W and L answer the card one is in; N and P go to the next question.
    """

    answered = Signal()
    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Steps of the update"))
        self.cards: list[StepCard] = []
        self._waiting: list[tuple[int, StepState]] = []
        self._stale: list[StepCard] = []
        self._name: phrases.Name = str
        self._sides: dict[str, dict[str, MarkedSides]] = {}
        self._languages: tuple[str, ...] = ()
        self._current: StepCard | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        for key, answer in _KEYS:
            self._add_key(key, partial(self.answer, answer))
        self._add_key("N", partial(self.go, 1))
        self._add_key("P", partial(self.go, -1))
        self._begin()

    def show_steps(
        self,
        states: Sequence[StepState],
        name: phrases.Name,
        sides: Mapping[str, Mapping[str, MarkedSides]],
        languages: tuple[str, ...],
    ) -> None:
        """Shows these steps; `sides` by language and key, for `languages`."""
        self._begin()
        self._name = name
        self._languages = languages
        self._sides = {code: dict(each) for code, each in sides.items()}
        self._waiting = list(enumerate(states, start=1))
        self._make(_FIRST)
        if self._waiting:
            self._timer.start()

    def enter_first(self) -> None:
        """Puts the keyboard on the first card."""
        if self.cards:
            self.enter(self.cards[0])

    def show_languages(self, sides: Mapping[str, Mapping[str, MarkedSides]], languages: tuple[str, ...]) -> None:
        """Shows other languages on the same cards."""
        self._sides = {code: dict(each) for code, each in sides.items()}
        self._languages = languages
        self._stale = [card for card in self.cards if not self._is_seen(card)]
        for card in self.cards:
            if card not in self._stale:
                card.show_sides(self._sides_of(card.state), languages)
        self._timer.start()

    def refresh(self) -> None:
        """Shows answers that were given to many at once."""
        for card in self.cards:
            card.refresh()

    @property
    def is_complete(self) -> bool:
        """Whether every card is made and up to date."""
        return not self._waiting and not self._stale

    # -- going and answering

    @property
    def current(self) -> StepCard | None:
        """The card that has the keyboard, or had it last."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, StepCard):
                self._current = widget
                break
            widget = widget.parentWidget()
        return self._current

    def answer(self, answer: Answer) -> None:
        """Answers the card one is in and goes on to the next question, except for own words, which want writing."""
        card = self.current
        if card is None or not card.state.step.is_open or answer not in card.state.options:
            return
        card.answer(answer)
        if answer != "own":
            self.go(1)

    def go(self, by: int) -> None:
        """To the next or previous question without an answer, else to the next card that was asked about."""
        self._make(len(self._waiting))
        found = self._find(by, lambda card: card.state.step.is_open and not card.state.is_answered)
        found = found or self._find(by, lambda card: card.state.needs_person)
        if found is not None:
            self.enter(found)

    def enter(self, card: StepCard) -> None:
        """Puts the keyboard on a card and its head into view."""
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._current = card
        body = self.widget()
        if body is not None and (layout := body.layout()) is not None:
            layout.activate()
        top = self._top(card)
        self.ensureVisible(0, top, 0, 12)
        self.ensureVisible(0, top + min(card.height(), self.viewport().height() - 24), 0, 12)

    def _find(self, by: int, wanted: Callable[[StepCard], bool]) -> StepCard | None:
        """The next card from here on, round at the ends."""
        count, current = len(self.cards), self.current
        at = self.cards.index(current) if current in self.cards else (-1 if by > 0 else count)
        order = [self.cards[(at + by * number) % count] for number in range(1, count + 1)]
        return next((card for card in order if wanted(card)), None)

    # -- making

    def _begin(self) -> None:
        self._timer.stop()
        self.cards, self._waiting, self._stale, self._current = [], [], [], None
        body = QWidget(self)
        set_look(body, "panel")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(14, 12, 14, 14)
        self._column.setSpacing(_SPACING)
        self._column.addStretch(1)
        self.setWidget(body)

    def _make(self, most: int) -> None:
        for number, state in self._waiting[:most]:
            card = StepCard(state, number, self._name, self.widget())
            card.show_sides(self._sides_of(state), self._languages)
            card.answered.connect(self.answered)
            card.entered.connect(self.entered)
            self._group().addWidget(card)
            self.cards.append(card)
        del self._waiting[:most]

    def _group(self) -> QVBoxLayout:
        """Where the next card comes: of a long column, only the last few are laid out anew."""
        if len(self.cards) % _GROUP == 0:
            group = QWidget(self.widget())
            self._last_group = QVBoxLayout(group)
            self._last_group.setContentsMargins(0, 0, 0, 0)
            self._last_group.setSpacing(_SPACING)
            self._column.insertWidget(self._column.count() - 1, group)
        return self._last_group

    def _top(self, card: StepCard) -> int:
        body = self.widget()
        return card.mapTo(body, QPoint(0, 0)).y() if body is not None else 0

    def _go_on(self) -> None:
        """A few more cards, then the window may do something else."""
        for card in self._stale[:_BATCH]:
            card.show_sides(self._sides_of(card.state), self._languages)
        if not self._stale:
            self._make(_BATCH)
        del self._stale[:_BATCH]
        if self.is_complete:
            self._timer.stop()

    def _is_seen(self, card: StepCard) -> bool:
        top = self.verticalScrollBar().value()
        return self._top(card) < top + self.viewport().height() and self._top(card) + card.height() > top

    def _sides_of(self, state: StepState) -> dict[str, MarkedSides]:
        key = state.step.key
        return {code: sides[key] for code, sides in self._sides.items() if key in sides}

    def _add_key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
