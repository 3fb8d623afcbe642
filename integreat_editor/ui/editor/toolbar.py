"""The toolbar of a text editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QToolBar, QWidget

from integreat_editor.ui.editor.address_dialog import AddressDialog
from integreat_editor.ui.editor.icons import icon
from integreat_editor.ui.editor.state import CursorState
from integreat_editor.ui.editor.text_editor import TextEditor

_TEXT_BLOCKS = ("p", "h2", "h3", "h4")


class EditorToolBar(QToolBar):
    """Buttons for what a text editor can do; they show what is at its cursor.

    Images are chosen elsewhere: the button emits `image_requested`, and whoever takes it calls
    `editor.commands.insert_image`. The button is hidden until `set_images_possible(True)`.
    """

    image_requested = Signal()

    def __init__(self, editor: TextEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._icons: dict[str, QAction] = {}
        self.setWindowTitle(self.tr("Text formatting"))
        self.setAccessibleName(self.tr("Text formatting"))
        self._add_history()
        self.text_block = self._add_text_blocks()
        self._add_inline()
        self._add_lists()
        self._add_objects()
        self._draw_icons()
        editor.cursor_state_changed.connect(self._show_state)
        editor.emit_state()

    def set_images_possible(self, possible: bool) -> None:
        """Show or hide the button for images."""
        self.image.setVisible(possible)

    # -- making

    def _add_history(self) -> None:
        self.undo = self._add("undo", self.tr("Undo"), self.editor.undo, QKeySequence.StandardKey.Undo)
        self.redo = self._add("redo", self.tr("Redo"), self.editor.redo, QKeySequence("Ctrl+Y"), "Ctrl+Shift+Z")
        self.addSeparator()

    def _add_text_blocks(self) -> QComboBox:
        box = QComboBox()
        names = (self.tr("Paragraph"), self.tr("Heading 2"), self.tr("Heading 3"), self.tr("Heading 4"))
        for name, tag in zip(names, _TEXT_BLOCKS, strict=True):
            box.addItem(name, tag)
        box.setAccessibleName(self.tr("Kind of paragraph"))
        box.setToolTip(self.tr("Kind of paragraph"))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.activated.connect(self._choose_text_block)
        self.addWidget(box)
        self.addSeparator()
        return box

    def _add_inline(self) -> None:
        commands = self.editor.commands
        self.bold = self._add("bold", self.tr("Bold"), commands.toggle_bold, QKeySequence("Ctrl+B"))
        self.italic = self._add("italic", self.tr("Italic"), commands.toggle_italic, QKeySequence("Ctrl+I"))
        self.link = self._add("link", self.tr("Link …"), self.ask_link, QKeySequence("Ctrl+L"))
        self.unlink = self._add("unlink", self.tr("Remove link"), commands.remove_link, QKeySequence("Ctrl+Shift+L"))
        self.untranslated = self._add(
            "untranslated", self.tr("Do not translate"), commands.toggle_untranslated, QKeySequence("Ctrl+Shift+N"),
        )  # fmt: skip
        for action in (self.bold, self.italic, self.link, self.untranslated):
            action.setCheckable(True)
        self.addSeparator()

    def _add_lists(self) -> None:
        commands = self.editor.commands
        self.bullets = self._add(
            "bullets", self.tr("Bullet list"), lambda: commands.toggle_list("ul"), QKeySequence("Ctrl+Shift+8"),
        )  # fmt: skip
        self.numbers = self._add(
            "numbers", self.tr("Numbered list"), lambda: commands.toggle_list("ol"), QKeySequence("Ctrl+Shift+7"),
        )  # fmt: skip
        self.outdent = self._add("outdent", self.tr("One level out"), commands.outdent, QKeySequence("Ctrl+["))
        self.indent = self._add("indent", self.tr("One level in"), commands.indent, QKeySequence("Ctrl+]"))
        self.bullets.setCheckable(True)
        self.numbers.setCheckable(True)
        self.addSeparator()

    def _add_objects(self) -> None:
        self.rule = self._add("rule", self.tr("Horizontal rule"), self.editor.commands.insert_rule, QKeySequence())
        self.image = self._add("image", self.tr("Image …"), self.image_requested.emit, QKeySequence())
        self.image.setVisible(False)

    def _add(
        self, name: str, text: str, slot: Callable[[], object], *keys: QKeySequence | QKeySequence.StandardKey | str,
    ) -> QAction:  # fmt: skip
        action = QAction(text, self)
        action.setObjectName(name)
        shortcuts = [QKeySequence(key) for key in keys]
        action.setShortcuts([shortcut for shortcut in shortcuts if not shortcut.isEmpty()])
        # Several editors may be open side by side: a key means the one that has the focus.
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})" if shown else text)
        action.triggered.connect(lambda _checked=False: slot())  # the slots take no state
        self.addAction(action)
        self.editor.addAction(action)
        button = self.widgetForAction(action)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons[name] = action
        return action

    # -- what is asked

    def ask_link(self) -> None:
        """Ask where the selection, the link at the cursor, or a new link leads."""
        current = self.editor.commands.link()
        needs_text = not current and not self.editor.textCursor().hasSelection()
        dialog = AddressDialog(
            self.editor, self.tr("Link"), self.tr("&Text:"), current, "" if needs_text else None,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.editor.commands.set_link(dialog.address, dialog.text))
        dialog.finished.connect(self._show_link_state)
        dialog.open()

    def _choose_text_block(self, index: int) -> None:
        self.editor.commands.set_text_block(_TEXT_BLOCKS[index])
        self.editor.setFocus()

    # -- what is shown

    def _show_state(self, state: CursorState) -> None:
        self.bold.setChecked(state.bold)
        self.italic.setChecked(state.italic)
        self.untranslated.setChecked(state.untranslated)
        self.link.setChecked(bool(state.link))
        self.unlink.setEnabled(bool(state.link))
        self.bullets.setChecked(state.list == "ul")
        self.numbers.setChecked(state.list == "ol")
        self.indent.setEnabled(bool(state.list))
        self.outdent.setEnabled(bool(state.list))
        self.text_block.setEnabled(not state.protected)
        self.text_block.setCurrentIndex(_TEXT_BLOCKS.index(state.heading) if state.heading in _TEXT_BLOCKS else -1)

    def _show_link_state(self) -> None:
        self.link.setChecked(bool(self.editor.commands.link()))

    def _draw_icons(self) -> None:
        for name, action in self._icons.items():
            action.setIcon(icon(name, self.palette()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
