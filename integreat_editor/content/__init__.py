"""A page's text as data: source, blocks, canonical form, sentences, facts, differences and merges."""

from integreat_editor.content.canonical import canonical, same
from integreat_editor.content.document import parse

__all__ = ["canonical", "parse", "same"]
