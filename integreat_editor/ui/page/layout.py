"""Where things are on the page's screen."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.editor.find_bar import FindBar
from integreat_editor.ui.editor.toolbar import EditorToolBar
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.changes_pane import ChangesPane
from integreat_editor.ui.page.findings_line import FindingsLine
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.page.language_bar import LanguageBar
from integreat_editor.ui.page.live_line import LiveLine
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.page.template_line import TemplateLine
from integreat_editor.ui.preview.pane import PreviewPane
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_MARGIN = 20


class PageLayout:
    """The widgets of the screen, laid out on `owner`."""

    def __init__(self, owner: QWidget, session: Session, images: Images) -> None:
        self._owner = owner
        set_look(owner, "surface")
        owner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.path = QLabel(owner)
        set_look(self.path, "muted")
        self.path.setAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
        self.status = QLabel(owner)
        self.status.setProperty("pill", "true")
        self.template = TemplateLine(session, owner)
        self.findings = FindingsLine(session, owner)
        self.live = LiveLine(session, owner)
        self.history = self._make_history_button()
        self.languages = LanguageBar(owner)
        self.banner = Banner(owner)
        self.title = self._make_title()
        self.editor = TextEditor(owner)
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setStyleSheet("QTextEdit { border: 0; border-radius: 0; }")
        font = QFont(self.editor.font())
        font.setPixelSize(scaled(16))
        self.editor.setFont(font)
        self.toolbar = EditorToolBar(self.editor, owner)
        self.toolbar.set_images_possible(True)
        self.find_bar = FindBar(self.editor, owner)
        self.toolbar.find_requested.connect(self.find_bar.open)
        self.placeholder = Placeholder(owner)
        self.preview = PreviewPane(session, images, owner)
        self.changes = ChangesPane(session, images, owner)
        self.side = self._make_side()
        self.text = self._make_text()
        self.middle = QStackedWidget(owner)
        self.middle.addWidget(self.text)
        self.middle.addWidget(self.placeholder)
        self.panes = QSplitter(Qt.Orientation.Horizontal, owner)
        self.panes.setChildrenCollapsible(False)
        self.panes.addWidget(self.middle)
        self.panes.addWidget(self.side)
        self.panes.setStretchFactor(0, 3)
        self.panes.setStretchFactor(1, 2)
        self.panes.setSizes([580, 340])
        self.head = self._make_head()
        whole = QVBoxLayout(owner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.panes, 1)

    def _make_title(self) -> QLineEdit:
        title = QLineEdit(self._owner)
        set_look(title, "title")
        title.setAccessibleName(QCoreApplication.translate("PageLayout", "Title of the page"))
        title.setPlaceholderText(QCoreApplication.translate("PageLayout", "Title"))
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setBold(True)
        title.setFont(font)
        return title

    def _make_history_button(self) -> QToolButton:
        button = QToolButton(self._owner)
        set_look(button, "flat")
        button.setIcon(icon("clock"))
        button.setIconSize(QSize(18, 18))
        words = QCoreApplication.translate("PageLayout", "History of this text")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _make_head(self) -> QWidget:
        head = QWidget(self._owner)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.path, 1)
        first.addWidget(self.template, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.findings, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.status, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.history, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(head)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.languages)
        column.addWidget(self.banner)
        column.addWidget(self.live)
        return head

    def _make_text(self) -> QWidget:
        text = QWidget(self._owner)
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        upper = QHBoxLayout()
        upper.setContentsMargins(_MARGIN, 8, _MARGIN, 4)
        upper.addWidget(self.title)
        column.addLayout(upper)
        tools = QHBoxLayout()
        tools.setContentsMargins(_MARGIN - 8, 0, _MARGIN - 8, 4)
        tools.addWidget(self.toolbar)
        column.addLayout(tools)
        line = QFrame(text)
        set_look(line, "line")
        column.addWidget(line)
        column.addWidget(self.find_bar)
        place = QHBoxLayout()
        place.setContentsMargins(_MARGIN - 14, 0, 0, 0)
        place.addWidget(self.editor)
        column.addLayout(place, 1)
        text.setMinimumWidth(360)
        return text

    def _make_side(self) -> QTabWidget:
        side = QTabWidget(self._owner)
        side.setDocumentMode(True)
        side.addTab(self.preview, QCoreApplication.translate("PageLayout", "Preview"))
        side.addTab(self.changes, QCoreApplication.translate("PageLayout", "Changes"))
        side.tabBar().setAccessibleName(QCoreApplication.translate("PageLayout", "Beside the text"))
        side.setMinimumWidth(280)
        self.changes.counted.connect(self._show_count)
        return side

    def _show_count(self, count: int) -> None:
        words = QCoreApplication.translate("PageLayout", "Changes")
        self.side.setTabText(1, f"{words}  {count}" if count else words)

    def set_direction(self, *, rtl: bool) -> None:
        """Lays title and text out from right to left, or from left to right."""
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.title.setLayoutDirection(direction)
        self.title.setAlignment(
            (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        self.editor.set_text_direction(rtl)

    def set_read_only(self, *, read_only: bool) -> None:
        """Locks or opens title and text."""
        self.title.setReadOnly(read_only)
        self.editor.setReadOnly(read_only)
        self.toolbar.setEnabled(not read_only)
        self.changes.set_writable(writable=not read_only)
