"""Dialogs for what a text holds that is not text: tables, fold-out sections, videos, contact cards, their HTML."""
