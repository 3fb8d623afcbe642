"""The main window on the demo: it changes person and region, and makes working copies as they are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup

from integreat_editor.errors import EditorError
from integreat_editor.settings import Settings, save_settings
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.demo.preparing import PreparingScreen
from integreat_editor.ui.main_window.header import Person
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.session import Session

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TreeView
    from integreat_editor.sync.credentials import Credentials
    from integreat_editor.ui.demo.copies import CopyPlace, HubOfToday


@dataclass(frozen=True, slots=True)
class Demo:
    """`folder`: where its files are. `regions`: slug to name, the first is opened first. `people`: the officer and
    the coordinator, by login name. `owners`: who can be chosen in one region only, by region."""

    folder: Path
    regions: Mapping[str, str]
    people: Sequence[str]
    hub: HubOfToday
    owners: Mapping[str, str] = field(default_factory=dict)

    def people_of(self, region: str) -> tuple[str, ...]:
        """Who can be chosen in this region."""
        return (*self.people, *(owner for place, owner in self.owners.items() if place == region))

    def path(self, region: str, person: str) -> Path:
        """The working copy of a person."""
        return self.folder / "copies" / f"{region}-{person.split(maxsplit=1)[0].lower()}.integreat"


class DemoWindow(MainWindow):
    """Starts with the officer's copy of the first region, at once where it has been made before."""

    def __init__(self, demo: Demo, settings: Settings) -> None:
        self._demo = demo
        self._at = (next(iter(demo.regions)), demo.people[0])
        self._kept = settings
        super().__init__(settings, save=self._save_without_demo)
        self.person_chosen.connect(lambda person: self.go_to_copy(self._at[0], person))

    def begin(self) -> None:
        """Shows the first copy."""
        self.go_to_copy(*self._at)

    def go_to_copy(self, region: str, person: str) -> None:
        """Shows this person's copy of the region; makes it first where it is missing."""
        if person not in self._demo.people_of(region):
            person = self._demo.people[0]
        path = self._demo.path(region, person)
        if path.is_file():
            self.show_copy(path)
        else:
            self._make_copy(region, person, path)

    def show_copy(self, path: Path, credentials: Credentials | None = None) -> None:
        """Also a copy from elsewhere can be opened here; it is no part of the demo then."""
        super().show_copy(path, credentials)
        place = next(
            (
                (region, person)
                for region in self._demo.regions
                for person in self._demo.people_of(region)
                if self._demo.path(region, person) == path
            ),
            None,
        )
        self._show_place(place)
        session, workspace = self.session, self.workspace
        if place is None or session is None or workspace is None:
            return
        session.opened.connect(lambda: self._connect_to_hub(session))

        def choose_first(tree: TreeView) -> None:
            workspace.tree_read.disconnect(choose_first)
            if tree.rows and workspace.page is not None and not workspace.page.page:
                workspace.show_page(tree.rows[0].id)

        workspace.tree_read.connect(choose_first)

    # -- making, connecting

    def _make_copy(self, region: str, person: str, path: Path) -> None:
        self.close_copy()
        self._show_place((region, person))

        def work(progress: Progress) -> CopyPlace | None:
            # First the wait, then what takes long to load: the window paints itself in the meantime.
            self._demo.hub.address(lambda: progress.cancelled)
            from integreat_editor.ui.demo.copies import CopyPlace, make_copy  # noqa: PLC0415 - after first paint

            return make_copy(self._demo.hub, CopyPlace(region, person, path), progress)

        def on_made(place: CopyPlace | None) -> None:
            if place is not None and (place.region, place.person) == self._at and self.session is None:
                self.show_copy(place.path)

        def on_failed(error: EditorError) -> None:
            self.stack.setCurrentWidget(self.start)
            self.messages.show_error(error)

        task = self.tasks.run("clone", work, success=on_made, failure=on_failed, online=True)
        screen = PreparingScreen(self._demo.regions[region], person, task.progress, self)
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        task.finished.connect(screen.deleteLater)

    def _connect_to_hub(self, session: Session) -> None:
        region, person = self._at
        path = session.path

        def work(progress: Progress) -> bool:
            from integreat_editor.ui.demo.copies import CopyPlace, point_to_hub  # noqa: PLC0415 - after first paint

            credentials = point_to_hub(self._demo.hub, CopyPlace(region, person, path), progress)
            if credentials is not None:
                session.use_credentials(credentials)
            return credentials is not None

        def on_pointed(done: bool) -> None:
            from integreat_editor.ui.demo.copies import greet  # noqa: PLC0415 - after first paint

            if done and session is self.session and session.is_open:
                session.run_online("greet", greet)

        # What talks to a server runs one after the other: a sync asked for meanwhile waits for the address.
        self.tasks.run("connect", work, success=on_pointed, failure=self.messages.show_error, online=True)

    # -- the demo's own menu

    def _build(self) -> None:
        super()._build()
        self.start.demo.hide()
        menu = self.menuBar().addMenu(self.tr("&Demo"))
        self._region_actions = self._choices(self._demo.regions)
        self._person_actions = self._choices(
            {name: self._person_words(name) for name in (*self._demo.people, *self._demo.owners.values())}
        )
        menu.addActions(list(self._region_actions.values()))
        menu.addSeparator()
        menu.addActions(list(self._person_actions.values()))
        for key, action in self._region_actions.items():
            action.triggered.connect(lambda _checked, key=key: self.go_to_copy(key, self._at[1]))
        for key, action in self._person_actions.items():
            action.triggered.connect(lambda _checked, key=key: self.go_to_copy(self._at[0], key))
        self._show_place(self._at)

    def _choices(self, names: Mapping[str, str]) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions = {key: group.addAction(name) for key, name in names.items()}
        for action in actions.values():
            action.setCheckable(True)
        return actions

    def _show_place(self, place: tuple[str, str] | None) -> None:
        if place is None:
            self.set_persons((), "")
            return
        self._at = place
        self._region_actions[place[0]].setChecked(True)
        self._person_actions[place[1]].setChecked(True)
        here = self._demo.people_of(place[0])
        for name, action in self._person_actions.items():
            action.setVisible(name in here)
        self.set_persons([Person(name, self._person_words(name)) for name in here], place[1])

    def _person_words(self, name: str) -> str:
        if name in self._demo.owners.values():
            role = self.tr("owner of the template, manager")
        else:
            officer = name == self._demo.people[0]
            role = self.tr("officer, author") if officer else self.tr("coordinator, editor")
        return f"{name} ({role})"

    def _save_without_demo(self, settings: Settings) -> None:
        """The demo is not what the program opens next time."""
        own = str(self._demo.folder.absolute())
        known = tuple(path for path in settings.known_copies if not path.startswith(own))
        last = self._kept.last_copy if settings.last_copy.startswith(own) else settings.last_copy
        save_settings(replace(settings, known_copies=known, last_copy=last))
