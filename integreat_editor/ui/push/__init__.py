"""Pushing what is approved: what would happen, the progress, and what came of it."""

from integreat_editor.ui.push.screen import PushScreen

__all__ = ["PushScreen"]
