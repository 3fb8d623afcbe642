"""How changes and change sets look as JSON and as lines for a person."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from integreat_editor.commands.context import ui_language
from integreat_editor.content.diff import Diff, diff_titles
from integreat_editor.content.diff import diff as diff_html
from integreat_editor.models.change_set import ChangeSet
from integreat_editor.services import (
    read_changes,
    review_changes,
)
from integreat_editor.services.words import describe_item, words
from integreat_editor.store.working_copy import WorkingCopy


def change_json(change: read_changes.LocalChange) -> dict[str, Any]:
    return {"page": change.page, "language": change.language, "kind": change.kind.value, "title": change.title}


def change_line(change: read_changes.LocalChange) -> str:
    place = f" ({change.language})" if change.language else ""
    return f"{change.title}{place}: {words(change.kind, ui_language())}"


def _compared(change: read_changes.LocalChange) -> Diff:
    return diff_html(change.base.html if change.base else "", change.now.html if change.now else "")


def diff_json(change: read_changes.LocalChange) -> dict[str, Any]:
    if change.now is None:
        to = asdict(change.to) if change.to else None
        return {**change_json(change), "from": asdict(change.origin) if change.origin else None, "to": to}
    compared = _compared(change)
    return {
        **change_json(change),
        "title_pieces": [
            asdict(piece) for piece in diff_titles(change.base.title if change.base else "", change.now.title)
        ],
        "blocks": [asdict(block) for block in compared.blocks if block.kind != "same"],
        "facts": [asdict(fact) for fact in compared.facts],
        "structure": [asdict(each) for each in compared.structure],
    }


def diff_lines(change: read_changes.LocalChange) -> str:
    lines = [change_line(change)]
    if change.now is not None:
        compared = _compared(change)
        shown = (block for block in compared.blocks if block.kind != "same")
        lines += ["  " + "".join(_marked(piece.op, piece.text) for piece in block.pieces) for block in shown]
        lines += [f"  {fact.kind}: {fact.old or '–'} → {fact.new or '–'}" for fact in compared.facts]
    return "\n".join(lines)


def _marked(op: str, text: str) -> str:
    return {"insert": f"[+{text}+]", "delete": f"[-{text}-]"}.get(op, text)


def change_set_json(copy: WorkingCopy, change_set: ChangeSet) -> dict[str, Any]:
    views: Sequence[review_changes.ItemView] = review_changes.read_change_set(copy, change_set.id)
    return {
        "id": change_set.id,
        "title": change_set.title,
        "note": change_set.note,
        "author": change_set.author,
        "state": change_set.state.value,
        "items": [
            {
                "key": view.item.key,
                "page": view.item.page,
                "language": view.item.language,
                "title": view.title,
                "what": describe_item(view.item, ui_language()),
                "verdict": view.item.verdict.value,
                "reason": view.item.reason,
                "hash": view.item.hash,
            }
            for view in views
        ],
        "comments": [asdict(comment) for comment in change_set.comments],
    }
