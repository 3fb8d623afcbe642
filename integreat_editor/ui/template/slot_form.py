"""Filling one slot: where it holds, its words, and the pages that change with it, seen before it is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from integreat_editor.models.region import Role
from integreat_editor.models.template import Filling
from integreat_editor.ui.clock import now
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.flow import FlowBox
from integreat_editor.ui.template.slot_fields import SlotFields
from integreat_editor.ui.template.slot_lines import SlotLines
from integreat_editor.ui.template.slot_where import Place, SlotWhere, filling_place, first_place
from integreat_editor.ui.template.slot_words import kind_words, place_words, state_words
from integreat_editor.ui.theme.apply import set_look, set_tone

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.template_slots import FillingLine, FillResult, SlotView
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.template.slot_reading import SlotsReading

_PAUSE_MS = 300


class SlotForm(QWidget):
    """Shows one slot. `saved` carries what was done; words that are not saved wait while one looks elsewhere."""

    saved = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading: SlotsReading | None = None
        self.view: SlotView | None = None
        self._places: dict[str, Place] = {}
        self._drafts: dict[tuple[str, str, str], Filling] = {}
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.title, "heading")
        self.pill = QLabel(self)
        self.pill.setProperty("pill", "true")
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.about, "muted")
        self.problem = Banner(self)
        self.where = SlotWhere(self)
        self._chips_box = FlowBox(self)
        self.chips: list[QToolButton] = []
        self.fields = SlotFields(self)
        self.lines = SlotLines(self)
        self.save = QPushButton(self.tr("Save"), self)
        set_look(self.save, "primary")
        self.discard = QPushButton(self.tr("Discard"), self)
        self.empty = QPushButton(self.tr("Empty this slot"), self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._lay_out()
        self._timer.timeout.connect(self.plan)
        self.where.changed.connect(self._on_place)
        self.fields.edited.connect(self._on_edited)
        self.fields.text.returnPressed.connect(self.save.click)
        self.fields.address.returnPressed.connect(self.save.click)
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(self._discard)
        self.empty.clicked.connect(self._empty)

    # -- what is shown

    def show_slot(self, reading: SlotsReading, view: SlotView) -> None:
        """Shows a slot; what was written and not saved is there again."""
        self._reading, self.view = reading, view
        self.title.setText(view.slot.hint or view.slot.name)
        words, tone = state_words(view, reading.name)
        self.pill.setText(words)
        set_tone(self.pill, tone)
        self.about.setText(self._about(view))
        self._show_problem(view)
        self.fields.show_kind(view.slot.kind, reading.cards)
        self._column.setStretchFactor(self.fields, 3 if self.fields.is_tall else 0)
        self._show_place(self._places.get(view.slot.name) or first_place(view, reading))

    @property
    def filling(self) -> Filling:
        """What is written now, for the chosen place."""
        assert self.view is not None
        text, href, html = self.fields.words
        page, language = self.where.place
        return Filling(self.view.slot.name, page, language, text, href, html)

    @property
    def is_waiting(self) -> bool:
        """Whether a look at what would change, or the preview, is about to begin."""
        return self._timer.isActive() or self.fields.is_waiting

    @property
    def is_edited(self) -> bool:
        """Whether what is written differs from what is kept."""
        return self.view is not None and self.filling != self._kept(self.where.place)

    def _about(self, view: SlotView) -> str:
        said = [kind_words(view.slot.kind), self.tr("name: {name}").replace("{name}", view.slot.name)]
        if view.pages:
            titles = [title or self.tr("(no title)") for _, title in view.pages[:4]]
            more = self.tr("and %n more", "", len(view.pages) - 4) if len(view.pages) > 4 else ""
            said.append(", ".join(part for part in (*titles, more) if part))
        return " · ".join(said)

    def _show_problem(self, view: SlotView) -> None:
        if not view.pages:
            self.problem.say("info", self.tr("The template no longer has this slot; emptying it forgets the words."))
        elif len(view.kinds) > 1:
            kinds = ", ".join(kind_words(kind) for kind in view.kinds)
            words = self.tr("The template uses this name for different things ({kinds}); the words fit one of them.")
            self.problem.say("warning", words.replace("{kinds}", kinds))
        else:
            self.problem.say("info", "")

    def _show_place(self, place: Place) -> None:
        assert self.view is not None
        assert self._reading is not None
        self._places[self.view.slot.name] = place
        self.where.show_places(self.view, self._reading, place)
        self._show_chips(place)
        shown = self._drafts.get((self.view.slot.name, *place)) or self._kept(place)
        self.fields.show_filling(shown, rtl=self._reading.is_rtl(place[1]))
        self._show_wider(place)
        self._enable()
        self.plan()

    def _show_wider(self, place: Place) -> None:
        """What holds here for as long as nothing is written."""
        wider = self._wider(place)
        hint = (wider.text or wider.href) if wider is not None else ""
        self.fields.text.setPlaceholderText(hint)

    def _wider(self, place: Place) -> Filling | None:
        assert self.view is not None
        places = [("", place[1]), ("", "")] if not place[0] else [(place[0], ""), ("", place[1]), ("", "")]
        known = {filling_place(each): each for each in self.view.fillings}
        return next((known[each] for each in places if each != place and each in known), None)

    def _show_chips(self, place: Place) -> None:
        assert self.view is not None
        assert self._reading is not None
        self._chips_box.clear()
        self.chips = []
        titles = dict(self.view.pages)
        for filling in sorted(self.view.fillings, key=filling_place):
            chip = QToolButton(self._chips_box)
            chip.setText(place_words(filling, titles, self._reading.name))
            chip.setCheckable(True)
            chip.setChecked(filling_place(filling) == place)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            set_look(chip, "chip")
            there = filling_place(filling)
            chip.clicked.connect(lambda _on=False, there=there: self._show_place(there))
            self._chips_box.add(chip)
            self.chips.append(chip)
        self._chips_box.setVisible(len(self.chips) > 1)

    def _kept(self, place: Place) -> Filling:
        assert self.view is not None
        known = (each for each in self.view.fillings if filling_place(each) == place)
        return next(known, Filling(self.view.slot.name, *place))

    # -- what a person does

    def _on_place(self) -> None:
        self._show_place(self.where.place)

    def _on_edited(self) -> None:
        assert self.view is not None
        key = (self.view.slot.name, *self.where.place)
        if self.is_edited:
            self._drafts[key] = self.filling
        else:
            self._drafts.pop(key, None)
        self._enable()
        self._timer.start()

    def _discard(self) -> None:
        assert self.view is not None
        self._drafts.pop((self.view.slot.name, *self.where.place), None)
        self._show_place(self.where.place)

    def _empty(self) -> None:
        assert self.view is not None
        nothing = replace(self.filling, text="", href="", html="")
        self._drafts[(self.view.slot.name, *self.where.place)] = nothing
        self._show_place(self.where.place)
        self.save.setFocus()

    def _enable(self) -> None:
        may = self._session.role != Role.OBSERVER.value
        self.fields.set_writable(writable=may)
        edited = self.is_edited
        self.save.setEnabled(may and edited and self.fields.is_fit)
        self.discard.setEnabled(edited)
        self.empty.setEnabled(may and not self.filling.is_empty)

    # -- what would change, and saving

    def plan(self) -> None:
        """Looks in a worker what saving would change."""
        self._timer.stop()
        self.lines.setEnabled(True)
        if self.view is None or not self.is_edited:
            self.lines.say(self.tr("Write something, and the pages that change with it are listed here."))
            return
        if not self.fields.is_fit:
            self.lines.say("")
            return
        filling = self.filling
        self.lines.setEnabled(False)  # What is listed is about what stood there before.

        def use_case(copy: WorkingCopy) -> tuple[FillingLine, ...]:
            from integreat_editor.services.template_slots import plan_filling  # noqa: PLC0415 - after first paint

            return plan_filling(copy, filling)

        self._session.run(
            "plan filling",
            use_case,
            lambda lines: self._show_lines(filling, lines),
            channel="plan filling",
            failure=self._show_failure,
        )

    def _show_lines(self, filling: Filling, lines: tuple[FillingLine, ...]) -> None:
        if self._reading is not None and self.view is not None and filling == self.filling:
            self.lines.setEnabled(True)
            self.lines.show_lines(lines, self._reading.name)

    def _show_failure(self, error: EditorError) -> None:
        language = self._session.messages.language
        self.lines.setEnabled(True)
        self.lines.say(f"{error.title(language)} {error.advice(language)}")

    def _save(self) -> None:
        filling, at = self.filling, now()
        self.save.setEnabled(False)

        def use_case(copy: WorkingCopy) -> FillResult:
            from integreat_editor.services.template_slots import fill  # noqa: PLC0415 - after first paint

            return fill(copy, filling, at=at)

        self._session.run(
            "fill slot",
            use_case,
            lambda result: self._on_saved(filling, result),
            writes=True,
            failure=self._on_refused,
        )

    def _on_saved(self, filling: Filling, result: FillResult) -> None:
        self._drafts.pop((filling.slot, filling.page, filling.language), None)
        self.saved.emit(result)

    def _on_refused(self, error: EditorError) -> None:
        self._session.messages.show_error(error)
        self._enable()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.empty)
        buttons.addStretch()
        buttons.addWidget(self.discard)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(self.problem)
        column.addWidget(self.where)
        column.addWidget(self._chips_box)
        column.addWidget(self.fields)
        column.addWidget(self.lines, 2)
        column.addLayout(buttons)
        self._column = column

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        # Asked of the layout, it would be the height of all chips below each other.
        return QSize(440, 360)
