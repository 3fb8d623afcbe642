"""What is changed here against the server, and submitting it for approval."""

from integreat_editor.ui.changes.screen import ChangesScreen

__all__ = ["ChangesScreen"]
