"""A Markdown draft from a file, put into the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from integreat_editor.content.markdown import Draft
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen

_ENDINGS = frozenset({".md", ".markdown"})


def insert_markdown(screen: PageScreen) -> None:
    """Asks for a Markdown file and puts it in at the cursor; see `insert_markdown_file`."""
    dialog = QFileDialog(
        screen, QCoreApplication.translate("MarkdownFile", "Insert a Markdown draft"), str(Path.home())
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([
        QCoreApplication.translate("MarkdownFile", "Markdown drafts (*.md *.markdown *.txt)"),
        QCoreApplication.translate("MarkdownFile", "All files (*)"),
    ])  # fmt: skip
    dialog.fileSelected.connect(lambda name: insert_markdown_file(screen, Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def insert_markdown_file(screen: PageScreen, file: Path) -> None:
    """Puts a draft in at the cursor, as one step. A first line `# ...` becomes the page's title if it has none."""
    if screen.parts.editor.isReadOnly():
        return
    place = screen.page, screen.language
    without_title = not screen.parts.title.text().strip()

    def read(_copy: WorkingCopy) -> Draft:
        from integreat_editor.services.markdown_draft import read_draft  # noqa: PLC0415 - after first paint

        return read_draft(file, with_title=without_title)

    def show(draft: Draft) -> None:
        if (screen.page, screen.language) == place:
            _insert(screen, draft)

    screen.session.run("read Markdown draft", read, show)


def _insert(screen: PageScreen, draft: Draft) -> None:
    parts = screen.parts
    if draft.title:
        parts.title.setText(draft.title)
        parts.title.textEdited.emit(draft.title)
    parts.editor.commands.insert_html(draft.html)
    parts.editor.setFocus()


class MarkdownDrop(QObject):
    """Serves one page screen: a Markdown file that is dropped on the text is a draft."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        screen.parts.editor.files_dropped.connect(self._on_files)

    def _on_files(self, files: list[Path]) -> None:
        for file in files:
            if file.suffix.lower() in _ENDINGS:
                insert_markdown_file(self._screen, file)
