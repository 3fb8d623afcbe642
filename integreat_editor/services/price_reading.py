"""What a price is worked out from: texts before and after the changes, the template's words, earlier translations."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.models.working import Base
from integreat_editor.services.remotes import main_remote
from integreat_editor.services.word_count import sentence_words
from integreat_editor.store.working_copy import Unit

if TYPE_CHECKING:
    from integreat_editor.services.localities import Localities

TextKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """A page in one language: its text, the text it translates, and the hash of the template text it takes in.

    `tells_source`: whether it is known what it translates; `source` may be None although it is, where the words are
    not here.
    """

    text: Text | None = None
    source: Text | None = None
    tells_source: bool = False
    template: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A page in one language at the server, and with the changes."""

    before: Written
    now: Written


@dataclass
class Shelf:
    """Reads what the changes are about, and nothing else of the region."""

    unit: Unit
    keys: frozenset[str]
    pages: tuple[str, ...]
    revisions: Mapping[str, Revision]
    remote: str | None
    unpublished: frozenset[str] = frozenset()
    _changes: dict[TextKey, Change] = field(default_factory=dict)
    _template: dict[TextKey, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, unit: Unit, keys: Collection[str]) -> "Shelf":
        """The shelf for these changes; what is no change of a text costs nothing."""
        texts = frozenset(key for key in keys if not key.endswith("/tree"))
        pages = tuple(sorted({key.partition("/")[0] for key in texts}))
        revisions = {each.id: each for each in unit.revisions.of_pages(pages)}
        remote = main_remote(unit)
        waiting = [each for each in unit.change_sets.all() if each.is_open or each.withdrawn]
        unpublished = frozenset(item.revision for each in waiting for item in each.items if item.revision)
        return cls(unit, texts, pages, revisions, remote.id if remote else None, unpublished)

    def written(self, page: str, language: str) -> Change:
        """A text before and after; a change that was not chosen does not count."""
        found = self._changes.get((page, language))
        if found is None:
            before = self._before(page, language)
            now = self._now(page, language) if f"{page}/{language}" in self.keys else before
            found = self._changes[page, language] = Change(before, now)
        return found

    def template_sentences(self, page: str, language: str) -> frozenset[str]:
        """The sentences of the template's text that this text takes in, with the region's own names and links."""
        found = self._template.get((page, language))
        if found is None:
            found = self._template[page, language] = self._localised(page, language)
        return found

    def remembered(self, page: str, language: str) -> frozenset[str]:
        """The sentences that an earlier version of this translation stood for."""
        sources = {each.source for each in self._earlier(page, language) if each.source is not None}
        texts = self.unit.texts.get_many(sources)
        return frozenset(sentence for text in texts.values() for sentence in sentence_words(text))

    def _base(self, page: str, language: str) -> Base | None:
        return self.unit.remote_state.base(self.remote, page, language) if self.remote else None

    def _before(self, page: str, language: str) -> Written:
        base = self._base(page, language)
        if base is None:
            return Written()
        revision = self.revisions.get(base.revision)
        source = revision.source if revision else None
        return self._read(base.ours, source, revision.template if revision else None)

    def _now(self, page: str, language: str) -> Written:
        local = self.unit.translations.get(page, language)
        if local is None:
            return Written()
        return self._read(local.text, local.source, local.template)

    def _read(self, text: str | None, source: str | None, template: str | None) -> Written:
        texts = self.unit.texts.get_many(each for each in (text, source) if each is not None)
        return Written(texts.get(text or ""), texts.get(source or ""), source is not None, template)

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
        base = self._base(page, language)
        newest = self.revisions.get(base.revision) if base else None
        if newest is None:
            return ()
        mine = [each for each in self.revisions.values() if (each.page, each.language) == (page, language)]
        older = {each.id: each for each in mine if each.created and each.created < newest.created}
        return [*(older[key] for key in older.keys() - self.unpublished), *self._ancestors(newest)]

    def _ancestors(self, newest: Revision) -> Iterable[Revision]:
        found: dict[str, Revision] = {}
        waiting = [newest.id]
        while waiting:
            revision = self.revisions.get(waiting.pop())
            if revision is not None and revision.id not in found:
                found[revision.id] = revision
                waiting.extend(revision.parents)
        return found.values()


def words_of(text: Text | None) -> Mapping[str, int]:
    """The sentences of a text with their words; none where there is no text."""
    return sentence_words(text) if text is not None else {}
