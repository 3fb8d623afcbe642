"""One place of a clash: base, mine and the server's side by side, and the choice between them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.content.merge import Choice
from integreat_editor.content.merge_plan import Own
from integreat_editor.content.source import VOID, parse_source
from integreat_editor.ui.preview.render import is_rtl, plain_text
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_SIDE_HEIGHT = 88


class ChoiceCard(QFrame):
    """`columns`: (title, safe HTML) of the three sides; `options`: (choice, words). `decided`: a choice was taken.

    A choice of `Own("")` lets a person write own words, beginning with `own`.
    """

    decided = Signal()

    def __init__(
        self,
        title: str,
        columns: list[tuple[str, str]],
        options: list[tuple[Choice, str]],
        own: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_look(self, "surface")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        heading = QLabel(title, self)
        set_look(heading, "heading")
        column.addWidget(heading)
        grid = QGridLayout()
        for number, (name, html) in enumerate(columns):
            label = QLabel(name, self)
            set_look(label, "muted")
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, 0, number)
            grid.addWidget(_side(name, html, self), 1, number)
            grid.setColumnStretch(number, 1)
        grid.setRowStretch(1, 1)
        grid.setVerticalSpacing(4)
        column.addLayout(grid)
        self._options = [choice for choice, _ in options]
        self.buttons = QButtonGroup(self)
        for number, (_, words) in enumerate(options):
            button = QRadioButton(words, self)
            self.buttons.addButton(button, number)
            column.addWidget(button)
        self.own = QPlainTextEdit(own, self)
        self.own.setAccessibleName(self.tr("Own words"))
        self.own.setFixedHeight(scaled(_SIDE_HEIGHT))
        self.own.setTabChangesFocus(True)
        self.own.hide()
        self.own.textChanged.connect(self.decided)
        column.addWidget(self.own)
        self.buttons.idClicked.connect(self._on_clicked)

    @property
    def choice(self) -> Choice | None:
        """What a person chose; None: nothing yet, or own words that are empty or whose HTML is not whole."""
        number = self.buttons.checkedId()
        if number < 0:
            return None
        chosen = self._options[number]
        if not isinstance(chosen, Own):
            return chosen
        words = self.own.toPlainText()
        return Own(words) if words.strip() and is_whole(words) else None

    def _on_clicked(self, number: int) -> None:
        self.own.setVisible(isinstance(self._options[number], Own))
        self.decided.emit()


def is_whole(html: str) -> bool:
    """Whether every tag that opens closes, and the other way round: anything else would spill into its neighbours."""
    nodes = [node for node in parse_source(html).iter() if node.tag != "#root"]
    elements = [node for node in nodes if not node.tag.startswith("#") and node.tag not in VOID]
    return all(node.tag != "#stray" for node in nodes) and all(node.close_start < node.end for node in elements)


class _Side(QTextBrowser):
    """One side, drawn; nothing is ever loaded for it."""

    def loadResource(self, type: int, name: object) -> object:  # noqa: ARG002, N802 - Qt's names
        return None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(240, scaled(_SIDE_HEIGHT))


def _side(name: str, html: str, parent: QWidget) -> QTextBrowser:
    side = _Side(parent)
    side.setAccessibleName(name)
    side.setOpenLinks(False)
    side.setFixedHeight(scaled(_SIDE_HEIGHT))
    option = QTextOption(side.document().defaultTextOption())
    rtl = is_rtl(plain_text(html))
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side.document().setDefaultTextOption(option)
    side.setHtml(html or "<i>–</i>")
    return side
