"""The state of the pairing of hub and CMS, read in one unit of work: every page of both sides in exactly one place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from integreat_editor.models.page import Page
from integreat_editor.models.slug import slugify
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import RemoteInfo, RemotePage
from integreat_editor.services.cms_bases import left_out, newest_texts, undecided
from integreat_editor.services.cms_beside_hub import cms_server, former_slugs, require_cms
from integreat_editor.services.cms_places import CmsTree
from integreat_editor.services.cms_proposals import Candidate, Certainty, Match, Reason, propose
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit


@dataclass(frozen=True, slots=True)
class HubPageName:
    """A page of the hub for people: its title and the titles above it."""

    page: str
    title: str
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CmsPageName:
    """A page of the CMS for people. `page`: the id under which this copy mirrors it."""

    number: int
    page: str
    title: str
    above: tuple[str, ...]
    archived: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two pages that may be the same one. `differ`: the languages in which their texts read differently."""

    hub: HubPageName
    cms: CmsPageName
    certainty: Certainty
    reason: Reason
    differ: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A confirmed pair. `cms` None: the page no longer exists there. `undecided`: languages whose texts differed from
    the start, and nobody has chosen yet."""

    hub: HubPageName
    cms: CmsPageName | None
    undecided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairingView:
    """Both sides as this copy last saw them. Every page stands in exactly one place.

    `new`: pages of the hub that will be made in the CMS; `hub_left_out`, `cms_left_out`: kept apart on purpose.
    """

    pairs: tuple[Pair, ...]
    proposals: tuple[Proposal, ...]
    hub_unpaired: tuple[HubPageName, ...]
    cms_unpaired: tuple[CmsPageName, ...]
    hub_left_out: tuple[HubPageName, ...]
    cms_left_out: tuple[CmsPageName, ...]
    new: tuple[HubPageName, ...]
    finished: bool

    @property
    def certain(self) -> tuple[Proposal, ...]:
        """What may be confirmed all at once."""
        return tuple(each for each in self.proposals if each.certainty is Certainty.CERTAIN)

    @property
    def open(self) -> int:
        """How many pages of both sides wait for a decision."""
        return 2 * len(self.proposals) + len(self.hub_unpaired) + len(self.cms_unpaired)


class PairingReader:
    """Reads in one unit of work. Raises `NoCms`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        info = require_cms(unit)
        server = cms_server(unit)
        self._finished = server is not None and server.paired
        self._tree = CmsTree(unit, info)
        self._left_out = left_out(unit)
        main = require_remote(unit).id
        here = unit.remote_state.pages(main)
        self._hub = _Side(unit, self._tree.hub, unit.remote_state.public_texts(main), here)
        there = {each.page: each for each in self._tree.there.values()}
        texts = {key: each.text for key, each in newest_texts(unit, info).items() if key[0] in there}
        tree = PageTree(Page(each.page, each.placement) for each in there.values())
        self._cms = _Side(unit, tree, texts, there)
        self._there: Mapping[str, RemotePage] = there
        self._undecided = self._languages_undecided(info)

    def view(self) -> PairingView:
        """Everything."""
        pairs = {page: link for page, link in self._tree.links.items() if page in self._tree.hub}
        paired = {link.number for link in pairs.values()}
        waiting = [page for page in self._tree.hub.walk() if page not in pairs]
        matches = self._proposals(waiting)
        matched = {each.hub: each for each in matches}
        used = {each.cms for each in matches}
        free = [page for page in self._cms.tree.walk() if self._number(page) not in paired and page not in used]
        new = [page for page in waiting if page not in matched and self._finished]
        return PairingView(
            pairs=tuple(self._pair(page) for page, link in pairs.items() if link.number is not None),
            proposals=tuple(self._proposal(matched[page]) for page in waiting if page in matched),
            hub_unpaired=tuple(self._hub_name(page) for page in waiting if page not in matched and not self._finished),
            cms_unpaired=tuple(self._cms_name(page) for page in free if self._number(page) not in self._left_out),
            hub_left_out=tuple(
                self._hub_name(page) for page, link in pairs.items() if link.number is None and not link.new
            ),
            cms_left_out=tuple(self._cms_name(page) for page in free if self._number(page) in self._left_out),
            new=tuple(self._hub_name(page) for page in (*(page for page, link in pairs.items() if link.new), *new)),
            finished=self._finished,
        )

    def _proposals(self, waiting: list[str]) -> list[Match]:
        here, there = self._hub, self._cms
        known = {page: self._there_page(link.number) for page, link in self._tree.links.items()}
        former = former_slugs(self._unit)
        out = {page for page in self._there if self._number(page) in self._left_out}
        candidates = [each for each in there.candidates(former) if each.key not in out]
        pairs = {page: there_page for page, there_page in known.items() if there_page is not None}
        wanted = set(waiting)
        decided = {page for page in self._tree.links if page not in pairs}
        hub = [each for each in here.candidates({}) if each.key in wanted or each.key in pairs]
        return propose([each for each in hub if each.key not in decided], candidates, pairs)

    def _there_page(self, number: int | None) -> str | None:
        found = self._tree.there.get(number) if number is not None else None
        return found.page if found is not None else None

    def _number(self, page: str) -> int:
        return int(self._there[page].remote_id)

    def _pair(self, page: str) -> Pair:
        there = self._there_page(self._tree.links[page].number)
        cms = self._cms_name(there) if there is not None else None
        return Pair(self._hub_name(page), cms, tuple(self._undecided.get(page, ())))

    def _proposal(self, match: Match) -> Proposal:
        differ = []
        for code in self._unit.region.get().language_codes:
            ours, theirs = self._hub.texts.get((match.hub, code)), self._cms.texts.get((match.cms, code))
            if ours is not None and theirs is not None and not self._unit.texts.same(ours, theirs):
                differ.append(code)
        return Proposal(
            self._hub_name(match.hub), self._cms_name(match.cms), match.certainty, match.reason, tuple(differ)
        )

    def _hub_name(self, page: str) -> HubPageName:
        return HubPageName(page, self._hub.title(page), self._hub.above(page))

    def _cms_name(self, page: str) -> CmsPageName:
        archived = self._cms.tree.is_archived(page)
        return CmsPageName(self._number(page), page, self._cms.title(page), self._cms.above(page), archived)

    def _languages_undecided(self, info: RemoteInfo) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for each in undecided(self._unit, info):
            found[each.key[0]].append(each.key[1])
        return found


class _Side:
    """Titles, paths and texts of one side's tree. `texts`: hashes by (page, language)."""

    def __init__(
        self,
        unit: Unit,
        tree: PageTree,
        texts: Mapping[tuple[str, str], str],
        pages: Mapping[str, RemotePage],
    ) -> None:
        self.tree = tree
        self.texts = texts
        self._unit = unit
        self._pages = pages
        self._codes = unit.region.get().language_codes
        self._titles = unit.texts.titles(set(texts.values()))
        self._slugs: dict[str, str] = {}

    def title(self, page: str) -> str:
        """In the first language that has one."""
        found = (self.texts.get((page, code)) for code in self._codes)
        return next((self._titles[each] for each in found if each is not None and each in self._titles), "")

    def above(self, page: str) -> tuple[str, ...]:
        """Titles from the top down."""
        return tuple(self.title(each) for each in self.tree.ancestors(page))

    def candidates(self, former: Mapping[str, list[str]]) -> Iterator[Candidate]:
        """All pages in tree order. `former`: earlier slugs by the path of today."""
        first = {page: self._first(page) for page in self.tree.walk()}
        texts = self._unit.texts.get_many([each for each in first.values() if each is not None])
        for page, text in first.items():
            path = "/".join(self._slug(each) for each in (*self.tree.ancestors(page), page))
            html = texts[text].html if text is not None and text in texts else ""
            parent = self.tree.parent(page) or ""
            yield Candidate(page, path, self.title(page), parent, html, frozenset(former.get(path, ())))

    def _first(self, page: str) -> str | None:
        return next((self.texts[page, code] for code in self._codes if (page, code) in self.texts), None)

    def _slug(self, page: str) -> str:
        if page not in self._slugs:
            own = self._pages[page].path.strip("/").rpartition("/")[2]
            self._slugs[page] = own or slugify(self.title(page)) or page
        return self._slugs[page]
