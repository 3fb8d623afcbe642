"""Where the links of a text lead: to pages of the region, and to addresses that were asked before."""

from collections.abc import Callable, Iterator
from functools import cached_property

from integreat_editor.content.checks import CheckedText
from integreat_editor.content.problems import Problem, ProblemKind
from integreat_editor.content.shown import ShownText
from integreat_editor.content.text_values import LinkHere
from integreat_editor.models.link_answer import LinkAnswer
from integreat_editor.services.check_reading import CheckInput

_NO_PAGES = frozenset(
    ("events", "locations", "news", "imprint", "disclaimer", "search", "offers", "places", "pois", "tu-news", "jobs")
)
"""Parts of the apps that are no pages, named in the third place of a path."""
_SILENT = frozenset(("", "closed"))


class LinkProblems:
    """Looks links up; addresses are made once."""

    def __init__(self, given: CheckInput) -> None:
        self._given = given

    def of_text(self, language: str, checked: CheckedText) -> Iterator[Problem]:
        """Links that lead nowhere, or where no reader comes."""
        for link in checked.values.links:
            problem = self._internal(link, language) if link.path else self._external(link)
            if problem is not None:
                kind, detail = problem
                spot = ShownText(checked.values.html).spot(link.text, link.offset)
                yield Problem(kind, detail, spot, link.text)

    def of_empty_text(self, page: str, language: str, original: CheckedText | None) -> Iterator[Problem]:
        """A page without words is one to lead to others; without those it says nothing."""
        leads_on = any(
            (child, language) in self._given.texts and not self._given.tree.is_archived(child)
            for child in self._given.tree.children(page)
        )
        if not leads_on or (original is not None and not original.is_empty):
            yield Problem(ProblemKind.PAGE_EMPTY, ())

    def comparing(self, language: str) -> Callable[[LinkHere], str | None]:
        """What internal links of a translation and its source have in common: the page, if readers can have it."""

        def key(link: LinkHere) -> str | None:
            page = self.page_at(link.path)
            return page if page is not None and (page, language) in self._given.texts else None

        return key

    def page_at(self, path: str) -> str | None:
        """The page at this path; as the CMS does, by the path's last part where pages above were renamed."""
        return self._paths.get(path) or self._last_parts.get(_last(path))

    def _internal(self, link: LinkHere, language: str) -> tuple[ProblemKind, tuple[str, ...]] | None:
        parts = link.path.strip("/").split("/")
        region = self._given.region
        if len(parts) < 3 or parts[0] != region.slug or region.language(parts[1]) is None or parts[2] in _NO_PAGES:
            return None
        page = self.page_at(link.path)
        if page is None:
            return ProblemKind.PAGE_MISSING, (link.path,)
        title = self._given.title(page, language)
        if self._given.tree.is_archived(page):
            return ProblemKind.PAGE_ARCHIVED, (link.path, title)
        if self._given.knows_public and (page, parts[1]) not in self._given.public:
            return ProblemKind.PAGE_DRAFT, (link.path, title)
        return None

    def _external(self, link: LinkHere) -> tuple[ProblemKind, tuple[str, ...]] | None:
        answer = self._given.answers.get(asked_address(link.href))
        if answer is None or answer.problem in _SILENT:
            return None
        if answer.moved_to:
            return ProblemKind.LINK_MOVED, (link.href, answer.moved_to)
        return ProblemKind.LINK_ANSWER, (link.href, _words_of(answer))

    @cached_property
    def _paths(self) -> dict[str, str]:
        links = self._given.links
        return {path: page for page, code in links.keys if (path := links.path(page, code))}

    @cached_property
    def _last_parts(self) -> dict[str, str | None]:
        """By language and last part of the path; None where several pages have it."""
        found: dict[str, str | None] = {}
        for path, page in self._paths.items():
            last = _last(path)
            found[last] = page if found.get(last, page) == page else None
        return found


def asked_address(href: str) -> str:
    """What is asked for a link: its address without the anchor; "" for what is no web address."""
    address = href.strip().partition("#")[0]
    return address if address.lower().startswith(("http://", "https://")) else ""


def _words_of(answer: LinkAnswer) -> str:
    return f"status {answer.status}" if answer.problem == "status" else answer.problem


def _last(path: str) -> str:
    parts = path.strip("/").split("/")
    return f"{parts[1]}/{parts[-1]}" if len(parts) > 2 else ""
