"""What clashes with the server: base, mine and the server's side by side, decided place by place."""

from integreat_editor.ui.conflicts.screen import ConflictsScreen

__all__ = ["ConflictsScreen"]
