"""The keys a person should know, in words. A test holds them to what the program's actions say."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


def key_lines() -> list[tuple[str, str]]:
    """(keys, what they do), in the interface's language."""
    translate = QCoreApplication.translate
    return [
        (keys("Ctrl+K"), translate("HelpKeys", "find any command")),
        (f"{keys('Ctrl+1')} … 8", translate("HelpKeys", "go to a screen")),
        (keys("Ctrl+F"), translate("HelpKeys", "search titles; in the text: find in the page")),
        (keys("Ctrl+Shift+F"), translate("HelpKeys", "search all pages and languages")),
        (keys("Ctrl+PgUp", "Ctrl+PgDown"), translate("HelpKeys", "previous, next language")),
        (keys("F5"), translate("HelpKeys", "sync with the server")),
        (keys("F9"), translate("HelpKeys", "show or hide the preview")),
        (keys("F11"), translate("HelpKeys", "large preview, in a window of its own")),
        (keys("Ins", "Shift+Ins"), translate("HelpKeys", "new page here, new page below (in the tree)")),
        (keys("Ctrl+D"), translate("HelpKeys", "duplicate pages (in the tree)")),
        (keys("F2", "Del"), translate("HelpKeys", "rename, archive a page (in the tree)")),
        (keys("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right"), translate("HelpKeys", "move a page (in the tree)")),
        (keys("Ctrl+B", "Ctrl+I", "Ctrl+U"), translate("HelpKeys", "bold, italic, underlined (in the text)")),
        (keys("Alt+Shift+2", "Alt+Shift+7"), translate("HelpKeys", "heading 2 (and so on to 6), paragraph")),
        (keys("Ctrl+L"), translate("HelpKeys", "link (in the text)")),
        (keys("Ctrl+Return"), translate("HelpKeys", "open the link at the cursor")),
        (keys("Ctrl+Shift+L"), translate("HelpKeys", "make a link of the address just typed")),
        (keys("Tab", "Shift+Tab"), translate("HelpKeys", "list item one level in, one level out (in the text)")),
        (keys("Ctrl+Shift+V"), translate("HelpKeys", "paste as plain text")),
        (keys("Ctrl+Z", "Ctrl+Y"), translate("HelpKeys", "undo, redo (in the text, in the tree)")),
    ]


def keys(*names: str) -> str:
    """Keys as this computer writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(name).toString(native) for name in names)
