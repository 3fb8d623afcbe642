"""What can be done with rows of the comparison, by their states; and carrying it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from integreat_editor.models.comparison import CompareState, ComparisonRow
from integreat_editor.models.region import Role
from integreat_editor.services.results import Changes

if TYPE_CHECKING:
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.session import Session
    from integreat_editor.ui.template.compare_details import Command

_READING = ("open",)
_HARMLESS = ("update", "adopt", "link", "open")
"""What a double click may do: it leads somewhere, or asks before anything is done."""


def offered(rows: Sequence[ComparisonRow]) -> tuple[str, ...]:
    """The keys of what can be done, the first being what most people want; for several rows: what fits all."""
    if not rows:
        return ()
    if len(rows) > 1:
        missing = all(row.page is None and row.template_page is not None for row in rows)
        return ("adopt", "decline") if missing and all(row.state is CompareState.NOT_ADOPTED for row in rows) else ()
    row = rows[0]
    if row.page is None:
        return ("undo_decline", "adopt") if row.state is CompareState.DECLINED else ("adopt", "decline")
    if row.template_page is None:
        return ("link", "open")
    return _offered_for_linked(row)


def _offered_for_linked(row: ComparisonRow) -> tuple[str, ...]:
    states = {each.state for each in row.languages} | {row.state}
    found = []
    if states & {CompareState.TEMPLATE_CHANGED, CompareState.BOTH_CHANGED}:
        found.append("update")
    if CompareState.MISSING_LANGUAGE in states:
        found.append("languages")
    found.append("open")
    if row.state is not CompareState.REMOVED:
        if states & {CompareState.ADAPTED, CompareState.BOTH_CHANGED}:
            found.append("propose")
        found.append("follow")
    return (*found, "unlink")


class CompareActions(QObject):
    """Opens the dialogs on the window and runs the use cases. `update_wanted`: a page, to take its update.

    `undo_offered`: (what was done, how to take it back).
    """

    update_wanted = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._widget = parent

    def commands(self, rows: Sequence[ComparisonRow]) -> list[Command]:
        """What can be done with these rows now, as words with what they do."""
        keys = self._allowed(rows)
        return [(self._words(key, len(rows)), lambda key=key: self.run(key, rows)) for key in keys]  # type: ignore[misc]

    def activate(self, rows: Sequence[ComparisonRow]) -> None:
        """Enter or a double click."""
        key = next((key for key in self._allowed(rows) if key in _HARMLESS), None)
        if key is not None:
            self.run(key, rows)

    def _allowed(self, rows: Sequence[ComparisonRow]) -> list[str]:
        reads = self._session.role == Role.OBSERVER.value
        return [key for key in offered(rows) if key in _READING or not reads]

    def _words(self, key: str, count: int) -> str:
        many = count > 1
        return {
            "adopt": self.tr("Adopt %n page(s) …", "", count) if many else self.tr("Adopt …"),
            "decline": self.tr("Decline %n page(s) …", "", count) if many else self.tr("Decline …"),
            "undo_decline": self.tr("Take the refusal back"),
            "link": self.tr("Link with the template …"),
            "unlink": self.tr("Unlink …"),
            "follow": self.tr("Live or adapted …"),
            "open": self.tr("Open the page"),
            "update": self.tr("Take the update"),
            "languages": self.tr("Add the missing languages"),
            "propose": self.tr("Propose to the template …"),
        }[key]

    def run(self, key: str, rows: Sequence[ComparisonRow]) -> None:
        """Does it."""
        row = rows[0]
        if key == "open":
            self._session.page_wanted.emit(row.page or "", "")
        elif key == "update":
            self.update_wanted.emit(row.page or "")
        elif key == "propose":
            self._propose(row)
        elif key == "unlink":
            self._ask_unlink(row)
        elif key == "languages":
            self._add_languages(row)
        elif key == "undo_decline":
            self._undo_decline(row)
        else:
            self._open(self._dialog(key, rows))

    def _dialog(self, key: str, rows: Sequence[ComparisonRow]) -> QDialog:
        from integreat_editor.ui.template.adopt_dialog import AdoptDialog  # noqa: PLC0415 - when it is asked for
        from integreat_editor.ui.template.decline_dialog import DeclineDialog  # noqa: PLC0415 - as above
        from integreat_editor.ui.template.follow_dialog import FollowDialog  # noqa: PLC0415 - as above
        from integreat_editor.ui.template.link_dialog import LinkDialog  # noqa: PLC0415 - as above

        window = self._widget.window()
        if key == "adopt":
            adopt = AdoptDialog(self._session, [row.template_page or "" for row in rows], window)
            adopt.adopted.connect(self._on_adopted)
            return adopt
        if key == "decline":
            return DeclineDialog(self._session, rows, window)
        if key == "link":
            return LinkDialog(self._session, rows[0], window)
        return FollowDialog(self._session, rows[0], window)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_adopted(self, pages: list[str]) -> None:
        words = self.tr("%n page(s) adopted as local changes.", "", len(pages))
        self.undo_offered.emit(words, lambda: self._discard(pages))

    def _discard(self, pages: list[str]) -> None:
        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.adopt_page import unlink  # noqa: PLC0415 - after first paint
            from integreat_editor.services.edit_tree import discard_page  # noqa: PLC0415 - after first paint

            changes = Changes()
            for page in reversed(pages):  # Children first, or they would move up.
                changes |= discard_page(copy, page) | unlink(copy, page)
            return changes

        self._session.run("undo adopt", use_case, writes=True)

    # -- without a dialog of their own

    def _ask_unlink(self, row: ComparisonRow) -> None:
        box = QMessageBox(self._widget.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unlink"))
        box.setText(self.tr("Unlink “{title}” from the template?").replace("{title}", row.title))
        box.setInformativeText(
            self.tr("Its texts stay as they are. Changes of the template are not told for this page any more.")
        )
        unlink = box.addButton(self.tr("Unlink"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        unlink.clicked.connect(lambda: self._unlink(row))
        self._open(box)

    def _unlink(self, row: ComparisonRow) -> None:
        page = row.page or ""

        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.adopt_page import unlink  # noqa: PLC0415 - after first paint

            return unlink(copy, page)

        self._session.run("unlink", use_case, writes=True)

    def _undo_decline(self, row: ComparisonRow) -> None:
        template_page = row.template_page or ""

        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.adopt_page import undo_decline  # noqa: PLC0415 - after first paint

            undo_decline(copy, template_page)
            return Changes(change_sets=True)  # What waits is counted anew, and the comparison is read again.

        self._session.run("undo decline", use_case, writes=True)

    def _add_languages(self, row: ComparisonRow) -> None:
        from integreat_editor.ui.clock import now  # noqa: PLC0415 - light

        page = row.page or ""
        missing = [each.language for each in row.languages if each.state is CompareState.MISSING_LANGUAGE]

        def use_case(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.adopt_page import adopt_languages  # noqa: PLC0415 - after first paint

            return adopt_languages(copy, page, missing, at=now())

        def told(_changes: Changes) -> None:
            self._session.messages.show_notice(
                self.tr("%n language(s) of the template added to “{title}”.", "", len(missing)).replace(
                    "{title}", row.title
                )
            )

        self._session.run("adopt languages", use_case, told, writes=True)

    def _propose(self, row: ComparisonRow) -> None:
        from integreat_editor.ui.template.proposal_dialog import open_proposal  # noqa: PLC0415 - when it is asked for

        open_proposal(self._session, row.page or "", self._widget.window())
