"""Exporting: every text as a file with exactly its bytes, and the tree as JSON (DESIGN section 7)."""

import json
from pathlib import Path

from integreat_editor.services.errors import ExportFailed
from integreat_editor.services.read_tree import TreeRow, TreeView, read_tree
from integreat_editor.store.working_copy import WorkingCopy

ENCODING_ERRORS = "surrogatepass"


def tree_json(tree: TreeView) -> list[dict[str, object]]:
    """The tree in the shape that other programs rely on (DESIGN section 7)."""
    return [_page_json(row) for row in tree.rows]


def export(copy: WorkingCopy, directory: Path) -> int:
    """Writes `tree.json` and one HTML file per translation below `directory`; returns the number of texts.

    Raises `ExportFailed` where the folder cannot be written.
    """
    tree = read_tree(copy)
    count = 0
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with copy.reading() as unit:
            local = {(each.page, each.language): each.text for each in unit.translations.all() if each.text}
            for row in tree.rows:
                for language, view in row.translations.items():
                    if view.file is None:
                        continue
                    target = directory / view.file
                    target.parent.mkdir(exist_ok=True)
                    html = unit.texts.get(local[row.id, language]).html
                    target.write_bytes(html.encode("utf-8", ENCODING_ERRORS))
                    count += 1
        listing = json.dumps(tree_json(tree), ensure_ascii=False, indent=1)
        (directory / "tree.json").write_bytes(listing.encode("utf-8", ENCODING_ERRORS))
    except OSError as error:
        raise ExportFailed(name=str(directory), reason=error.strerror or "") from error
    return count


def _page_json(row: TreeRow) -> dict[str, object]:
    return {
        "id": row.id,
        "parent": row.parent,
        "position": row.position,
        "archived": row.archived,
        "path": row.path,
        "translations": {
            language: {
                "title": view.title,
                "slug": view.slug,
                "status": view.status.value if view.status else None,
                "state": view.state.value,
                "file": view.file,
            }
            for language, view in row.translations.items()
        },
    }
