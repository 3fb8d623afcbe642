"""The screens one can go to beside the pages; each is made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from integreat_editor.ui.session import Session

if TYPE_CHECKING:
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Screen:
    """A place to go to. `factory` makes its widget, which has a `refresh()`."""

    key: str
    title: str
    icon: str
    factory: Callable[[Session], QWidget]


def _lazily(module: str, name: str) -> Callable[[Session], QWidget]:
    def make(session: Session) -> QWidget:
        widget = getattr(import_module(f"integreat_editor.ui.{module}"), name)(session)
        assert isinstance(widget, QWidget)
        return widget

    return make


def default_screens() -> tuple[Screen, ...]:
    """What a region's window has, in the order of the work."""
    translate = QCoreApplication.translate
    return (
        Screen("template", translate("Screens", "Template"), "template", _lazily("template.screen", "TemplateScreen")),
        Screen("changes", translate("Screens", "Changes"), "changes", _lazily("changes", "ChangesScreen")),
        Screen("review", translate("Screens", "Review"), "review", _lazily("review", "ReviewScreen")),
        Screen("push", translate("Screens", "Push"), "push", _lazily("push", "PushScreen")),
        Screen("conflicts", translate("Screens", "Conflicts"), "conflicts", _lazily("conflicts", "ConflictsScreen")),
        Screen("search", translate("Screens", "Search"), "search", _lazily("search.screen", "SearchScreen")),
        Screen("checks", translate("Screens", "Checks"), "checks", _lazily("checks.screen", "ChecksScreen")),
    )


@dataclass(frozen=True, slots=True)
class Counts:
    """How much waits: template updates, local changes, change sets to review, approved units to push, conflicts."""

    template: int = 0
    changes: int = 0
    review: int = 0
    push: int = 0
    conflicts: int = 0

    def of(self, key: str) -> int:
        """The number for a screen; 0 for one that has none."""
        return int(getattr(self, key, 0))


def read_counts(copy: "WorkingCopy") -> Counts:
    """Counts what waits; runs in a worker. The template's updates are counted apart (`ui.template.counting`)."""
    from integreat_editor.models.change_set import ChangeSetState  # noqa: PLC0415 - after first paint
    from integreat_editor.services.push_changes import dry_run  # noqa: PLC0415 - after first paint
    from integreat_editor.services.read_changes import local_changes  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        waiting = sum(each.state is ChangeSetState.SUBMITTED for each in unit.change_sets.all())
        conflicts = len(unit.conflicts.open())
    ready = sum(line.obstacle is None for line in dry_run(copy))
    return Counts(changes=len(local_changes(copy)), review=waiting, push=ready, conflicts=conflicts)
