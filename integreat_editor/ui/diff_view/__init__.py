"""A difference as people read it: words in the page, and links, phone numbers and structure apart."""

from integreat_editor.ui.diff_view.view import DiffView

__all__ = ["DiffView"]
