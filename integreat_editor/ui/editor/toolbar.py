"""The toolbar of a text editor: what is used all day in one row (two where the room is narrow), menus for the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QToolButton, QWidget

from integreat_editor.ui.editor.icons import DRAWINGS, icon
from integreat_editor.ui.editor.state import CursorState
from integreat_editor.ui.editor.text_editor import TextEditor
from integreat_editor.ui.template.flow import FlowBox

_TEXT_BLOCKS = ("p", "h2", "h3", "h4", "h5", "h6")
_ICON = QSize(18, 18)
_MENU_MARK = " \N{BLACK DOWN-POINTING SMALL TRIANGLE}"


class EditorToolBar(FlowBox):
    """Buttons for what a text editor can do; they show what is at its cursor.

    No `QToolBar`: that hides what has no room behind a mark without a name, and menus for good.

    What needs a dialog or the region is asked of whoever listens: `link_requested`, `image_requested`,
    `object_requested` ("table", "details", "video", "contact"), `html_requested` (of the block at the cursor),
    `characters_requested`, `find_requested` (whether to replace as well). `icon_menu` is filled from outside.
    """

    link_requested = Signal()
    image_requested = Signal()
    object_requested = Signal(str)
    html_requested = Signal()
    characters_requested = Signal()
    find_requested = Signal(bool)

    def __init__(self, editor: TextEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=0)
        self.editor = editor
        self._icons: dict[str, QAction] = {}
        self._buttons: dict[QAction, QToolButton] = {}
        self.setAccessibleName(self.tr("Text formatting"))
        self._add_history()
        self.text_block = self._add_text_blocks()
        self._add_inline()
        self._add_lists()
        self._add_paragraph_menu()
        self._add_insert_menu()
        self._add_hidden()
        self._draw_icons()
        editor.cursor_state_changed.connect(self._show_state)
        editor.emit_state()

    def set_images_possible(self, possible: bool) -> None:
        """Show or hide what puts images in."""
        self.image.setVisible(possible)

    def widgetForAction(self, action: QAction) -> QToolButton | None:  # noqa: N802 (as QToolBar's)
        """Give the button of an action."""
        return self._buttons.get(action)

    # -- making

    def _add_history(self) -> None:
        self.undo = self._button("undo", self.tr("Undo"), self.editor.undo, QKeySequence.StandardKey.Undo)
        self.redo = self._button("redo", self.tr("Redo"), self.editor.redo, "Ctrl+Y", "Ctrl+Shift+Z")
        self._add_separator()

    def _add_text_blocks(self) -> QComboBox:
        box = QComboBox()
        names = [self.tr("Paragraph"), *(self.tr("Heading {}").format(level) for level in range(2, 7))]
        for name, tag in zip(names, _TEXT_BLOCKS, strict=True):
            box.addItem(name, tag)
            action = self._action(f"block-{tag}", name, partial(self._set_text_block, tag))
            self._give_keys(action, *_block_keys(tag))
            box.setItemData(box.count() - 1, _with_keys(name, action), Qt.ItemDataRole.ToolTipRole)
        box.setAccessibleName(self.tr("Kind of paragraph"))
        box.setToolTip(self.tr("Kind of paragraph"))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.activated.connect(self._choose_text_block)
        self.add(box)
        return box

    def _add_inline(self) -> None:
        commands = self.editor.commands
        self.bold = self._button("bold", self.tr("Bold"), commands.toggle_bold, "Ctrl+B", checkable=True)
        self.italic = self._button("italic", self.tr("Italic"), commands.toggle_italic, "Ctrl+I", checkable=True)
        self.underline = self._button(
            "underline", self.tr("Underlined"), commands.toggle_underline, "Ctrl+U", checkable=True
        )
        more = self._menu("text-menu", "A", self.tr("More formats"))
        self.untranslated = self._entry(
            more, "untranslated", self.tr("Do not translate"), commands.toggle_untranslated, "Ctrl+Shift+N"
        )
        self.strike = self._entry(more, "strike", self.tr("Struck through"), commands.toggle_strike)
        self.superscript = self._entry(more, "superscript", self.tr("Superscript"), commands.toggle_superscript)
        self.subscript = self._entry(more, "subscript", self.tr("Subscript"), commands.toggle_subscript)
        for action in (self.untranslated, self.strike, self.superscript, self.subscript):
            action.setCheckable(True)
        more.addSeparator()
        self._entry(more, "plain", self.tr("Remove formats"), commands.remove_format, "Ctrl+Space", "Ctrl+\\")
        self.link = self._button("link", self.tr("Link …"), self.link_requested.emit, "Ctrl+L", checkable=True)
        self._add_separator()

    def _add_lists(self) -> None:
        commands = self.editor.commands
        self.bullets = self._button(
            "bullets", self.tr("Bullet list"), lambda: commands.toggle_list("ul"), "Ctrl+Shift+8", checkable=True
        )
        self.numbers = self._button(
            "numbers", self.tr("Numbered list"), lambda: commands.toggle_list("ol"), "Ctrl+Shift+7", checkable=True
        )

    def _add_paragraph_menu(self) -> None:
        commands = self.editor.commands
        menu = self._menu("paragraph-menu", "¶", self.tr("Paragraph: level, alignment, direction"))
        self.indent = self._entry(menu, "indent", self.tr("One level in"), commands.indent, "Ctrl+M", "Ctrl+]")
        self.outdent = self._entry(
            menu, "outdent", self.tr("One level out"), commands.outdent, "Ctrl+Shift+M", "Ctrl+["
        )
        menu.addSeparator()
        self.alignments = {
            value: self._entry(menu, f"align-{value or 'none'}", text, partial(commands.set_alignment, value or None))
            for value, text in (
                ("", self.tr("Aligned as the language has it")),
                ("left", self.tr("Aligned left")),
                ("center", self.tr("Centred")),
                ("right", self.tr("Aligned right")),
                ("justify", self.tr("Justified")),
            )
        }
        menu.addSeparator()
        self.directions = {
            value: self._entry(menu, f"dir-{value or 'none'}", text, partial(commands.set_direction, value or None))
            for value, text in (
                ("", self.tr("Direction as the text has it")),
                ("ltr", self.tr("From left to right")),
                ("rtl", self.tr("From right to left")),
            )
        }
        for action in (*self.alignments.values(), *self.directions.values()):
            action.setCheckable(True)

    def _add_insert_menu(self) -> None:
        menu = self._menu("insert-menu", self.tr("Insert"), self.tr("Insert"))
        self.image = self._entry(menu, "image", self.tr("Image …"), self.image_requested.emit, "Ctrl+Alt+I")
        self.image.setVisible(False)
        self.icon_menu = menu.addMenu(self.tr("Icon"))
        menu.addSeparator()
        for kind, text in (
            ("table", self.tr("Table …")),
            ("details", self.tr("Fold-out section …")),
            ("video", self.tr("Video …")),
            ("contact", self.tr("Contact card …")),
        ):
            self._entry(menu, kind, text, partial(self.object_requested.emit, kind))
        menu.addSeparator()
        self.rule = self._entry(menu, "rule", self.tr("Horizontal rule"), self.editor.commands.insert_rule)
        self._entry(menu, "characters", self.tr("Special character …"), self.characters_requested.emit, "Ctrl+Alt+S")
        menu.addSeparator()
        self._entry(menu, "html", self.tr("HTML of this block …"), self.html_requested.emit, "Ctrl+Shift+U")

    def _add_hidden(self) -> None:
        """What has keys, but no button."""
        commands, ask = self.editor.commands, self.find_requested.emit
        self.unlink = self._action("unlink", self.tr("Remove link"), commands.remove_link)
        self._give_keys(self.unlink, "Ctrl+Shift+K")
        self._action("find", self.tr("Find in this page …"), partial(ask, False))
        self.editor.find_wanted.connect(partial(ask, False))
        self._give_keys(self._action("replace", self.tr("Replace in this page …"), partial(ask, True)), "Ctrl+H")
        plain = self._action("paste-plain", self.tr("Paste as plain text"), self.editor.paste_plain)
        self._give_keys(plain, "Ctrl+Shift+V")

    def _button(
        self, name: str, text: str, slot: Callable[[], object], *keys: QKeySequence.StandardKey | str,
        checkable: bool = False,
    ) -> QAction:  # fmt: skip
        action = self._action(name, text, slot)
        action.setCheckable(checkable)
        self._give_keys(action, *keys)
        action.setToolTip(_with_keys(text, action))
        self.addAction(action)
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setIconSize(_ICON)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons[action] = button
        self.add(button)
        return action

    def _add_separator(self) -> None:
        self.add(_Separator(self))

    def _menu(self, name: str, mark: str, text: str) -> QMenu:
        """A button that opens a menu; `mark` is what it shows."""
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(mark + _MENU_MARK)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(text, button)
        button.setMenu(menu)
        self.addAction(menu.menuAction())
        self._buttons[menu.menuAction()] = button
        self.add(button)
        return menu

    def _entry(self, menu: QMenu, name: str, text: str, slot: Callable[[], object], *keys: str) -> QAction:
        action = self._action(name, text, slot)
        self._give_keys(action, *keys)
        menu.addAction(action)
        return action

    def _action(self, name: str, text: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: slot())  # the slots take no state
        self.editor.addAction(action)
        if name in DRAWINGS:
            self._icons[name] = action
        return action

    @staticmethod
    def _give_keys(action: QAction, *keys: QKeySequence.StandardKey | str) -> None:
        action.setShortcuts([QKeySequence(key) for key in keys])
        # Several editors may be open side by side: a key means the one that has the focus.
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # -- what is asked

    def _choose_text_block(self, index: int) -> None:
        self._set_text_block(_TEXT_BLOCKS[index])

    def _set_text_block(self, tag: str) -> None:
        self.editor.commands.set_text_block(tag)
        self.editor.setFocus()

    # -- what is shown

    def _show_state(self, state: CursorState) -> None:
        self.bold.setChecked(state.bold)
        self.italic.setChecked(state.italic)
        self.underline.setChecked(state.underlined)
        self.untranslated.setChecked(state.untranslated)
        self.strike.setChecked(state.struck)
        self.superscript.setChecked(state.raised)
        self.subscript.setChecked(state.lowered)
        self.link.setChecked(bool(state.link))
        self.unlink.setEnabled(bool(state.link))
        self.bullets.setChecked(state.list == "ul")
        self.numbers.setChecked(state.list == "ol")
        self.indent.setEnabled(bool(state.list))
        self.outdent.setEnabled(bool(state.list))
        self.text_block.setEnabled(not state.protected)
        self.text_block.setCurrentIndex(_TEXT_BLOCKS.index(state.heading) if state.heading in _TEXT_BLOCKS else -1)
        for value, action in self.alignments.items():
            action.setChecked(value == state.alignment)
        for value, action in self.directions.items():
            action.setChecked(value == state.direction)

    def _draw_icons(self) -> None:
        for name, action in self._icons.items():
            action.setIcon(icon(name, self.palette()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()


class _Separator(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("separator")

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(9, 20)


def _block_keys(tag: str) -> tuple[str, str]:
    """Give the keys of TinyMCE, which any keyboard has, and Word's: on a German one Ctrl+Alt+2 is AltGr+2, a "²"."""
    return ("Alt+Shift+7", "Ctrl+Alt+0") if tag == "p" else (f"Alt+Shift+{tag[1]}", f"Ctrl+Alt+{tag[1]}")


def _with_keys(text: str, action: QAction) -> str:
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({shown})" if shown else text
