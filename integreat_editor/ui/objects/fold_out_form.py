"""A fold-out section: its summary, and the text that is folded away."""

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from integreat_editor.content.fold_out import read_fold_out, with_content, with_summary
from integreat_editor.ui.objects.form import ObjectForm, PartEditor, Surroundings


class FoldOutForm(ObjectForm):
    """Edits one without touching the other."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Fold-out section")
        self._around = around
        self._html = ""
        self.summary = QLineEdit(self)
        self.summary.setAccessibleName(self.tr("Summary"))
        self.summary.setPlaceholderText(self.tr("What readers see before they unfold it"))
        self.summary.textEdited.connect(lambda words: self._take(with_summary(self._html, words)))
        self.content = PartEditor(around, self.tr("Folded text"), self)
        self.content.edited.connect(lambda html: self._take(with_content(self._html, html)))
        form = QFormLayout()
        form.addRow(self.tr("Summary"), self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(form)
        column.addWidget(QLabel(self.tr("Folded text"), self))
        column.addWidget(self.content, 1)
        self.setFocusProxy(self.summary)

    def show_html(self, html: str) -> bool:
        found = read_fold_out(html)
        if found is None:
            return False
        if html != self._html:
            self._html = html
            plain = found.summary is not None
            self.summary.setText(found.summary or "")
            self.summary.setEnabled(plain)
            self.summary.setReadOnly(not self._around.writable)
            self.summary.setToolTip("" if plain else self.tr("This summary is formatted: change it in the HTML."))
            self.content.show_html(found.content)
        return True

    def _take(self, html: str) -> None:
        if html != self._html:
            self._html = html
            self.edited.emit(html)
