"""What a price is worked out from: texts before and after the changes, the template's words, earlier translations."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.services.remotes import main_remote
from integreat_editor.services.word_count import sentence_words
from integreat_editor.store.working_copy import Unit

if TYPE_CHECKING:
    from integreat_editor.services.localities import Localities

TextKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """A page in one language, as hashes: its text, the text it translates (None: untold), the template text it takes
    in.
    """

    text: str | None = None
    source: str | None = None
    template: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A page in one language at the server, and with the changes."""

    before: Written
    now: Written


class Shelf:
    """Reads what the changes are about, and nothing else of the region; what is no change of a text costs nothing."""

    def __init__(self, unit: Unit, keys: Collection[str]) -> None:
        self.unit = unit
        self.keys = frozenset(key for key in keys if not key.endswith("/tree"))
        self.pages = tuple(sorted({key.partition("/")[0] for key in self.keys}))
        wanted = frozenset(self.pages)
        remote = main_remote(unit) if wanted else None
        bases = unit.remote_state.bases(remote.id) if remote else {}
        self._bases = {key: base for key, base in bases.items() if key[0] in wanted}
        texts = unit.translations.all() if wanted else []
        self._texts = {(each.page, each.language): each for each in texts if each.page in wanted}
        self._revisions = {each.id: each for each in unit.revisions.of_pages(self.pages)}
        waiting = [each for each in unit.change_sets.all() if each.is_open or each.withdrawn]
        self._unpublished = frozenset(item.revision for each in waiting for item in each.items if item.revision)
        self._words: dict[str, Mapping[str, int]] = {}
        self._template: dict[TextKey, frozenset[str]] = {}

    def written(self, page: str, language: str) -> Change:
        """A text before and after; a change that was not chosen does not count."""
        before = self._before(page, language)
        local = self._texts.get((page, language))
        if f"{page}/{language}" not in self.keys or local is None:
            return Change(before, before)
        return Change(before, Written(local.text, local.source, local.template))

    def words(self, text: str | None) -> Mapping[str, int]:
        """The sentences of a text with their words; none where there is no text, or nobody here has it."""
        if text is None:
            return {}
        if text not in self._words:
            found = self.unit.texts.get_many((text,)).get(text)
            self._words[text] = sentence_words(found) if found is not None else {}
        return self._words[text]

    def template_sentences(self, page: str, language: str) -> frozenset[str]:
        """The sentences of the template's text that this text takes in, with the region's own names and links."""
        found = self._template.get((page, language))
        if found is None:
            found = self._template[page, language] = self._localised(page, language)
        return found

    def remembered(self, page: str, language: str) -> frozenset[str]:
        """The sentences that an earlier version of this translation stood for."""
        sources = {each.source for each in self._earlier(page, language) if each.source is not None}
        return frozenset(sentence for source in sources for sentence in self.words(source))

    def _before(self, page: str, language: str) -> Written:
        base = self._bases.get((page, language))
        if base is None:
            return Written()
        revision = self._revisions.get(base.revision)
        return Written(base.ours, revision.source, revision.template) if revision else Written(base.ours)

    def _localised(self, page: str, language: str) -> frozenset[str]:
        from integreat_editor.content.localise import localise  # noqa: PLC0415 - only where a template is followed
        from integreat_editor.services.template_pages import base_text  # noqa: PLC0415 - as above

        taken = self.written(page, language).now.template
        raw = base_text(self.unit, taken) if taken is not None else None
        if raw is None:
            return frozenset()
        known = self._localities
        html = localise(raw.html, known.of(page, language)).html if known is not None else raw.html
        return frozenset(sentence_words(Text(raw.title, html)))

    @cached_property
    def _localities(self) -> "Localities | None":
        """None where the template that was taken in is not followed any more."""
        from integreat_editor.services.localities import Localities  # noqa: PLC0415 - as above
        from integreat_editor.services.template_source import template_info  # noqa: PLC0415 - as above

        info = template_info(self.unit)
        return Localities(self.unit, info) if info is not None else None

    def _earlier(self, page: str, language: str) -> Collection[Revision]:
        """Revisions before the one at the server. What was only submitted is not among them: submitting the same
        again must not make it look as if somebody had given it back."""
        base = self._bases.get((page, language))
        newest = self._revisions.get(base.revision) if base else None
        if newest is None:
            return ()
        mine = [each for each in self._revisions.values() if (each.page, each.language) == (page, language)]
        older = {each.id: each for each in mine if each.created and each.created < newest.created}
        return [*(older[key] for key in older.keys() - self._unpublished), *self._ancestors(newest)]

    def _ancestors(self, newest: Revision) -> Iterable[Revision]:
        found: dict[str, Revision] = {}
        waiting = [newest.id]
        while waiting:
            revision = self._revisions.get(waiting.pop())
            if revision is not None and revision.id not in found:
                found[revision.id] = revision
                waiting.extend(revision.parents)
        return found.values()
