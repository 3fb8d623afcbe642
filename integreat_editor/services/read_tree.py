"""The page tree as a screen and `tree --json` show it: places, titles, statuses, states."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from integreat_editor.content.blank import SHORT, is_blank
from integreat_editor.models.change_set import Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.record import PAGE_FIELD, slug_key
from integreat_editor.models.region import Region
from integreat_editor.models.revision import Head, Status
from integreat_editor.models.slug import slugify
from integreat_editor.models.translation import TranslationState, translation_state
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import Base, LocalTranslation
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.remotes import main_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy

TextKey = tuple[str, str]
ReviewKey = tuple[str, str | None, str | Placement | None]
"""Page, language (None: its place), and the text's hash or the placement as it was submitted."""

_slug_of = lru_cache(maxsize=1 << 16)(slugify)
"""The tree is read after every change; making 20,000 slugs takes a fifth of that."""


@dataclass(frozen=True, slots=True)
class TranslationView:
    """One translation in the tree. `title`, `slug`, `status`, `file` are None where there is no text.

    `changed`: differs from the server; `conflict`: waits for a decision; `file`: where `export` puts it;
    `returned`: a reviewer gave it back as it is; `empty`: there is a text, but it says nothing.
    """

    title: str | None
    slug: str | None
    status: Status | None
    state: TranslationState
    file: str | None
    changed: bool = False
    conflict: bool = False
    returned: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One page. `parent` and `position` as shown; `path`: slugs in the default language, joined by "/".

    `changed`: its place differs from the server's; `new`: no server knows it; `gone`: the server lost it;
    `waiting`, `returned`: the change of its place awaits approval, or was given back.
    """

    id: str
    parent: str | None
    position: int
    depth: int
    archived: bool
    path: str
    changed: bool
    new: bool
    gone: bool
    translations: Mapping[str, TranslationView]
    waiting: bool = False
    returned: bool = False

    def title(self, language: str) -> str:
        """The title in this language, or in the first that has one, or ""."""
        view = self.translations.get(language)
        if view is not None and view.title:
            return view.title
        return next((each.title for each in self.translations.values() if each.title), "")


@dataclass(frozen=True, slots=True)
class TreeView:
    """The region and its pages in tree order."""

    region: Region
    rows: tuple[TreeRow, ...]

    def row(self, page: str) -> TreeRow:
        """The row of a page; `PageUnknown` if there is none."""
        for row in self.rows:
            if row.id == page:
                return row
        raise PageUnknown(name=page)


def read_tree(copy: WorkingCopy) -> TreeView:
    """The whole tree with every translation's status and state."""
    with copy.reading() as unit:
        return _TreeReader(unit).view()


def find_page(tree: TreeView, name: str) -> str:
    """The id of the page with this id or path.

    A path may carry slashes at its ends and the region's and default language's own parts, as in an address.
    Raises `PageUnknown`.
    """
    path = name.strip("/")
    prefix = f"{tree.region.slug}/{tree.region.default_language}/"
    path = path.removeprefix(prefix)
    for row in tree.rows:
        if name == row.id or path == row.path:
            return row.id
    raise PageUnknown(name=name)


class _TreeReader:
    """Reads everything once, then answers from memory: 2,000 pages in 10 languages take one pass."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._region = unit.region.get()
        self._tree = PageTree(unit.pages.all())
        self._translations = {(each.page, each.language): each for each in unit.translations.all()}
        self._titles = unit.texts.titles({each.text for each in self._translations.values() if each.text})
        self._slugs = {record.key: record.value for record in unit.records.all(PAGE_FIELD) if record.value}
        remote = main_remote(unit)
        state = unit.remote_state
        self._heads: Mapping[TextKey, Head] = state.heads(remote.id) if remote else {}
        self._bases: Mapping[TextKey, Base] = state.bases(remote.id) if remote else {}
        self._page_bases = state.page_bases(remote.id) if remote else {}
        self._remote_pages = state.pages(remote.id) if remote else {}
        self._conflicts = {(each.page, each.language) for each in unit.conflicts.open()}
        self._waiting, self._returned = _items_in_review(unit)
        self._blank = {text for text, html in unit.texts.short(SHORT).items() if is_blank(html)}
        self._sources = {language.code: language.source for language in self._region.languages}

    def view(self) -> TreeView:
        paths: dict[str | None, str] = {None: ""}
        depths: dict[str | None, int] = {None: -1}
        rows = []
        for page in self._tree.walk():
            parent = self._tree.parent(page)
            translations = {code: self._translation(page, code) for code in self._region.language_codes}
            slug = translations[self._region.default_language].slug or page
            paths[page] = f"{paths[parent]}/{slug}".strip("/")
            depths[page] = depths[parent] + 1
            rows.append(self._row(page, paths[page], depths[page], translations))
        return TreeView(self._region, tuple(rows))

    def _row(self, page: str, path: str, depth: int, translations: Mapping[str, TranslationView]) -> TreeRow:
        base = self._page_bases.get(page)
        remote = self._remote_pages.get(page)
        placement = self._tree.page(page).placement
        return TreeRow(
            id=page,
            parent=self._tree.parent(page),
            position=self._tree.position(page),
            depth=depth,
            archived=self._tree.is_archived(page),
            path=path,
            changed=base is None or base.placement != placement or (page, None) in self._conflicts,
            new=base is None,
            gone=remote is not None and remote.gone,
            translations=translations,
            waiting=(page, None, placement) in self._waiting,
            returned=(page, None, placement) in self._returned,
        )

    def _translation(self, page: str, language: str) -> TranslationView:
        local = self._translations.get((page, language))
        conflict = (page, language) in self._conflicts
        state = self._state(page, language, local)
        if local is None or local.text is None:
            return TranslationView(None, None, None, state, None, False, conflict)
        title = self._titles.get(local.text, "")
        changed = self._is_changed(local)
        return TranslationView(
            title=title,
            slug=self._slug(page, language, title),
            status=self._status(local, changed),
            state=state,
            file=f"{language}/{page}.html",
            changed=changed,
            conflict=conflict,
            returned=changed and (page, language, local.text) in self._returned,
            empty=local.text in self._blank,
        )

    def _state(self, page: str, language: str, local: LocalTranslation | None) -> TranslationState:
        source_language = self._sources[language]
        source = self._translations.get((page, source_language)) if source_language else None
        return translation_state(
            text=local.text if local else None,
            translated_source=local.source if local else None,
            current_source=source.text if source else None,
            is_source=source_language is None,
            in_translation=local.in_translation if local else False,
            same_text=self._unit.texts.same,
        )

    def _is_changed(self, local: LocalTranslation) -> bool:
        base = self._bases.get((local.page, local.language))
        if base is None or local.text is None:
            return True
        return base.ours != local.text and not self._unit.texts.same(base.ours, local.text)

    def _status(self, local: LocalTranslation, changed: bool) -> Status:
        if changed:
            return Status.REVIEW if (local.page, local.language, local.text) in self._waiting else Status.DRAFT
        head = self._heads.get((local.page, local.language))
        return head.status if head is not None else Status.DRAFT

    def _slug(self, page: str, language: str, title: str) -> str:
        value = self._slugs.get(slug_key(page, language))
        slug = value.get("slug") if value else None
        return slug if isinstance(slug, str) and slug else _slug_of(title)


def _items_in_review(unit: Unit) -> tuple[set[ReviewKey], set[ReviewKey]]:
    """What waits for approval or for being pushed, and what was given back."""
    waiting: set[ReviewKey] = set()
    returned: set[ReviewKey] = set()
    for change_set in unit.change_sets.all():
        if not change_set.is_open:
            continue
        for item in change_set.items:
            key = item.page, item.language, item.to if item.is_tree else item.text
            if item.verdict in (Verdict.PENDING, Verdict.APPROVED):
                waiting.add(key)
            elif item.verdict in (Verdict.RETURNED, Verdict.STALE):
                returned.add(key)
    return waiting, returned - waiting
