"""The sides of an update: the template's text last taken in, ours, and the template's now, in our slots and links."""

from collections.abc import Sequence
from dataclasses import replace

from integreat_editor.content.localise import localise
from integreat_editor.models.template import Filling
from integreat_editor.models.template_steps import TextSides
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.feed import public_revisions
from integreat_editor.services.localities import Localities
from integreat_editor.services.template_pages import base_text, fillings_here, relations
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit


class SidesReader:
    """Sides of many pages in one unit of work: the links are read once. Raises `NoTemplate`.

    `fillings`: in place of the ones that hold now, to see what others would do.
    """

    def __init__(self, unit: Unit, fillings: Sequence[Filling] | None = None) -> None:
        self._unit = unit
        self._info = require_template(unit)
        self._relations = relations(unit)
        self._region = unit.region.get()
        self._fillings = fillings
        self.localities = Localities(unit, self._info)

    def sides(self, page: str) -> dict[str, TextSides]:
        """By language, the region's order; empty for a local page. Left out: a language that one side lacks."""
        relation = self._relations.get(page)
        if relation is None:
            return {}
        public = public_revisions(self._unit, self._info, [relation.template_page])
        found = {}
        for code in self._region.language_codes:
            local = self._unit.translations.get(page, code)
            revision = public.get((relation.template_page, code))
            if local is not None and local.text is not None and revision is not None:
                sides = self._sides(local, local.text, revision)
                if sides is not None:
                    found[code] = sides
        return found

    def _sides(self, local: LocalTranslation, ours: str, revision_id: str) -> TextSides | None:
        revision = self._unit.revisions.get(revision_id)
        if revision is None:
            return None
        page, language = local.page, local.language
        source_language = self._source_language(language)
        base_raw = base_text(self._unit, local.template) if local.template is not None else None
        template_raw = self._unit.texts.get(revision.text)
        template_source = self._text(revision.source) if source_language is not None else None
        return TextSides(
            base_raw=base_raw,
            base=self._localised(base_raw, page, language) if base_raw is not None else None,
            ours=self._unit.texts.get(ours),
            template_raw=template_raw,
            template=self._localised(template_raw, page, language),
            source=self._text(local.source) if source_language is not None else None,
            source_language=source_language,
            template_source=self._localised(template_source, page, source_language or language)
            if template_source is not None
            else None,
        )

    def _localised(self, text: Text, page: str, language: str) -> Text:
        here = self.localities.of(page, language)
        if self._fillings is not None:
            here = replace(here, fillings=fillings_here(self._fillings, page, language))
        return Text(text.title, localise(text.html, here).html)

    def _source_language(self, language: str) -> str | None:
        known = self._region.language(language)
        return known.source if known is not None else None

    def _text(self, text_hash: str | None) -> Text | None:
        return self._unit.texts.get_many([text_hash]).get(text_hash) if text_hash is not None else None
