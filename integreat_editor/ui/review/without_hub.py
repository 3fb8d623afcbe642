"""Review where a CMS is the server: change sets travel as files, and can be stored in the CMS as proposals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from integreat_editor.services.cms_rights import may_publish
from integreat_editor.services.results import Changes
from integreat_editor.services.review_file import SUFFIX, TakenReview, export_change_set, take_review_file
from integreat_editor.services.store_review import StoredItem, left_out, store_review
from integreat_editor.ui.clock import now
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.review.origin import Origin, origin
from integreat_editor.ui.review.rights import may_approve_all

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.models.change_set import ChangeItem, ChangeSet
    from integreat_editor.ui.session import Session

_LONGEST_NAME = 60


class WithoutHub(QWidget):
    """Buttons for the change set that is open; hidden where a hub does this.

    `taken` carries the id of a set; `released` one and the keys of its items that the account may decide on.
    """

    taken = Signal(str)
    released = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._set: ChangeSet | None = None
        self._about = ""
        """The change set that the banner tells about."""
        self.open_file = QPushButton(self.tr("Open a review file …"), self)
        self.save_file = QPushButton(self.tr("Save as a file …"), self)
        self.store = QPushButton(self.tr("Store in the CMS as a proposal"), self)
        self.ask = QPushButton(self.tr("May I approve this?"), self)
        self.ask.setToolTip(self.tr("Asks the CMS which of these pages your account may publish"))
        self.open_file.setToolTip(self.tr("A change set that a colleague sent you, or their answer to yours"))
        self.save_file.setToolTip(self.tr("To send it to a colleague, by e-mail or a shared folder"))
        self.store.setToolTip(self.tr("Colleagues see it in the browser; what is published there stays until then"))
        self.banner = Banner(self)
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        for button in (self.open_file, self.save_file, self.store, self.ask):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.banner)
        self.open_file.clicked.connect(self._choose_file)
        self.save_file.clicked.connect(self._choose_place)
        self.store.clicked.connect(self._look_before)
        self.ask.clicked.connect(self._ask_rights)
        self.show_set(None)

    def show_set(self, change_set: ChangeSet | None) -> None:
        """Which change set the buttons are about."""
        self._set = change_set
        if change_set is not None and change_set.id != self._about:
            self.banner.say("info", "")
        self.setVisible(self._session.kind == "cms")
        found = origin(change_set, self._session) if change_set is not None else None
        self.save_file.setEnabled(found in (Origin.OWN, Origin.FILE))
        self.save_file.setText(
            self.tr("Save the answer as a file …") if found is Origin.FILE else self.tr("Save as a file …")
        )
        self.store.setEnabled(change_set is not None and change_set.is_open and found is Origin.OWN)
        self.ask.setVisible(not may_approve_all(self._session.role))
        self.ask.setEnabled(change_set is not None and change_set.is_open)

    def _tell(self, tone: str, words: str, change_set: str) -> None:
        """Says what was done, until another change set is opened."""
        self._about = change_set
        self.banner.say(tone, words)

    # -- files

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a review file"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Review files ({pattern})").replace("{pattern}", f"*{SUFFIX}")])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        _open(dialog)

    def take(self, path: Path) -> None:
        """Opens a review file."""
        self._session.run("take review file", lambda copy: take_review_file(copy, path), self._on_taken, writes=True)

    def _on_taken(self, found: TakenReview) -> None:
        self._session.changed.emit(Changes(change_sets=True))
        self.taken.emit(found.change_set)
        if found.kind == "request":
            words = self.tr("The change set is here to be read. Save your answer as a file afterwards.")
            self._tell("good", words, found.change_set)
            return
        parts = [
            self.tr("%n item(s) approved", "", found.approved),
            self.tr("%n item(s) returned", "", found.returned),
        ]
        words = self.tr("The answer was taken: {what}.").replace("{what}", ", ".join(parts))
        if found.changed:
            changed = self.tr("You have changed these since; their decisions do not count: {titles}.")
            words += " " + changed.replace("{titles}", ", ".join(found.changed))
        self._tell("warning" if found.changed else "good", words, found.change_set)

    def _choose_place(self) -> None:
        if self._set is None:
            return
        kept = "".join(char if char.isalnum() or char in " -_" else "-" for char in self._set.title)
        name = kept.strip()[:_LONGEST_NAME] or self.tr("change set")
        dialog = QFileDialog(self, self.tr("Save as a file"), str(Path.home() / f"{name}{SUFFIX}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        _open(dialog)

    def save(self, path: Path) -> None:
        """Writes the change set that is open to a file."""
        change_set = self._set
        if change_set is None:
            return

        def tell(_answer: None) -> None:
            words = self.tr("Saved as {file}. Send it to a colleague, who opens it here under “Review”.")
            self._tell("good", words.replace("{file}", path.name), change_set.id)

        self._session.run("save review file", lambda copy: export_change_set(copy, change_set.id, path, at=now()), tell)

    # -- what the account may

    def _ask_rights(self) -> None:
        change_set = self._set
        if change_set is None:
            return
        items = change_set.items
        self._session.run_online(
            "rights",
            lambda copy, remote, _progress: may_publish(copy, remote, items),
            lambda found: self._on_rights(change_set, found),
        )

    def _on_rights(self, change_set: ChangeSet, found: frozenset[str]) -> None:
        others = len(change_set.items) - len(found)
        if not found:
            words = self.tr(
                "The CMS lets your account publish none of these pages. Send them as a file to somebody who may, or "
                "store them as a proposal."
            )
        elif others:
            words = self.tr("%n item(s) you may approve; the others need somebody who may publish.", "", len(found))
        else:
            words = self.tr("The CMS lets your account publish all of this: you may approve it.")
        self.released.emit(change_set.id, found)
        self._tell("info" if others else "good", words, change_set.id)

    # -- as a proposal

    def _look_before(self) -> None:
        change_set = self._set
        if change_set is None:
            return
        self._session.run(
            "look before", lambda copy: left_out(copy, change_set.id), lambda items: self._ask(change_set, items)
        )

    def _ask(self, change_set: ChangeSet, items: list[ChangeItem]) -> None:
        """What a proposal cannot hold is told before."""
        if not items:
            self.store_set(change_set)
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Store in the CMS as a proposal"))
        box.setText(self.tr("%n item(s) will be left out.", "", len(items)))
        box.setInformativeText(self.tr("Moves and archiving cannot wait for approval in the CMS; its texts can."))
        yes = box.addButton(self.tr("Store the texts"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        box.finished.connect(lambda _answer: self.store_set(change_set) if box.clickedButton() is yes else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def store_set(self, change_set: ChangeSet) -> None:
        """Stores its texts in the CMS, where they await approval."""
        self.store.setEnabled(False)
        task = self._session.run_online(
            "store as proposal",
            lambda copy, remote, progress: store_review(copy, remote, change_set.id, progress),
            lambda items: self._on_stored(change_set.id, items),
            failure=self._on_failed,
        )
        task.finished.connect(lambda: self.show_set(self._set))

    def _on_failed(self, error: EditorError) -> None:
        self._session.messages.show_error(error)

    def _on_stored(self, change_set: str, items: list[StoredItem]) -> None:
        language = self._session.messages.language
        stored = sum(each.outcome == "proposed" for each in items)
        failed = [each for each in items if each.error is not None]
        lines = [self.tr("%n text(s) await approval in the CMS.", "", stored)]
        lines += [f"{each.title}: {each.error.title(language)}" for each in failed if each.error is not None]
        self._tell("warning" if failed else "good", "\n".join(lines), change_set)
        self._session.changed.emit(
            Changes(pages=frozenset(each.item.page for each in items), change_sets=True, conflicts=True)
        )


def _open(dialog: QFileDialog) -> None:
    done: Callable[[], None] = dialog.deleteLater
    dialog.finished.connect(done)
    dialog.open()
