"""The editor for the text of a page."""

from integreat_editor.ui.editor.text_editor import TextEditor

__all__ = ["TextEditor"]
