"""Keeps Tab from getting caught, or from passing buttons, in dialogs."""

from PySide6.QtWidgets import QDialogButtonBox, QWidget


def reach_all_by_tab(buttons: QDialogButtonBox) -> QDialogButtonBox:
    """Call it once all buttons are there and shown or hidden. Qt leads Tab from the last field to the first button
    that was added, and so past those that stand before it (reset, help)."""
    drop_focus_proxy(buttons)
    return buttons


def drop_focus_proxy(pane: QWidget) -> None:
    """Keeps Tab from leading out of a pane's last field to the one that stands for the pane, and so never out."""
    pane.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes a null pointer; PySide's stubs forget it.
