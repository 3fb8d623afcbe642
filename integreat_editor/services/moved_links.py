"""Putting in the new address of a website that moved for good."""

from collections import defaultdict
from collections.abc import Collection

from integreat_editor.content.new_address import with_new_address
from integreat_editor.content.problems import ProblemKind
from integreat_editor.models.finding import Finding
from integreat_editor.services.check_reading import TextKey
from integreat_editor.services.edit_page import read_text, save_text
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy


def put_in_new_addresses(copy: WorkingCopy, findings: Collection[Finding], *, at: str) -> Changes:
    """Changes the links of findings of the kind `LINK_MOVED`, and nothing else; other findings are left alone."""
    moves: dict[TextKey, dict[str, str]] = defaultdict(dict)
    for each in findings:
        if each.problem.kind is ProblemKind.LINK_MOVED:
            old, new = each.problem.detail
            moves[each.page, each.language][old] = new
    changes = Changes()
    for (page, language), addresses in moves.items():
        text = read_text(copy, page, language)
        if text is not None:
            html = text.html
            for old, new in addresses.items():
                html = with_new_address(html, old, new)
            changes |= save_text(copy, page, language, at=at, html=html)
    return changes
