"""The dialog of an object: a form for what can be changed safely, the HTML for experts, and what the apps drop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QVBoxLayout, QWidget

from integreat_editor.content.app_losses import app_losses
from integreat_editor.content.html_errors import html_error
from integreat_editor.ui.dialog_buttons import drop_focus_proxy, reach_all_by_tab
from integreat_editor.ui.objects.form import ObjectForm, Surroundings
from integreat_editor.ui.objects.html_pane import HtmlPane
from integreat_editor.ui.page.loss_words import losses_text
from integreat_editor.ui.theme.apply import set_look


class ObjectDialog(QDialog):
    """`replaced` carries the new HTML ("": take the object away).

    `form`: for this kind of object, if there is one. `new`: the object is not in the text yet.
    """

    replaced = Signal(str)

    def __init__(
        self,
        html: str,
        around: Surroundings,
        form: ObjectForm | None = None,
        *,
        title: str,
        new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._before = "" if new else html
        self._html = html
        self._around = around
        self.form = form
        self.setWindowTitle(title)
        self.resize(780, 600)
        self.pane = HtmlPane(around, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        if form is not None:
            self.tabs.addTab(form, form.title)
            form.edited.connect(self._on_form)
        self.tabs.addTab(self.pane, self.tr("HTML for experts"))
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.advice)
        column.addWidget(self._buttons(new=new))
        self.pane.show_html(html)
        self.pane.edited.connect(self._on_source)
        self._show_form()
        self.tabs.currentChanged.connect(lambda _index: self._on_tab())
        self.check()
        front = self.tabs.currentWidget() or self.pane
        (front.focusProxy() or front).setFocus()
        for each in filter(None, (form, self.pane)):
            drop_focus_proxy(each)

    def _buttons(self, *, new: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = self.tr("Insert") if new else self.tr("Take over")
        self.accept_button = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.remove_button = buttons.addButton(
            self.tr("Remove from the text"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        self.remove_button.setVisible(not new)
        self.remove_button.setEnabled(self._around.writable)
        self.remove_button.clicked.connect(self._remove)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return reach_all_by_tab(buttons)

    def html(self) -> str:
        """The object as it stands in the dialog."""
        return self._html

    def check(self) -> None:
        """Says what the apps drop, and whether it can be taken over."""
        fine = html_error(self._html) is None
        changed = self._html != self._before and bool(self._html.strip())
        self.accept_button.setEnabled(fine and changed and self._around.writable)
        lost = losses_text(app_losses(self._html)) if fine else ""
        if lost:
            self.advice.setText(self.tr("The apps do not show all of this:") + "\n" + lost)
        else:
            self.advice.setText(self.tr("The apps show all of this."))
        self.advice.setVisible(fine and bool(self._html.strip()))
        set_look(self.advice, "" if lost else "muted")

    def accept(self) -> None:
        self.check()
        if self.accept_button.isEnabled():
            self.replaced.emit(self._html)
            super().accept()

    def _on_form(self, html: str) -> None:
        self._html = html
        self.check()

    def _on_source(self, html: str) -> None:
        self._html = html
        self.check()

    def _on_tab(self) -> None:
        if self.tabs.currentWidget() is self.pane:
            self.pane.show_html(self._html)
        else:
            self._show_form()

    def _show_form(self) -> None:
        """Brings the form up to the HTML; where it can't show that, the HTML stays in front."""
        if self.form is None:
            return
        shown = self.pane.error is None and self.form.show_html(self._html)
        self.form.setEnabled(shown)
        if not shown:
            self.tabs.setCurrentWidget(self.pane)

    def _remove(self) -> None:
        self.replaced.emit("")
        super().accept()
