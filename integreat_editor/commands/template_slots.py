"""The command about local slots: what the template leaves to the region, and filling it."""

from dataclasses import asdict
from html import escape

from integreat_editor.commands.context import DONE, NEEDS_A_PERSON, Options, answer, opened
from integreat_editor.content.slots import SlotKind
from integreat_editor.models.template import Filling
from integreat_editor.services import read_tree, template_slots
from integreat_editor.services.journal import utc_now
from integreat_editor.services.template_slots import FillingLine, SlotView
from integreat_editor.store.working_copy import WorkingCopy

_STATES = {
    "filled": "ausgefüllt",
    "partly": "teilweise ausgefüllt",
    "empty": "leer",
    "own": "eigene Worte im Text",
    "unused": "nicht mehr verwendet",
}


def slots(options: Options) -> int:
    """template slots FILE [--set NAME=VALUE] [--href URL] [--language L] [--page PAGE] [--dry-run]"""
    with opened(options) as copy:
        page = read_tree.find_page(read_tree.read_tree(copy), options.page) if options.page else ""
        if options.set is not None:
            return _fill(options, copy, page)
        views = [each for each in template_slots.region_slots(copy) if not page or page in dict(each.pages)]
    lines = [_line(view) for view in views] or ["Die Vorlage hat keine Ortsbausteine."]
    answer(options, [_json(view) for view in views], "\n".join(lines))
    return NEEDS_A_PERSON if any(view.languages_missing for view in views) else DONE


def _fill(options: Options, copy: WorkingCopy, page: str) -> int:
    name, value = options.set
    kinds = {view.slot.name: view.slot.kind for view in template_slots.region_slots(copy)}
    filling = _filling(Filling(name, page, options.language or ""), kinds.get(name, "text"), value, options.href)
    if options.dry_run:
        lines = template_slots.plan_filling(copy, filling)
    else:
        lines = template_slots.fill(copy, filling, at=utc_now()).pages
    document = {"slot": name, "pages": [_filling_json(line) for line in lines], "done": not options.dry_run}
    text = "\n".join(map(_filling_line, lines)) or "Kein Text ändert sich."
    answer(options, document, text)
    return NEEDS_A_PERSON if any(line.conflict for line in lines) else DONE


def _filling(place: Filling, kind: SlotKind, value: str, href: str) -> Filling:
    """A value as its kind of slot takes it; plain words for a block become a paragraph."""
    if kind in ("contact", "paragraph"):
        html = value if value.lstrip().startswith("<") or not value.strip() else f"<p>{escape(value, quote=False)}</p>"
        return Filling(place.slot, place.page, place.language, html=html)
    return Filling(place.slot, place.page, place.language, text=value, href=href)


def _json(view: SlotView) -> dict[str, object]:
    return {
        "slot": view.slot.name,
        "kind": view.slot.kind,
        "scope": view.slot.scope,
        "hint": view.slot.hint,
        "state": view.state,
        "pages": [{"page": page, "title": title} for page, title in view.pages],
        "languages_missing": list(view.languages_missing),
        "fillings": [asdict(filling) for filling in view.fillings],
    }


def _line(view: SlotView) -> str:
    missing = f" (fehlt: {', '.join(view.languages_missing)})" if view.languages_missing else ""
    filled = "; ".join(each.text or each.html or each.href for each in view.fillings)
    pages = ", ".join(title for _, title in view.pages)
    return f"{view.slot.name} – {view.slot.hint}: {_STATES[view.state]}{missing} {filled} [{pages}]"


def _filling_json(line: FillingLine) -> dict[str, object]:
    return {**asdict(line), "conflict": line.conflict}


def _filling_line(line: FillingLine) -> str:
    again = "; die Freigabe ist damit hinfällig" if line.un_approves else ""
    kept = f"; eigene Worte bleiben: {', '.join(line.kept)}" if line.kept else ""
    return f"{line.title}: {', '.join(line.languages) or 'unverändert'}{again}{kept}"
