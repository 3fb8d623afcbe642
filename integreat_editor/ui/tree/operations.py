"""What a person does with pages in the tree, carried out by use cases; each can be taken back, at once or later."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from integreat_editor.models import tree_moves
from integreat_editor.models.tree_moves import Target
from integreat_editor.ui.clock import now
from integreat_editor.ui.session import Session
from integreat_editor.ui.tree.item_model import PageTreeItemModel
from integreat_editor.ui.tree.nodes import Node
from integreat_editor.ui.tree.undo import undo_of

if TYPE_CHECKING:
    from integreat_editor.services.archive_plan import ArchivePlan
    from integreat_editor.services.tree_plans import TreeStep
    from integreat_editor.store.working_copy import WorkingCopy

Nodes = Collection[Node]


class TreeOperations(QObject):
    """Adds, moves, copies, archives, discards pages. `undo_offered`: (what was done, how to take it back).

    `archiving_asked`: an `ArchivePlan` to be read, whether it is about restoring, and what to do then. `page_added`:
    a new page to be named; `pages_made`: copies to be shown.
    """

    undo_offered = Signal(str, object)
    archiving_asked = Signal(object, bool, object)
    page_added = Signal(str)
    pages_made = Signal(object)

    def __init__(self, session: Session, pages: PageTreeItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = pages
        self.undo = undo_of(session)

    # -- adding

    def add(self, parent: str | None, position: int) -> None:
        """A new page with a working title, ready to be renamed."""
        from integreat_editor.services.edit_tree import add_page  # noqa: PLC0415 - after first paint
        from integreat_editor.services.tree_plans import made_pages  # noqa: PLC0415 - after first paint

        title = self.tr("New page")

        def add_it(copy: WorkingCopy) -> TreeStep:
            return made_pages(copy, [add_page(copy, parent, position, title, at=now())])

        def on_added(step: TreeStep) -> None:
            self.undo.note(step, self.tr("A page was added."))
            self.page_added.emit(step.places[0].page)

        self._run("add page", add_it, on_added)

    def add_beside(self, node: Node | None) -> None:
        """A new page behind this one, or at the end of the tree."""
        siblings = self._pages.siblings(node.parent if node else None)
        self.add(node.parent if node else None, siblings.index(node.id) + 1 if node else len(siblings))

    def add_below(self, node: Node) -> None:
        """A new page as the last child of this one."""
        self.add(node.id, len(self._pages.siblings(node.id)))

    def has_below(self, nodes: Nodes) -> bool:
        """Whether one of the pages has others below it."""
        return any(self._pages.siblings(node.id) for node in nodes)

    def duplicate(self, nodes: Nodes, *, below: bool) -> None:
        """Copies behind the pages, with what is below them or without."""
        from integreat_editor.services.duplicate_pages import duplicate_pages  # noqa: PLC0415 - after first paint

        pages = _ids(nodes)
        words = self._words(
            nodes, self.tr("“{title}” was duplicated."), self.tr("%n page(s) were duplicated.", "", len(pages))
        )

        def on_made(step: TreeStep) -> None:
            self._note(step, words)
            self.pages_made.emit(tuple(each.page for each in step.places))

        self._run("duplicate", lambda copy: duplicate_pages(copy, pages, below=below, at=now()), on_made)

    # -- moving

    def move(self, pages: Sequence[str], target: Target | None) -> None:
        """Puts pages elsewhere, in the order they have; offers to put them back."""
        from integreat_editor.services.tree_plans import move_pages  # noqa: PLC0415 - after first paint

        if target is None:
            return
        nodes = self._nodes(tree_moves.movers(self._pages.whole, pages))
        words = self._words(nodes, self.tr("“{title}” was moved."), self.tr("%n page(s) were moved.", "", len(nodes)))
        self._run("move pages", lambda copy: move_pages(copy, pages, target), lambda step: self._note(step, words))

    def move_by(self, nodes: Nodes, step: int) -> None:
        """Up (-1) or down (1) among the siblings that are shown."""
        self.move(_ids(nodes), tree_moves.step(self._pages.whole, _ids(nodes), step, self._is_shown))

    def indent(self, nodes: Nodes) -> None:
        """Below the page that stands before them."""
        self.move(_ids(nodes), tree_moves.indent(self._pages.whole, _ids(nodes), self._is_shown))

    def outdent(self, nodes: Nodes) -> None:
        """Behind the page they stand below."""
        self.move(_ids(nodes), tree_moves.outdent(self._pages.whole, _ids(nodes)))

    def _is_shown(self, page: str) -> bool:
        return self._pages.index_of(page).isValid()

    # -- archiving and discarding

    def archive(self, nodes: Nodes) -> None:
        """Archives pages with what is below them; asks first where that is more than the page itself."""
        from integreat_editor.services.archive_plan import plan_archiving  # noqa: PLC0415 - after first paint
        from integreat_editor.services.tree_plans import archive_pages  # noqa: PLC0415 - after first paint

        pages = _ids(node for node in nodes if not node.archived)
        words = self._words(
            nodes, self.tr("“{title}” was archived."), self.tr("%n page(s) were archived.", "", len(pages))
        )

        def go_on() -> None:
            self._run("archive", lambda copy: archive_pages(copy, pages), lambda step: self._note(step, words))

        def on_planned(plan: ArchivePlan) -> None:
            if plan.needs_asking:
                self.archiving_asked.emit(plan, False, go_on)
            else:
                go_on()

        if pages:
            self._session.run("plan archiving", lambda copy: plan_archiving(copy, pages), on_planned)

    def restore(self, nodes: Nodes) -> None:
        """Takes pages out of the archive; asks first where others come along."""
        from integreat_editor.services.archive_plan import plan_restoring  # noqa: PLC0415 - after first paint
        from integreat_editor.services.tree_plans import restore_pages  # noqa: PLC0415 - after first paint

        pages = _ids(node for node in nodes if node.archived)
        words = self._words(
            nodes, self.tr("“{title}” is no longer archived."), self.tr("%n page(s) were restored.", "", len(pages))
        )

        def go_on() -> None:
            self._run("restore", lambda copy: restore_pages(copy, pages), lambda step: self._note(step, words))

        def on_planned(plan: ArchivePlan) -> None:
            if plan.along:
                self.archiving_asked.emit(plan, True, go_on)
            else:
                go_on()

        if pages:
            self._session.run("plan restoring", lambda copy: plan_restoring(copy, pages), on_planned)

    def discard(self, nodes: Nodes) -> None:
        """Takes pages that no server knows out of the tree."""
        from integreat_editor.services.tree_plans import discard_pages  # noqa: PLC0415 - after first paint

        pages = _ids(nodes)
        words = self._words(
            nodes, self.tr("“{title}” was discarded."), self.tr("%n page(s) were discarded.", "", len(pages))
        )
        self._run("discard", lambda copy: discard_pages(copy, pages), lambda step: self._note(step, words))

    # -- titles and translations

    def rename(self, page: str, title: str, language: str) -> None:
        """Gives a page another title in a language."""
        from integreat_editor.services.tree_plans import rename_page  # noqa: PLC0415 - after first paint

        words = self._words(self._nodes([page]), self.tr("“{title}” was renamed."), "")

        def on_renamed(step: TreeStep) -> None:
            if step:
                self.undo.note(step, words)

        self._run("rename page", lambda copy: rename_page(copy, page, language, title, at=now()), on_renamed)

    def confirm(self, page: str, language: str) -> None:
        """Declares a translation up to date."""
        from integreat_editor.services.edit_page import confirm_translation  # noqa: PLC0415 - after first paint

        self._session.run(
            "confirm translation", lambda copy: confirm_translation(copy, page, language, at=now()), writes=True
        )

    def _run(self, name: str, use_case: Callable[[WorkingCopy], TreeStep], done: Callable[[TreeStep], object]) -> None:
        def on_done(step: TreeStep) -> None:
            self._session.changed.emit(step.changes)
            done(step)

        self._session.run(name, use_case, on_done, writes=True)

    def _note(self, step: TreeStep, words: str) -> None:
        if step:
            done = self.undo.note(step, words)
            self.undo_offered.emit(words, lambda: self.undo.take_back(done))

    def _nodes(self, pages: Collection[str]) -> list[Node]:
        found = (self._pages.node(self._pages.index_of(page)) for page in pages)
        return [node for node in found if node is not None]

    def _words(self, nodes: Nodes, one: str, many: str) -> str:
        titles = [node.title or self._pages.untitled for node in nodes]
        if len(titles) != 1:
            return many
        title = titles[0]
        return one.replace("{title}", title if len(title) <= 60 else f"{title[:57]}…")


def _ids(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(node.id for node in nodes)
