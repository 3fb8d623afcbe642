"""Two texts compared for the screen, run in a worker: the marked page, and what no reader must miss."""

from dataclasses import dataclass
from html import escape

from integreat_editor.models.text import Text


@dataclass(frozen=True, slots=True)
class Difference:
    """`html`: the new page, safe to show, with `<ins>` and `<del>`; `facts`, `structure`: (kind, old, new)."""

    changed: bool
    html: str
    words_added: int
    words_removed: int
    facts: tuple[tuple[str, str | None, str | None], ...]
    structure: tuple[tuple[str, str, str], ...] = ()


def compare(old: Text, new: Text) -> Difference:
    """Compares titles and contents."""
    from integreat_editor.content.diff import diff, diff_titles  # noqa: PLC0415 - after first paint
    from integreat_editor.content.sanitize import sanitise  # noqa: PLC0415 - after first paint

    found = diff(old.html, new.html)
    title_changed = old.title != new.title
    if not found.changed and not title_changed:
        return Difference(False, "", 0, 0, ())
    marked = diff(sanitise(old.html), sanitise(new.html)).rendered()
    marks = {"insert": "ins", "delete": "del"}
    added, removed, parts = found.words_added, found.words_removed, []
    for piece in diff_titles(old.title, new.title):
        mark = marks.get(piece.op)
        parts.append(f"<{mark}>{escape(piece.text)}</{mark}>" if mark else escape(piece.text))
        added += len(piece.text.split()) if piece.op == "insert" else 0
        removed += len(piece.text.split()) if piece.op == "delete" else 0
    facts = tuple((fact.kind, fact.old, fact.new) for fact in found.facts)
    structure = tuple((each.kind, each.old, each.new) for each in found.structure)
    html = f"<h2>{''.join(parts)}</h2>{marked}"
    return Difference(True, html, added, removed, facts, structure)
