"""What the page's screen says about the page: where it stands, its states, and why it may not be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.models.translation import TranslationState
from integreat_editor.ui.diff_view.difference import Difference, compare
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import LIGHT_THEME, Wording, is_rtl, plain_text, preview_html
from integreat_editor.ui.theme.apply import set_look, set_tone
from integreat_editor.ui.tree.nodes import CHANGED, CONFLICT

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TranslationView, TreeRow
    from integreat_editor.ui.page.screen import PageScreen


class PageNotes(QObject):
    """Fills path, status, languages, banner and placeholder of one page screen."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def show_nothing_chosen(self) -> None:
        """No page is chosen."""
        parts = self._screen.parts
        parts.head.hide()
        parts.side.hide()
        parts.middle.setCurrentWidget(parts.placeholder)
        parts.placeholder.say(
            "pages", self.tr("Choose a page"), self.tr("Its text, its languages and its preview appear here.")
        )

    def show_states(self) -> None:
        """Shows everything the tree says about the page."""
        screen, parts, tree, row = self._screen, self._screen.parts, self._screen.tree, self._screen.row
        if tree is None:
            return
        if parts.head.isHidden():
            parts.head.show()
            parts.side.show()
        chips = {code: _chip(view) for code, view in row.translations.items()} if row else {}
        parts.languages.show_languages(tree.region.languages, chips)
        parts.languages.choose(screen.language)
        parts.path.setText(" › ".join(self._path(row)) if row else "")
        parts.template.show_page(row.id if row else "")
        parts.live.show_page(row.id if row else "")
        language = self._screen.language
        parts.findings.show_text(row.id if row else "", language, row.title(language) if row else "")
        view = row.translations.get(screen.language) if row else None
        self._show_status(view)
        self._show_text(view, row)

    def _path(self, row: TreeRow) -> list[str]:
        tree = self._screen.tree
        rows = {each.id: each for each in tree.rows} if tree else {}
        titles: list[str] = []
        parent = row.parent
        while parent is not None and parent in rows:
            titles.insert(0, rows[parent].title(self._screen.language) or self.tr("(no title)"))
            parent = rows[parent].parent
        return titles or [self.tr("Top level")]

    def _show_status(self, view: TranslationView | None) -> None:
        status = self._screen.parts.status
        words = {
            Status.PUBLIC: (self.tr("Published"), "good"),
            Status.REVIEW: (self.tr("Awaiting approval"), "info"),
            Status.DRAFT: (self.tr("Draft"), "warning"),
            Status.AUTO_SAVE: (self.tr("Saved by itself in the CMS"), "warning"),
        }
        if view is None or view.status is None:
            status.hide()
            return
        text, tone = words[view.status]
        status.setText(text)
        set_tone(status, tone)
        status.show()

    def _show_text(self, view: TranslationView | None, row: TreeRow | None) -> None:
        screen, parts = self._screen, self._screen.parts
        content = screen.content
        if content is None:
            parts.set_read_only(read_only=True)
            if view is not None and view.title is not None:
                parts.middle.setCurrentWidget(parts.text)
            return
        if content.text is None and screen.autosave.pending(content.key) is None:
            self._show_missing()
            return
        parts.middle.setCurrentWidget(parts.text)
        reason = self._why_not(row)
        parts.set_read_only(read_only=bool(reason))
        if reason:
            parts.banner.say("info", reason)
        elif view is not None:
            self._show_translation(view)

    def _why_not(self, row: TreeRow | None) -> str:
        """Why the text may not be written; "" if it may."""
        if not self._screen.writable:
            return self.tr("You may read this page. Writing needs another role in this region.")
        if row is not None and row.archived:
            return self.tr("This page is archived. Restore it from the archive (in the tree) to change its text.")
        return ""

    def _show_translation(self, view: TranslationView) -> None:
        banner, screen = self._screen.parts.banner, self._screen
        if view.conflict:
            banner.say("danger", self.tr("This text contradicts the server's. Decide it under “Conflicts”."))
        elif screen.content is not None and screen.content.faulty_slots:
            words = self.tr("Local slots to mend: {names}. Each has a name, one kind, is closed, holds no other.")
            banner.say("warning", words.replace("{names}", ", ".join(screen.content.faulty_slots)))
        elif view.state is TranslationState.OUTDATED:
            banner.say(
                "warning",
                self.tr("The text in {language} has changed since this translation.").replace(
                    "{language}", self._source_name()
                ),
                [
                    (self.tr("What has changed?"), self.show_source_changes),
                    (self.tr("Confirm as up to date"), screen.confirm),
                ],
            )
        elif view.state is TranslationState.UNKNOWN:
            banner.say(
                "info",
                self.tr("It is not known which state of the text in {language} this translates.").replace(
                    "{language}", self._source_name()
                ),
                [(self.tr("Confirm as up to date"), screen.confirm)],
            )
        elif view.state is TranslationState.IN_TRANSLATION:
            banner.say("info", self.tr("This text is being translated."))
        else:
            banner.say("info", "")

    def _source_name(self) -> str:
        tree = self._screen.tree
        known = tree.region.language(self._screen.language) if tree else None
        source = tree.region.language(known.source) if tree and known is not None and known.source else None
        if source is None:
            return ""
        # Regions name languages in themselves ("Deutsch"); an English sentence wants "German".
        english = QLocale().language() == QLocale.Language.English
        return QLocale.languageToString(QLocale(source.code).language()) if english else source.name

    def _show_missing(self) -> None:
        screen, parts = self._screen, self._screen.parts
        parts.banner.say("info", "")
        parts.middle.setCurrentWidget(parts.placeholder)
        tree = screen.tree
        language = tree.region.language(screen.language) if tree else None
        name = language.name if language else screen.language
        reason = self._why_not(screen.row)
        source = screen.content.source_now if screen.content else None
        actions = []
        if not reason:
            actions.append((self.tr("Begin the translation"), lambda: screen.begin_translation(Text("", ""))))
            if source is not None:
                words = self.tr("Begin with the text in {language}").replace("{language}", self._source_name())
                actions.append((words, lambda: screen.begin_translation(source)))
        parts.placeholder.say(
            "language",
            self.tr("{language}: there is no text yet").replace("{language}", name),
            reason or self.tr("Other languages of this page are not touched."),
            actions,
        )

    def show_source_changes(self) -> None:
        """Shows what has changed in the source text since this translation."""
        content = self._screen.content
        if content is None or content.source_now is None:
            return
        then, now = content.source_then or Text("", ""), content.source_now
        self._screen.session.run("compare source", lambda _copy: compare(then, now), self._show_difference)

    def _show_difference(self, found: Difference) -> None:
        dialog = QDialog(self._screen)
        dialog.setWindowTitle(
            self.tr("What has changed in the text in {language}").replace("{language}", self._source_name())
        )
        dialog.resize(680, 560)
        words = QLabel(self.tr("Since this translation. Green: new; red: no longer there."), dialog)
        set_look(words, "muted")
        browser = PageBrowser(dialog)
        browser.image = self._screen.images.image
        html = preview_html("", found.html, Wording("", "▶", ""), LIGHT_THEME, phone=False)
        browser.show_page(html, LIGHT_THEME.background, LIGHT_THEME.text, rtl=is_rtl(plain_text(found.html)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
        buttons.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(20, 20, 20, 16)
        for widget in (words, browser, buttons):
            column.addWidget(widget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _chip(view: TranslationView) -> str:
    return f"{view.state.value}{CHANGED if view.changed else ''}{CONFLICT if view.conflict else ''}"
