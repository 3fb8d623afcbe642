"""What a person does with pages in the tree, carried out by use cases; each can be taken back at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from integreat_editor.ui.clock import now
from integreat_editor.ui.session import Session
from integreat_editor.ui.tree.item_model import PageTreeItemModel
from integreat_editor.ui.tree.nodes import Node


class TreeOperations(QObject):
    """Adds, moves, archives, discards pages. `undo_offered`: (what was done, how to take it back)."""

    undo_offered = Signal(str, object)
    page_added = Signal(str)

    def __init__(self, session: Session, pages: PageTreeItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = pages

    # -- adding

    def add(self, parent: str | None, position: int) -> None:
        """A new page with a working title, ready to be renamed."""
        from integreat_editor.services.edit_tree import add_page  # noqa: PLC0415 - after first paint
        from integreat_editor.services.results import Changes  # noqa: PLC0415 - after first paint

        title = self.tr("New page")

        def on_added(page: str) -> None:
            self._session.changed.emit(Changes(pages=frozenset({page})))
            self.page_added.emit(page)

        self._session.run(
            "add page", lambda copy: add_page(copy, parent, position, title, at=now()), on_added, writes=True
        )

    def add_beside(self, node: Node | None) -> None:
        """A new page behind this one, or at the end of the tree."""
        siblings = self._pages.siblings(node.parent if node else None)
        self.add(node.parent if node else None, siblings.index(node.id) + 1 if node else len(siblings))

    def add_below(self, node: Node) -> None:
        """A new page as the last child of this one."""
        self.add(node.id, len(self._pages.siblings(node.id)))

    # -- moving

    def move(self, page: str, parent: str | None, position: int) -> None:
        """Puts a page elsewhere; offers to put it back."""
        node = self._node(page)
        if node is None:
            return
        back = (node.parent, self._pages.siblings(node.parent).index(page))
        if back == (parent, position):
            return
        self._move(page, parent, position, lambda: self._offer(node, self.tr("“{title}” was moved."), back))

    def move_by(self, node: Node, step: int) -> None:
        """Up (-1) or down (1) among the siblings that are shown."""
        siblings = self._pages.siblings(node.parent)
        hidden = {each.id for each in self._pages.data_shown.nodes} - {each.id for each in self._pages.shown}
        position = siblings.index(node.id) + step
        while 0 <= position < len(siblings) and siblings[position] in hidden:
            position += step
        if 0 <= position < len(siblings):
            self.move(node.id, node.parent, position)

    def indent(self, node: Node) -> None:
        """Below the page that stands before it."""
        siblings = [each for each in self._pages.siblings(node.parent) if self._pages.index_of(each).isValid()]
        place = siblings.index(node.id)
        if place:
            above = siblings[place - 1]
            self.move(node.id, above, len(self._pages.siblings(above)))

    def outdent(self, node: Node) -> None:
        """Behind the page it stands below."""
        above = self._node(node.parent) if node.parent else None
        if above is not None:
            self.move(node.id, above.parent, self._pages.siblings(above.parent).index(above.id) + 1)

    def _move(self, page: str, parent: str | None, position: int, done: Callable[[], None] | None) -> None:
        from integreat_editor.services.edit_tree import move_page  # noqa: PLC0415 - after first paint

        self._session.run(
            "move page",
            lambda copy: move_page(copy, page, parent, position),
            lambda _changes: done() if done else None,
            writes=True,
        )

    def _offer(self, node: Node, words: str, back: tuple[str | None, int]) -> None:
        self.undo_offered.emit(_named(words, node), lambda: self._move(node.id, *back, None))

    # -- archiving and discarding

    def archive(self, node: Node) -> None:
        """Archives a page with what is below it."""
        from integreat_editor.services.edit_tree import archive_page, restore_page  # noqa: PLC0415 - after first paint

        self._both_ways(node, archive_page, restore_page, self.tr("“{title}” was archived."))

    def restore(self, node: Node) -> None:
        """Takes a page out of the archive."""
        from integreat_editor.services.edit_tree import archive_page, restore_page  # noqa: PLC0415 - after first paint

        self._both_ways(node, restore_page, archive_page, self.tr("“{title}” is no longer archived."))

    def discard(self, node: Node) -> None:
        """Takes a page that no server knows out of the tree."""
        from integreat_editor.services.edit_tree import discard_page, undiscard_page  # noqa: PLC0415 - after first paint

        self._both_ways(node, discard_page, undiscard_page, self.tr("“{title}” was discarded."))

    def _both_ways(self, node: Node, do: Callable[..., object], undo: Callable[..., object], words: str) -> None:
        def on_done(_changes: object) -> None:
            self.undo_offered.emit(_named(words, node), take_back)

        def take_back() -> None:
            self._session.run("take back", lambda copy: undo(copy, node.id), writes=True)

        self._session.run("change page", lambda copy: do(copy, node.id), on_done, writes=True)

    # -- titles and translations

    def rename(self, page: str, title: str, language: str) -> None:
        """Gives a page another title in a language."""
        from integreat_editor.services.edit_page import save_text  # noqa: PLC0415 - after first paint

        self._session.run(
            "rename page", lambda copy: save_text(copy, page, language, at=now(), title=title), writes=True
        )

    def confirm(self, page: str, language: str) -> None:
        """Declares a translation up to date."""
        from integreat_editor.services.edit_page import confirm_translation  # noqa: PLC0415 - after first paint

        self._session.run(
            "confirm translation", lambda copy: confirm_translation(copy, page, language, at=now()), writes=True
        )

    def _node(self, page: str) -> Node | None:
        return self._pages.node(self._pages.index_of(page))


def _named(words: str, node: Node) -> str:
    title = node.title if len(node.title) <= 60 else f"{node.title[:57]}…"
    return words.replace("{title}", title)
