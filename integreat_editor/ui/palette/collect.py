"""Gathers what the window can do now: from its actions, so that no second list of commands has to be kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from integreat_editor.ui.palette.entries import Entry

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TreeView
    from integreat_editor.ui.editor.toolbar import EditorToolBar
    from integreat_editor.ui.main_window.window import MainWindow
    from integreat_editor.ui.main_window.workspace import Workspace


def collect(window: MainWindow) -> list[Entry]:
    """Everything that can be done now, in the order of menus, text, tree, languages, pages."""
    entries = [entry for action in window.menuBar().actions() for entry in _of_action(action, "")]
    workspace = window.workspace
    if workspace is not None:
        entries += _of_text(workspace)
        entries += _of_tree(workspace)
        if workspace.tree_view is not None:
            entries += _languages(workspace, workspace.tree_view)
            entries += _pages(window, workspace.tree_view)
    seen: dict[str, Entry] = {}
    for entry in entries:
        seen.setdefault(entry.id, entry)
    return list(seen.values())


def _of_action(action: QAction, group: str) -> Iterator[Entry]:
    """The entries of an action, or of the menu it opens."""
    text = _plain(action.text())
    menu = action.menu()
    if isinstance(menu, QMenu):
        for below in menu.actions():
            yield from _of_action(below, f"{group} › {text}" if group and text else group or text)
    elif text and action.isEnabled() and not action.isSeparator():
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield Entry(f"{group}/{text}", text, group, keys, "command", action.trigger)


def _of_text(workspace: Workspace) -> Iterator[Entry]:
    page = workspace.page
    if page is None or not page.page or page.parts.editor.isReadOnly():
        return
    yield from _of_tool_bar(page.parts.toolbar, QCoreApplication.translate("Palette", "Text"))


def _of_tool_bar(bar: EditorToolBar, group: str) -> Iterator[Entry]:
    """Its buttons and menus, then what has keys only: kinds of paragraphs, finding."""
    for action in bar.actions():
        menu = action.menu()
        for below in menu.actions() if isinstance(menu, QMenu) else (action,):
            yield from _of_action(below, group)
    for action in bar.editor.actions():
        yield from _of_action(action, group)


def _of_tree(workspace: Workspace) -> Iterator[Entry]:
    if not workspace.writable:
        return
    for action in workspace.tree.view.actions():
        yield from _of_action(action, QCoreApplication.translate("Palette", "Page tree"))


def _languages(workspace: Workspace, tree: TreeView) -> Iterator[Entry]:
    page = workspace.page
    if page is None or not page.page:
        return
    group = QCoreApplication.translate("Palette", "Language of the text")
    for language in tree.region.languages:
        yield Entry(
            f"language/{language.code}",
            language.name,
            group,
            "",
            "language",
            partial(page.show_page, page.page, language.code),
            language.code,
        )


def _pages(window: MainWindow, tree: TreeView) -> Iterator[Entry]:
    default = tree.region.default_language
    titles = {row.id: row.title(default) for row in tree.rows}
    for row in tree.rows:
        above = titles.get(row.parent or "", "")
        archived = QCoreApplication.translate("Palette", "archived") if row.archived else ""
        group = " · ".join(word for word in (above, archived) if word)
        also = " ".join(view.title for view in row.translations.values() if view.title)
        text = titles[row.id] or QCoreApplication.translate("Palette", "(no title)")
        yield Entry(f"page/{row.id}", text, group, "", "page", partial(window.show_page, row.id), also)


def _plain(text: str) -> str:
    """An action's text without the mark of its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix(" …").strip()
