"""Comparing a region with its template: per page and language who changed what, told by the texts, never by dates."""

from collections import Counter
from collections.abc import Iterator, Mapping

from integreat_editor.models.comparison import (
    CompareState,
    Comparison,
    ComparisonRow,
    LanguageComparison,
    TextComparison,
)
from integreat_editor.models.template import Relation
from integreat_editor.models.text import Text
from integreat_editor.services.compare_reading import Sides
from integreat_editor.services.compare_standings import Standings
from integreat_editor.services.compare_texts import Standing
from integreat_editor.services.localities import Localities
from integreat_editor.services.page_links import TextKey
from integreat_editor.services.template_pages import TemplatePage, base_text, template_text
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress

__all__ = [
    "CompareState",
    "Comparison",
    "ComparisonRow",
    "LanguageComparison",
    "TextComparison",
    "compare",
    "compare_text",
]


_PRESSING = (
    CompareState.BOTH_CHANGED,
    CompareState.TEMPLATE_CHANGED,
    CompareState.MISSING_LANGUAGE,
    CompareState.REMOVED,
    CompareState.ADAPTED,
    CompareState.SAME,
    CompareState.LOCAL,
)
"""States of languages, the one that its page shows first."""


def compare(copy: WorkingCopy, progress: Progress | None = None) -> Comparison:
    """Compares every page in every language of the region. Raises `NoTemplate`, `TemplateNotFetched`.

    What was compared before and is the same on both sides is not compared again. A cancelled comparison keeps what
    it found for the next one.
    """
    progress = progress or Progress()
    with copy.reading() as unit:
        info = require_template(unit)
        sides = Sides(unit, info)
        localities = Localities(unit, info, (sides.own_titles(), sides.template_titles()))
        standings = Standings(unit, localities, progress)
        standings.compare(list(sides.pairs()))
    if standings.fresh:
        with copy.unit() as unit:
            unit.compared.put_many(standings.fresh)
    rows = tuple(_Rows(sides, standings.found).all())
    return Comparison(rows, Counter(row.state for row in rows), complete=not progress.cancelled)


def compare_text(copy: WorkingCopy, template_page: str | None, page: str | None, language: str) -> TextComparison:
    """The texts behind one cell of the comparison, to be shown side by side."""
    with copy.reading() as unit:
        localities = Localities(unit, require_template(unit))
        local = unit.translations.get(page, language) if page is not None else None
        template = template_text(unit, template_page, language) if template_page is not None else None
        ours = unit.texts.get(local.text) if local is not None and local.text is not None else None
        base = base_text(unit, local.template) if local is not None and local.template is not None else None

    def localised(text: Text | None) -> Text | None:
        return localities.localised(text, page or "", language).text if text is not None else None

    lost = local is not None and local.template is not None and base is None
    return TextComparison(localised(base), ours, localised(template), base_lost=lost)


class _Rows:
    """Makes the rows from what was read and found."""

    def __init__(self, sides: Sides, found: Mapping[TextKey, Standing]) -> None:
        self._sides = sides
        self._found = found

    def all(self) -> Iterator[ComparisonRow]:
        """The template's pages, then links that lead nowhere, then the region's own pages."""
        known = set()
        for each in self._sides.template_pages:
            known.add(each.id)
            pages = self._sides.related.get(each.id, ())
            yield from (self._related(each, page) for page in pages if self._is_compared(each.id, page))
            if not pages and each.id in self._sides.shown:
                yield self._absent(each)
        for page in self._sides.tree.walk():
            relation = self._sides.relations.get(page)
            if relation is None:
                yield self._own(page, None, CompareState.LOCAL)
            elif relation.template_page not in known:
                yield self._own(page, relation, CompareState.REMOVED)

    def _is_compared(self, there: str, page: str) -> bool:
        """Not so where the comparison was cancelled before."""
        both = ((page, code) for code in self._sides.languages if (there, code) in self._sides.there)
        return there not in self._sides.shown or all(key in self._found for key in both if key in self._sides.local)

    def _absent(self, there: TemplatePage) -> ComparisonRow:
        declined = self._sides.declined.get(there.id)
        state = CompareState.NOT_ADOPTED if declined is None else CompareState.DECLINED
        title = self._sides.template_title(there)
        codes = [code for code in self._sides.languages if (there.id, code) in self._sides.there]
        languages = tuple(LanguageComparison(code, state) for code in codes)
        reason = declined.reason if declined is not None else ""
        return ComparisonRow(there.id, None, there.depth, title, title, state, languages, reason=reason)

    def _own(self, page: str, relation: Relation | None, state: CompareState) -> ComparisonRow:
        """A page without a counterpart in the template's tree."""
        depth = len(self._sides.tree.ancestors(page))
        codes = [code for code in self._sides.languages if (page, code) in self._sides.local]
        languages = tuple(LanguageComparison(code, state) for code in codes)
        there = relation.template_page if relation is not None else None
        follow = relation.follow if relation is not None else None
        return ComparisonRow(there, page, depth, self._sides.title(page), "", state, languages, follow)

    def _related(self, there: TemplatePage, page: str) -> ComparisonRow:
        removed = there.id not in self._sides.shown
        languages = tuple(self._languages(there.id, page, removed=removed))
        states = {each.state for each in languages}
        state = next((each for each in _PRESSING if each in states), CompareState.MISSING_LANGUAGE)
        return ComparisonRow(
            there.id,
            page,
            there.depth,
            self._sides.title(page),
            self._sides.template_title(there),
            CompareState.REMOVED if removed else state,
            languages,
            self._sides.relations[page].follow,
            moved=not removed and self._stands_elsewhere(there, page),
        )

    def _languages(self, there: str, page: str, *, removed: bool) -> Iterator[LanguageComparison]:
        for code in self._sides.languages:
            local = self._sides.local.get((page, code))
            has_template = not removed and (there, code) in self._sides.there
            if local is None:
                if has_template:
                    yield LanguageComparison(code, CompareState.MISSING_LANGUAGE)
            elif not has_template:
                # A translation that was never the template's cannot have been removed from it.
                taken = removed or local.template is not None
                yield LanguageComparison(code, CompareState.REMOVED if taken else CompareState.LOCAL)
            elif (found := self._found.get((page, code))) is not None:
                yield LanguageComparison(code, found.state, found.here, found.there, found.conflicts)

    def _stands_elsewhere(self, there: TemplatePage, page: str) -> bool:
        """Below another page than the one adopted from the template's parent, as far as that can be told."""
        parent = self._sides.tree.parent(page)
        expected = self._sides.related.get(there.parent, ()) if there.parent is not None else ()
        if expected:
            return parent not in expected
        return there.parent is None and parent in self._sides.relations
