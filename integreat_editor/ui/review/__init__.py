"""Reviewing change sets: reading them item by item, remarks, approving, returning."""

from integreat_editor.ui.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
