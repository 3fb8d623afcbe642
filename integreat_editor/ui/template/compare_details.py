"""What a chosen row of the comparison says, below the rows or beside them: state, actions, and the texts compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.comparison import ComparisonRow, TextComparison
from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.compare_filter import mark_icon
from integreat_editor.ui.template.compare_text import Shown, Side, first_language, first_side, sides_of
from integreat_editor.ui.template.compare_words import TONES, follow_words, language_words, state_words
from integreat_editor.ui.template.flow import FlowBox
from integreat_editor.ui.theme.apply import set_look, set_tone

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.store.working_copy import WorkingCopy

Command = tuple[str, Callable[[], None]]
_MARK = QSize(18, 18)
_SMALLEST = QSize(420, 240)
_ABOUT_WIDTH = 340
_NO_LIMIT = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class Details(QWidget):
    """Shows one row, or how many are chosen. `read`: the texts of a language are shown."""

    read = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: ComparisonRow | None = None
        self._languages: tuple[tuple[str, str], ...] = ()
        self._codes: list[str] = []
        self._texts: TextComparison | None = None
        self._wanted_language = ""
        self._quiet = False
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        set_look(self.title, "heading")
        self.pill = QLabel(self)
        self.pill.setProperty("pill", "true")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.words, "muted")
        self._box = FlowBox(self)
        self.buttons: list[QPushButton] = []
        self.languages = QTabBar(self)
        self.languages.setAccessibleName(self.tr("Language of the comparison"))
        self.languages.setExpanding(False)
        self.languages.setDrawBase(False)
        self.languages.setIconSize(_MARK)
        self.languages.setElideMode(Qt.TextElideMode.ElideNone)
        self.languages.currentChanged.connect(self._on_language)
        self.sides = {side: self._make_side(side) for side in Side}
        group = QButtonGroup(self)
        for button in self.sides.values():
            group.addButton(button)
        self.difference = DiffView(session, self)
        self.placeholder = Placeholder(self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self.show_rows((), ())

    def _make_side(self, side: Side) -> QToolButton:
        button = QToolButton(self)
        button.setText(
            {
                Side.TEMPLATE: self.tr("What changed in the template"),
                Side.HERE: self.tr("What is different here"),
            }[side]
        )
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(button, "chip")
        button.clicked.connect(lambda _checked=False: self._show_side())
        return button

    def _lay_out(self) -> None:
        about = QVBoxLayout()
        about.setContentsMargins(14, 10, 14, 8)
        about.setSpacing(6)
        about.addWidget(self.title)
        about.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignLeft)
        about.addWidget(self.words)
        about.addWidget(self._box)
        about.addStretch()
        self._about = QWidget(self)
        self._about.setLayout(about)
        sides = QHBoxLayout()
        sides.setSpacing(6)
        for button in self.sides.values():
            sides.addWidget(button)
        sides.addStretch()
        self._choice = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choice.setContentsMargins(14, 8, 14, 0)
        self._choice.addWidget(self.languages, 1)
        self._choice.addLayout(sides)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addLayout(self._choice)
        texts.addWidget(self.difference, 1)
        body = QWidget(self)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._about)
        self._halves.addLayout(texts, 1)
        self._body = body
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(body)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Puts the page's state above the texts (`narrow`), or to the left of them where there is little height."""
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for layout in (self._halves, self._choice):
            layout.setDirection(below if narrow else beside)
        self._about.setMinimumWidth(0 if narrow else _ABOUT_WIDTH)
        self._about.setMaximumWidth(_NO_LIMIT if narrow else _ABOUT_WIDTH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        # Asked of the layout, it would be the height of all buttons below each other.
        return _SMALLEST

    # -- what is shown

    def show_rows(self, rows: Sequence[ComparisonRow], commands: Sequence[Command]) -> None:
        """Shows these rows with what can be done; the first command is the one most people want."""
        self._show_commands(commands if len(rows) == 1 else ())
        if len(rows) == 1:
            self._show_row(rows[0])
            return
        self._row = None
        self.difference.clear()
        if rows:
            title, words = self.tr("%n pages are chosen", "", len(rows)), ""
        else:
            title, words = self.tr("Choose a page"), self.tr("What differs between the template and here appears here.")
        self.placeholder.say("template", title, words, commands)
        self.stack.setCurrentWidget(self.placeholder)

    def show_languages(self, languages: tuple[tuple[str, str], ...]) -> None:
        """The region's languages: (code, name)."""
        self._languages = languages

    @property
    def language(self) -> str:
        """The language whose texts are compared, "" for none."""
        number = self.languages.currentIndex()
        return self._codes[number] if 0 <= number < len(self._codes) else ""

    @property
    def side(self) -> Side:
        """Which of the two differences is shown."""
        return next((side for side, button in self.sides.items() if button.isChecked()), Side.TEMPLATE)

    def _show_row(self, row: ComparisonRow) -> None:
        again = self._row is not None and (self._row.page, self._row.template_page) == (row.page, row.template_page)
        self._row = row
        self.stack.setCurrentWidget(self._body)
        self.title.setText(row.title or row.template_title)
        self.title.setToolTip(row.template_title)
        self.pill.setText(state_words(row.state))
        set_tone(self.pill, TONES[row.state])
        self._show_words(row)
        keep = self.language if again else self._wanted_language
        self._show_tabs(row, keep)
        self._read()

    def _show_words(self, row: ComparisonRow) -> None:
        lines = [follow_words(row)]
        if row.reason:
            lines.append(self.tr("Declined because: {reason}").replace("{reason}", row.reason))
        if row.page and row.template_page and row.template_title != row.title:
            lines.append(self.tr("In the template: “{title}”").replace("{title}", row.template_title))
        if row.moved:
            lines.append(self.tr("It stands below another page than in the template."))
        found = " · ".join(line for line in lines if line)
        self.words.setText(found)
        self.words.setVisible(bool(found))

    def _show_tabs(self, row: ComparisonRow, keep: str) -> None:
        self._quiet = True
        while self.languages.count():
            self.languages.removeTab(0)
        self._codes = []
        for code, name in self._languages:
            found = row.language(code)
            if found is not None:
                number = self.languages.addTab(mark_icon(found.state, self.devicePixelRatioF()), name)
                self.languages.setTabToolTip(number, language_words(name, found))
                self.languages.setAccessibleTabName(number, language_words(name, found))
                self._codes.append(code)
        wanted = keep if keep in self._codes else first_language(row, self._codes)
        self.languages.setCurrentIndex(self._codes.index(wanted) if wanted in self._codes else -1)
        self._quiet = False

    def _show_commands(self, commands: Sequence[Command]) -> None:
        self._box.clear()
        self.buttons = []
        for number, (text, run) in enumerate(commands):
            button = QPushButton(text, self._box)
            if not number:
                set_look(button, "primary")
            button.clicked.connect(lambda _checked=False, run=run: run())
            self._box.add(button)
            self.buttons.append(button)

    # -- the texts

    def _on_language(self) -> None:
        if not self._quiet:
            self._wanted_language = self.language
            self._read()

    def _read(self) -> None:
        row, language = self._row, self.language
        if row is None or row.template_page is None or not language:
            self._show_texts(None)
            return

        def use_case(copy: WorkingCopy) -> TextComparison:
            from integreat_editor.services.compare_template import compare_text  # noqa: PLC0415 - after first paint

            return compare_text(copy, row.template_page, row.page, language)

        self._session.run(
            "compare texts", use_case, self._show_texts, channel="compare texts", failure=self._show_failure
        )

    def _show_texts(self, texts: TextComparison | None) -> None:
        self._texts = texts
        found = sides_of(texts) if texts is not None else {}
        for side, button in self.sides.items():
            button.setVisible(len(found) > 1)
            button.setEnabled(side in found)
        if found:
            state = self._row.language(self.language) if self._row is not None else None
            self.sides[first_side(found, state)].setChecked(True)
        self._show_side()
        self.read.emit()

    def _show_side(self) -> None:
        found = sides_of(self._texts) if self._texts is not None else {}
        shown: Shown | None = found.get(self.side) or next(iter(found.values()), None)
        if self._row is not None and self._row.template_page is None:
            self.difference.show_words(
                self.tr(
                    "This page is our own. If it was copied from the template once, link it: changes are told then."
                )
            )
        elif shown is None:
            self.difference.show_words(self.tr("There is no text in this language on either side."))
        elif shown.words:
            self.difference.show_words(shown.words)
        else:
            self.difference.show_texts(shown.old, shown.new)

    def _show_failure(self, error: EditorError) -> None:
        language = self._session.messages.language
        self.difference.show_words(f"{error.title(language)} {error.advice(language)}")
