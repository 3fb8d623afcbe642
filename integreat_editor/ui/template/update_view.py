"""The update of one page: its steps in order, the page as it would be, and taking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from integreat_editor.services import template_updates
from integreat_editor.services.journal import utc_now
from integreat_editor.services.template_updates import TakeResult
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.preview.render import plain_text
from integreat_editor.ui.session import Session
from integreat_editor.ui.template import update_phrases as phrases
from integreat_editor.ui.template.update_layout import UpdateParts
from integreat_editor.ui.template.update_reading import (
    MarkedSides,
    Outcome,
    Reading,
    mark_steps,
    read_outcome,
    read_update,
)
from integreat_editor.ui.template.update_step import StepState, UpdateState, first_answers

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError

_PAUSE_MS = 250
"""From an answer to the drawing of the page it makes."""


class UpdateView(QWidget):
    """`open_page` shows a page's update. `left`: back to the list; `taken` carries the reading and the `TakeResult`.

    Answers that were not carried out are kept while the window is open.
    """

    left = Signal()
    taken = Signal(object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts: dict[str, UpdateState] = {}
        self._sides: dict[str, dict[str, MarkedSides]] = {}
        self.page = ""
        self.reading: Reading | None = None
        self.state = UpdateState([])
        self.images = Images(session, self)
        self.parts = parts = UpdateParts(session, self.images, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._draw)
        parts.back.clicked.connect(self.left)
        parts.languages.chosen.connect(self._show_language)
        parts.all.toggled.connect(lambda _on: self._show_steps())
        parts.list.answered.connect(self._on_answered)
        parts.list.entered.connect(self._show_place)
        parts.next.clicked.connect(lambda: parts.list.go(1))
        parts.later.clicked.connect(self._postpone)
        parts.take.clicked.connect(self.take)

    @property
    def is_waiting(self) -> bool:
        """Whether the page is still to be drawn anew."""
        return self._timer.isActive() or not self.parts.list.is_complete

    def open_page(self, page: str) -> None:
        """Reads and shows the update of a page."""
        self.page = page
        self.refresh()

    def refresh(self) -> None:
        """Reads the page anew; answers to places that are the same stay."""
        page = self.page
        if page and self._session.is_open:
            self._session.run(
                "read update", lambda copy: read_update(copy, page), self._show, channel="update", failure=self._failed
            )

    # -- showing

    def _show(self, reading: Reading) -> None:
        before, self.reading = self.reading, reading
        opened = reading.opened
        if before is not None and before.opened == opened and self._drafts.get(opened.page) is self.state:
            return  # Nothing to show anew, and the cards stay where one was reading.
        state = first_answers(opened.update.steps)
        if opened.page in self._drafts:
            state.keep_from(self._drafts[opened.page])
        self.state = self._drafts[opened.page] = state
        self._sides = {}
        parts = self.parts
        parts.title.setText(opened.title)
        parts.owners.say("info", self._owners_words(reading))
        languages = reading.languages
        chosen = parts.languages.language if before is not None and before.opened.page == opened.page else ""
        chosen = chosen if chosen in languages else (languages[1] if len(languages) > 1 else languages[0])
        parts.languages.show_languages([(code, reading.name(code)) for code in languages], chosen)
        self._show_language(chosen)

    def _show_language(self, language: str) -> None:
        """Compares the steps in this language in a worker, unless that was done before."""
        reading = self.reading
        if reading is None:
            return
        steps = reading.opened.update.steps
        wanted = [code for code in dict.fromkeys((reading.languages[0], language)) if code not in self._sides]

        def show(sides: dict[str, dict[str, MarkedSides]]) -> None:
            if self.reading is reading:
                is_first = not self._sides
                self._sides |= sides
                if is_first:
                    self._show_steps()
                    self.parts.list.enter_first()
                else:
                    self.parts.list.show_languages(self._sides, self._shown_languages())
                self._timer.start(0)

        self._session.run(
            "compare update",
            lambda _copy: {code: mark_steps(steps, code) for code in wanted},
            show,
            channel="update sides",
        )

    def _shown_languages(self) -> tuple[str, ...]:
        assert self.reading is not None
        return tuple(dict.fromkeys((self.reading.languages[0], self.parts.languages.language)))

    def _show_steps(self) -> None:
        if self.reading is not None:
            self.parts.list.show_steps(self._shown_steps(), self.reading.name, self._sides, self._shown_languages())
            self._enable()

    def _shown_steps(self) -> list[StepState]:
        return self.state.steps if self.parts.all.isChecked() else self.state.open

    def _owners_words(self, reading: Reading) -> str:
        lines = []
        for version in reading.opened.versions:
            until = phrases.until_words(version.until)
            said = " · ".join(part for part in (phrases.urgency_words(version.urgency), until) if part)
            lines.append("\n".join(part for part in (f"{version.what} ({said})", version.why) if part))
        return "\n".join(lines)

    def _failed(self, error: EditorError) -> None:
        self._session.messages.show_error(error)
        self.left.emit()

    # -- answering

    def _on_answered(self) -> None:
        self._enable()
        self._timer.start()

    def _postpone(self) -> None:
        self.state.postpone_rest()
        self.parts.list.refresh()
        self._on_answered()

    def _enable(self) -> None:
        parts, unanswered = self.parts, len(self.state.unanswered)
        said = [self.tr("%n change(s) from the template", "", len(self.state.open))]
        if unanswered:
            said.append(self.tr("%n question(s) open", "", unanswered))
        parts.summary.setText(" · ".join(said))
        for button in (parts.next, parts.later):
            button.setVisible(unanswered > 0)
        parts.take.setEnabled(bool(self.state.open) and not unanswered)

    def _draw(self) -> None:
        """Carries the answers out on paper and shows the page they make."""
        reading, language = self.reading, self.parts.languages.language
        if reading is None or not language:
            return
        update, choices = reading.opened.update, self.state.choices
        self._session.run(
            "preview update",
            lambda _copy: read_outcome(update, choices, language),
            self._show_outcome,
            channel="update outcome",
        )

    def _show_outcome(self, outcome: Outcome) -> None:
        assert self.reading is not None
        name = self.reading.name(self.parts.languages.language)
        self.parts.caption.setText(self.tr("The page after this: {language}").replace("{language}", name))
        if outcome.text is not None:
            self.parts.preview.show_page(outcome.text.title, outcome.text.html, "")
        said = self.tr("Every translation fits the German text then.")
        if outcome.outdated:
            names = phrases.languages_words(outcome.outdated, self.reading.name)
            said = self.tr("Will need work then: {languages}").replace("{languages}", names)
        self.parts.outcome.setText(said if len(self.reading.languages) > 1 else "")

    def _show_place(self, state: StepState) -> None:
        """Brings the place into view in the page."""
        sides = state.step.sides.get(self.parts.languages.language)
        if sides is None or state.step.unit == "title":
            return
        first, other = (sides.template, sides.ours) if state.answer == "template" else (sides.ours, sides.template)
        self.parts.show_place(plain_text(first or other or ""))

    # -- taking

    def take(self) -> None:
        """Carries out the answers."""
        reading, choices = self.reading, self.state.choices
        if reading is None or self.state.unanswered:
            return
        page, author, at = reading.opened.page, self._session.user, utc_now()

        def done(result: TakeResult) -> None:
            self._drafts.pop(page, None)
            self.taken.emit(reading, result)
            self._session.changed.emit(result.changes)

        self.parts.take.setEnabled(False)

        def refused(error: EditorError) -> None:
            self._session.messages.show_error(error)
            self.refresh()  # A side has changed meanwhile: what stays the same keeps its answer.

        task = self._session.run(
            "take update",
            lambda copy: template_updates.take_update(copy, page, choices, author=author, at=at),
            done,
            writes=True,
            failure=refused,
        )
        task.finished.connect(self._enable)
