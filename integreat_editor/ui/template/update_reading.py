"""What the screen of an update shows, read and compared in a worker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from integreat_editor.ui.preview.render import DELETED, INSERTED, is_rtl, plain_text

if TYPE_CHECKING:
    from integreat_editor.models.region import Region
    from integreat_editor.models.template import Sides
    from integreat_editor.models.template_merge import PageUpdate
    from integreat_editor.models.template_steps import Choice, Step
    from integreat_editor.models.text import Text
    from integreat_editor.services.template_updates import OpenUpdate
    from integreat_editor.store.working_copy import WorkingCopy

_IMAGE = re.compile(r"<img\b[^>]*>")
_ITEM = re.compile(r"<li\b[^>]*>(.*)</li>", re.DOTALL)
_MARKS = (
    ("<ins>", f'<span style="background-color: {INSERTED}; color: #0f3d22; text-decoration: underline;">'),
    ("</ins>", "</span>"),
    ("<del>", f'<span style="background-color: {DELETED}; color: #6b1410; text-decoration: line-through;">'),
    ("</del>", "</span>"),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of text, safe to show: changes marked, and the direction it runs in."""

    html: str
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class MarkedSides:
    """One place in one language: what the template changes, what stands here, and both changes word by word.

    `ours` is empty where nothing local stands in the place; `suggestion` where there is none.
    """

    template: Marked
    ours: Marked
    suggestion: Marked


@dataclass(frozen=True, slots=True)
class Reading:
    """An update with the region's languages."""

    opened: OpenUpdate
    region: Region

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the update is about, the source first, then in the region's order."""
        found = {code for step in self.opened.update.steps for code in step.languages}
        source = self.opened.source_language
        return (source, *(code for code in self.region.language_codes if code in found and code != source))

    def name(self, code: str) -> str:
        """A language as the region names it."""
        language = self.region.language(code)
        return language.name if language else code


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the answers make of the page: its text in the language asked for, and the translations that lack words."""

    text: Text | None
    outdated: tuple[str, ...]


def read_update(copy: WorkingCopy, page: str) -> Reading:
    """Reads and merges one page; raises what `open_update` raises."""
    from integreat_editor.services.template_updates import open_update  # noqa: PLC0415 - after first paint

    opened = open_update(copy, page)
    with copy.reading() as unit:
        return Reading(opened, unit.region.get())


def mark_steps(steps: Iterable[Step], language: str) -> dict[str, MarkedSides]:
    """The sides of every step in a language, by key of step."""
    return {step.key: mark_sides(step, language) for step in steps if language in step.sides}


def mark_sides(step: Step, language: str) -> MarkedSides:
    """Compares both changes of a place with what stood there before."""
    sides = step.sides[language]
    mark = _mark_title if step.unit == "title" else _mark_html
    suggestion = step.suggestion.get(language)
    return MarkedSides(
        mark(sides.base, sides.template),
        mark(sides.base, sides.ours) if _is_local(sides) else Marked(""),
        mark(sides.ours, suggestion) if suggestion is not None else Marked(""),
    )


def read_outcome(update: PageUpdate, choices: Mapping[str, Choice], language: str) -> Outcome:
    """Carries out the answers on paper."""
    resolved = update.resolve(choices)
    outdated = tuple(code for code, each in resolved.items() if each.outdated)
    return Outcome(resolved[language].text if language in resolved else None, outdated)


def _is_local(sides: Sides) -> bool:
    return sides.ours != sides.base


def _mark_title(old: str | None, new: str | None) -> Marked:
    from integreat_editor.content.diff import diff_titles  # noqa: PLC0415 - after first paint

    marks = {"insert": "ins", "delete": "del"}
    parts = []
    for piece in diff_titles(old or "", new or ""):
        mark = marks.get(piece.op)
        parts.append(f"<{mark}>{escape(piece.text)}</{mark}>" if mark else escape(piece.text))
    return Marked(_drawn("".join(parts)), is_rtl(new or old or ""))


def _mark_html(old: str | None, new: str | None) -> Marked:
    from integreat_editor.content.diff import diff  # noqa: PLC0415 - after first paint
    from integreat_editor.content.sanitize import sanitise  # noqa: PLC0415 - after first paint

    before, after = (sanitise(_inside(each or "")) for each in (old, new))
    return Marked(_drawn(diff(before, after).rendered()), is_rtl(plain_text(after or before)))


def _inside(html: str) -> str:
    """The words of a list item: without its list it could only be compared as a whole."""
    item = _ITEM.fullmatch(html)
    return item[1] if item and "<li" not in item[1] else html


def _drawn(html: str) -> str:
    """As a label can draw it; a label would look for the file of an image."""
    for mark, drawn in _MARKS:
        html = html.replace(mark, drawn)
    return _IMAGE.sub("▣", html)
