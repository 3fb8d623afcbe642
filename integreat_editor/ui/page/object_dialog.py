"""Seeing and editing the HTML of what the editor shows as an object: a contact card, a table, a video."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from integreat_editor.content.canonical import same
from integreat_editor.content.sanitize import sanitise
from integreat_editor.content.tokens import is_well_formed
from integreat_editor.ui.editor.objects import describe
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import LIGHT_THEME, Wording, is_rtl, plain_text, preview_html
from integreat_editor.ui.theme.apply import set_look

_PAUSE_MS = 300


class ObjectDialog(QDialog):
    """`replaced` carries the new HTML ("": take the object away)."""

    replaced = Signal(str)

    def __init__(self, html: str, images: Images, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = html
        self.setWindowTitle(describe(html).kind)
        self.resize(760, 560)
        self.source = QPlainTextEdit(html, self)
        self.source.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.source.setReadOnly(not writable)
        self.source.setTabChangesFocus(True)
        self.source.setAccessibleName(self.tr("HTML of the object"))
        self.shown = PageBrowser(self)
        self.shown.image = images.image
        self.shown.setAccessibleName(self.tr("As the apps show it"))
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        panes = QSplitter(self)
        panes.addWidget(self.source)
        panes.addWidget(self.shown)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton(self.tr("Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        remove = buttons.addButton(self.tr("Remove from the text"), QDialogButtonBox.ButtonRole.DestructiveRole)
        remove.setEnabled(writable)
        remove.clicked.connect(self._remove)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(panes, 1)
        column.addWidget(self.advice)
        column.addWidget(buttons)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.check)
        self.source.textChanged.connect(self._timer.start)
        self.check()

    def check(self) -> None:
        """Shows the object as the apps do, and says what they leave out."""
        html = self.source.toPlainText()
        clean = sanitise(html)
        page = preview_html("", clean, Wording("", "▶", ""), LIGHT_THEME, phone=False)
        self.shown.show_page(page, LIGHT_THEME.background, LIGHT_THEME.text, rtl=is_rtl(plain_text(clean)))
        well_formed = is_well_formed(html)
        self.accept_button.setEnabled(well_formed and html != self._before and not self.source.isReadOnly())
        if not well_formed:
            self.advice.setText(self.tr("A tag is not closed, or closed twice. Mend it before taking it over."))
        elif not same(html, clean):
            self.advice.setText(self.tr("The apps leave parts of this out: compare with the picture at the right."))
        else:
            self.advice.setText(self.tr("The apps show all of this."))
        set_look(self.advice, "muted" if well_formed else "danger")

    def accept(self) -> None:
        self._timer.stop()
        self.check()
        if self.accept_button.isEnabled():
            self.replaced.emit(self.source.toPlainText())
            super().accept()

    def _remove(self) -> None:
        self.replaced.emit("")
        super().accept()
