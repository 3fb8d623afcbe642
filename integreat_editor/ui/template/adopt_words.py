"""What adopting will bring, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from integreat_editor.services.adopt_page import AdoptPlan

_SHOWN = 4
"""So many names are listed; the others are counted."""


class PlanWords(QObject):
    """Says a plan."""

    def of(self, plan: AdoptPlan, names: Mapping[str, str]) -> str:
        """Lines: texts per language, languages the template lacks, links that stay, slots to fill, pages left out."""
        counts = Counter(code for page in plan.pages for code in page.languages)
        pages = self.tr("%n page(s)", "", len(plan.pages))
        texts = self.tr("%n text(s)", "", sum(counts.values()))
        lines = [f"{pages}, {texts}: {_per_language(counts, names)}"]
        missing = Counter(code for page in plan.pages for code in page.missing)
        if missing:
            words = self.tr("The template has no text yet: {list}")
            lines.append(words.replace("{list}", _per_language(missing, names)))
        if plan.open_links:
            links = listed([unquote(link.href) for link in plan.open_links])
            words = self.tr("%n link(s) will still lead to the template:", "", len(plan.open_links))
            lines.append(f"{words} {links}")
        if plan.empty_slots:
            slots = [slot.hint or slot.slot for slot in {each.slot: each for each in plan.empty_slots}.values()]
            words = self.tr("%n local slot(s) to fill:", "", len(slots))
            lines.append(f"{words} {listed(slots)}")
        if plan.already:
            words = self.tr("Left out, since we have or declined them: {list}")
            lines.append(words.replace("{list}", listed([title for _, title in plan.already])))
        return "\n".join(lines)


def listed(words: Sequence[str]) -> str:
    """The first few, each once, and how many more there are."""
    once = list(dict.fromkeys(words))
    more = f" (+{len(once) - _SHOWN})" if len(once) > _SHOWN else ""
    return ", ".join(once[:_SHOWN]) + more


def _per_language(counts: Mapping[str, int], names: Mapping[str, str]) -> str:
    return ", ".join(f"{names.get(code, code)} {count}" for code, count in counts.items())
