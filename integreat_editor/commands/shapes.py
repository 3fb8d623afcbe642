"""How changes and change sets look as JSON and as lines for a person."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from integreat_editor.commands.context import ui_language
from integreat_editor.content.diff import diff as diff_html
from integreat_editor.content.diff import diff_titles
from integreat_editor.content.diff_words import Piece
from integreat_editor.models.change_set import ChangeSet
from integreat_editor.models.text import Text
from integreat_editor.services import read_changes, review_changes
from integreat_editor.services.words import describe_item, words
from integreat_editor.store.working_copy import WorkingCopy


def change_json(change: read_changes.LocalChange) -> dict[str, Any]:
    return {"page": change.page, "language": change.language, "kind": change.kind.value, "title": change.title}


def change_line(change: read_changes.LocalChange) -> str:
    place = f" ({change.language})" if change.language else ""
    return f"{change.title}{place}: {words(change.kind, ui_language())}"


def diff_json(change: read_changes.LocalChange) -> dict[str, Any]:
    if change.now is None:
        to = asdict(change.to) if change.to else None
        return {**change_json(change), "from": asdict(change.origin) if change.origin else None, "to": to}
    return {**change_json(change), **text_json(change.base, change.now)}


def diff_lines(change: read_changes.LocalChange) -> str:
    lines = [change_line(change)]
    if change.now is not None:
        lines += text_lines(change.base, change.now)
    return "\n".join(lines)


def change_set_json(copy: WorkingCopy, change_set: ChangeSet) -> dict[str, Any]:
    return {
        "id": change_set.id,
        "title": change_set.title,
        "note": change_set.note,
        "author": change_set.author,
        "state": change_set.state.value,
        "items": [_item_json(view) for view in review_changes.read_change_set(copy, change_set.id)],
        "comments": [asdict(comment) for comment in change_set.comments],
    }


def change_set_lines(copy: WorkingCopy, change_set: ChangeSet) -> str:
    """What a coordinator reads before deciding: each item with its words, links and phones, and all remarks."""
    state = words(change_set.state, ui_language())
    lines = [f"{change_set.id}  {change_set.title}  ({change_set.author}): {state}"]
    if change_set.note:
        lines.append(f"  {change_set.note}")
    for view in review_changes.read_change_set(copy, change_set.id):
        what, verdict = describe_item(view.item, ui_language()), words(view.item.verdict, ui_language())
        lines.append(f" {view.title}: {what} – {verdict} {view.item.reason}".rstrip())
        if view.new is not None:
            lines += (f" {line}" for line in text_lines(view.old, view.new))
    lines += (f"  {each.author}: {each.text}" for each in change_set.comments)
    return "\n".join(lines)


def _item_json(view: review_changes.ItemView) -> dict[str, Any]:
    return {
        "key": view.item.key,
        "page": view.item.page,
        "language": view.item.language,
        "title": view.title,
        "what": describe_item(view.item, ui_language()),
        "verdict": view.item.verdict.value,
        "reason": view.item.reason,
        "hash": view.item.hash,
        **(text_json(view.old, view.new) if view.new is not None else {}),
    }


def text_json(base: Text | None, now: Text) -> dict[str, Any]:
    """What changed between two texts."""
    compared = diff_html(base.html if base else "", now.html)
    return {
        "title_pieces": [asdict(piece) for piece in diff_titles(base.title if base else "", now.title)],
        "blocks": [asdict(block) for block in compared.blocks if block.kind != "same"],
        "facts": [asdict(fact) for fact in compared.facts],
        "structure": [asdict(each) for each in compared.structure],
    }


def text_lines(base: Text | None, now: Text) -> list[str]:
    """The title, then the changed blocks word by word, then links, phones and dates, then structure."""
    lines = []
    if base is None or base.title != now.title:
        lines.append("  " + _marked(diff_titles(base.title if base else "", now.title)))
    compared = diff_html(base.html if base else "", now.html)
    lines += ["  " + _marked(block.pieces) for block in compared.blocks if block.kind != "same"]
    lines += [f"  {fact.kind}: {fact.old or '–'} → {fact.new or '–'}" for fact in compared.facts]
    lines += [f"  {change.kind}: {change.old} → {change.new}" for change in compared.structure]
    return lines


def _marked(pieces: Iterable[Piece]) -> str:
    marks = {"insert": ("[+", "+]"), "delete": ("[-", "-]")}
    around = ((*marks.get(piece.op, ("", "")), piece.text) for piece in pieces)
    return "".join(f"{before}{text}{after}" for before, after, text in around)
