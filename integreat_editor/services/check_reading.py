"""What the checks look at, read in one go: texts by page and language, the tree, addresses, answers, judgements."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from integreat_editor.models.finding import DISMISSED, Dismissal, dismissal_of
from integreat_editor.models.link_answer import LinkAnswer
from integreat_editor.models.record import PAGE_FIELD
from integreat_editor.models.region import Language, Region
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.services.localities import own_titles
from integreat_editor.services.page_links import PageLinks
from integreat_editor.services.remotes import main_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy

TextKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CheckInput:
    """A region at one instant. `texts`: hashes of what is here; `public`: what readers see at the server.

    `knows_public` is False without a server: then nothing is public, and no draft either. `changed`: differs from
    the server's text.
    """

    region: Region
    tree: PageTree
    texts: Mapping[TextKey, str]
    titles: Mapping[TextKey, str]
    links: PageLinks
    public: frozenset[TextKey]
    knows_public: bool
    changed: frozenset[TextKey]
    answers: Mapping[str, LinkAnswer]
    dismissed: Mapping[str, Dismissal]

    def source_of(self, language: str) -> str:
        """The language a text in this one is translated from, "" for none."""
        known = self.region.language(language)
        return (known.source if known is not None else None) or ""

    def languages(self, wanted: Collection[str] | None) -> list[Language]:
        """The region's languages, or those of them that are wanted."""
        return [each for each in self.region.languages if wanted is None or each.code in wanted]

    def title(self, page: str, language: str) -> str:
        """A page's title in a language, or in the default language, or in any, or ""."""
        codes = (language, self.region.default_language, *self.region.language_codes)
        return next((title for code in codes if (title := self.titles.get((page, code)))), "")


def read_input(copy: WorkingCopy) -> CheckInput:
    """Reads everything but the texts themselves."""
    with copy.reading() as unit:
        region, pages = unit.region.get(), unit.pages.all()
        gone = set(unit.pages.discarded())
        local = [each for each in unit.translations.all() if each.text is not None and each.page not in gone]
        texts = {(each.page, each.language): each.text for each in local if each.text is not None}
        titles = own_titles(unit)
        dismissed = (dismissal_of(each) for each in unit.records.all(DISMISSED))
        public, changed, knows = _server_side(unit, texts)
        return CheckInput(
            region=region,
            tree=PageTree(pages),
            texts=texts,
            titles=titles,
            links=PageLinks(region.slug, pages, titles, unit.records.all(PAGE_FIELD)),
            public=public,
            knows_public=knows,
            changed=changed,
            answers=unit.link_answers.all(),
            dismissed={each.key: each for each in dismissed if each is not None},
        )


def read_texts(copy: WorkingCopy, hashes: Iterable[str]) -> dict[str, Text]:
    """Texts by hash."""
    with copy.reading() as unit:
        return unit.texts.get_many(hashes)


def _server_side(unit: Unit, texts: Mapping[TextKey, str]) -> tuple[frozenset[TextKey], frozenset[TextKey], bool]:
    remote = main_remote(unit)
    if remote is None:
        return frozenset(), frozenset(texts), False
    heads = unit.remote_state.heads(remote.id)
    bases = unit.remote_state.bases(remote.id)
    public = frozenset(key for key, head in heads.items() if head.public is not None)
    changed = frozenset(key for key, text in texts.items() if key not in bases or bases[key].ours != text)
    return public, changed, bool(heads)
