"""Integreat Editor: edit, review and publish Integreat page trees, offline first."""

__version__ = "0.1.0"
