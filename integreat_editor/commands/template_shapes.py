"""How the template's pages, comparisons, plans and updates look as JSON and as lines for a person."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from integreat_editor.commands.context import counted, ui_language
from integreat_editor.commands.shapes import text_json, text_lines
from integreat_editor.models.comparison import ComparisonRow, LanguageComparison, TextComparison
from integreat_editor.models.template_steps import Step
from integreat_editor.services.adopt_plan import AdoptPlan
from integreat_editor.services.link_page import Origin
from integreat_editor.services.template_updates import InboxEntry, TakeLine
from integreat_editor.services.words import words

_ANSWERS = {
    "template": "Vorlage",
    "ours": "eigene Fassung",
    "suggestion": "Vorschlag",
    "later": "später",
    "own": "eigene Worte",
}


def row_json(row: ComparisonRow) -> dict[str, Any]:
    """A page of a comparison."""
    return {
        "template_page": row.template_page,
        "page": row.page,
        "depth": row.depth,
        "title": row.title,
        "template_title": row.template_title,
        "state": row.state.value,
        "follow": row.follow.value if row.follow is not None else None,
        "reason": row.reason,
        "moved": row.moved,
        "languages": {each.language: _language_json(each) for each in row.languages},
    }


def row_line(row: ComparisonRow) -> str:
    """The page's state, and those of its languages that differ from it."""
    language = ui_language()
    marks = [words(row.state, language)]
    if row.reason:
        marks.append(row.reason)
    if row.moved:
        marks.append("steht in der Vorlage an anderer Stelle")
    counted = [_language_line(each) for each in row.languages if each.here or each.there or each.conflicts]
    return f"{'  ' * row.depth}{row.title}: {'; '.join([*marks, *counted])}"


def comparison_json(texts: TextComparison) -> dict[str, Any]:
    """What each side changed, word by word; without a base ours against the template's."""
    document: dict[str, Any] = {"base_lost": texts.base_lost}
    for name, now in (("here", texts.ours), ("there", texts.template)):
        before = texts.base if texts.base is not None else texts.ours
        if now is not None and now is not before:
            document[name] = text_json(before, now)
    return document


def comparison_lines(language: str, texts: TextComparison) -> list[str]:
    """The same for a person."""
    lines = []
    if texts.base_lost:
        lines.append(f" {language}: Die Ausgangsfassung hat niemand mehr; verglichen wird mit der eigenen Fassung.")
    for name, now in (("hier", texts.ours), ("Vorlage", texts.template)):
        before = texts.base if texts.base is not None else texts.ours
        if now is not None and now is not before and now != before:
            lines.append(f" {language}, {name}:")
            lines += (f" {line}" for line in text_lines(before, now))
    return lines


def plan_json(plan: AdoptPlan, *, done: bool) -> dict[str, Any]:
    """What adopting did (`done`) or would do."""
    return {**asdict(plan), "done": done}


def plan_lines(plan: AdoptPlan, *, done: bool) -> list[str]:
    """The same for a person: first what is made, then what is open."""
    lines = ["Übernommen:" if done else "Würde übernommen:"]
    for page in plan.pages:
        without = f" (in der Vorlage nicht: {', '.join(page.missing)})" if page.missing else ""
        lines.append(f"  {'  ' * page.depth}{page.title}: {', '.join(page.languages)}{without}")
    lines += (f"Bleibt, wie es ist: {title}" for _, title in plan.already)
    lines += (f"Link ohne eigene Seite: {each.title} ({each.language}): {each.href}" for each in plan.open_links)
    lines += (
        f"Leerer Ortsbaustein: {each.title} ({each.language}): {each.slot} – {each.hint}" for each in plan.empty_slots
    )
    return lines


def origin_json(origin: Origin) -> dict[str, Any]:
    """A likely origin."""
    return {**asdict(origin), "score": round(origin.score, 2)}


def entry_json(entry: InboxEntry) -> dict[str, Any]:
    """A page with an open update."""
    return {
        "page": entry.page,
        "title": entry.title,
        "urgency": entry.urgency.value if entry.urgency is not None else None,
        "until": entry.until,
        "versions": [{"id": v.id, "what": v.what, "why": v.why, "created": v.created} for v in entry.versions],
        "languages": list(entry.languages),
        "template_steps": entry.template_steps,
        "conflicts": entry.conflicts,
        "live": entry.live,
        "page_gone": entry.page_gone,
        "languages_gone": list(entry.languages_gone),
    }


def entry_line(entry: InboxEntry) -> str:
    """The same for a person, urgent ones first in the list."""
    parts = [f"{entry.template_steps} ohne Rückfrage", f"{entry.conflicts} zu entscheiden"]
    if entry.page_gone:
        parts = ["in der Vorlage nicht mehr vorhanden"]
    parts += (f"{code} in der Vorlage nicht mehr vorhanden" for code in entry.languages_gone)
    urgent = f" [{words(entry.urgency, ui_language())}]" if entry.urgency is not None else ""
    until = f" bis {entry.until}" if entry.until else ""
    announced = "; ".join(f"{each.what} {each.why}".strip() for each in entry.versions)
    return f"{entry.title}{urgent}{until}: {', '.join(parts)}{f' – {announced}' if announced else ''}"


def step_json(step: Step) -> dict[str, Any]:
    """One decision of an update."""
    return {
        "key": step.key,
        "kind": step.kind,
        "unit": step.unit,
        "languages": list(step.languages),
        "needs_work": list(step.needs_work),
        "sides": {code: asdict(sides) for code, sides in step.sides.items()},
        "suggestion": dict(step.suggestion),
        "default": step.default,
        "remembered": _remembered(step),
    }


def step_lines(step: Step) -> Iterable[str]:
    """The same for a person."""
    kinds = {
        "template": "aus der Vorlage",
        "ours": "eigene Änderung",
        "both": "beide gleich",
        "conflict": "bitte entscheiden",
    }
    yield f" {step.key}  {kinds[step.kind]} ({', '.join(step.languages)})"
    for code, sides in step.sides.items():
        named = (("Ausgangsfassung", sides.base), ("eigene", sides.ours), ("Vorlage", sides.template))
        yield from (f"    {code} {name}: {html.strip()}" for name, html in named if html is not None)
    if step.remembered is not None:
        answer = _ANSWERS[step.remembered.answer]
        yield f"    zuletzt entschieden: {answer} {step.remembered.reason}".rstrip()


def take_json(line: TakeLine) -> dict[str, Any]:
    """What taking one page would do."""
    return asdict(line)


def take_line(line: TakeLine) -> str:
    """The same for a person."""
    work = f"; braucht Übersetzung: {', '.join(line.needs_work)}" if line.needs_work else ""
    places = counted(line.steps, "Stelle", "Stellen")
    return f"{line.title}: {places} in {', '.join(line.languages)}, {line.conflicts} zu entscheiden{work}"


def _remembered(step: Step) -> dict[str, Any] | None:
    known = step.remembered
    return {"answer": known.answer, "reason": known.reason, "author": known.author, "at": known.at} if known else None


def _language_json(each: LanguageComparison) -> dict[str, Any]:
    return {"state": each.state.value, "here": each.here, "there": each.there, "conflicts": each.conflicts}


def _language_line(each: LanguageComparison) -> str:
    counts = (("hier", each.here), ("Vorlage", each.there), ("Widersprüche", each.conflicts))
    return f"{each.language} {', '.join(f'{name} {count}' for name, count in counts if count)}"
