"""Making, moving and archiving pages in the CMS; each seen to be done by reading.

A page's form tells where it stands: its parent, and right of which page. Read before, nothing is sent that is done
already; read after, a lost answer does no harm. Tree changes go one after the other (the CMS locks per process only).
"""

import contextlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

import requests

from integreat_editor.sync.cms.errors import FormRefused, NoRight, PageGone, UnknownForm
from integreat_editor.sync.cms.form import FormError, PageForm
from integreat_editor.sync.cms.markup import FlashMessage, account_name, messages
from integreat_editor.sync.cms.patience import patiently
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.tree import CmsNode, read_tree
from integreat_editor.sync.cms.versions import read_versions
from integreat_editor.sync.cms.writer import require_storable
from integreat_editor.sync.errors import CycleRefused, ServerLies, SyncError, TransientError

_STATUSES = frozenset({"PUBLIC", "REVIEW"})
_CYCLE = "move node to a descendant"
"""In the CMS's message (treebeard, InvalidMoveToDescendant)."""
_NUMBER = re.compile(r"/pages/[^/]+/([0-9]+)/")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the tree, by the CMS's numbers: right of `after`, else left of `before`, else first below `parent`.

    With none of them: the last one of the top pages.
    """

    parent: int | None
    after: int | None
    before: int | None

    @property
    def target(self) -> tuple[int, str] | None:
        """The page beside which, and the CMS's word for where."""
        if self.after is not None:
            return self.after, "right"
        if self.before is not None:
            return self.before, "left"
        return (self.parent, "first-child") if self.parent is not None else None


@dataclass(frozen=True, slots=True)
class Archived:
    """`lost`: pages, this one or below it, whose live content the CMS has removed with archiving."""

    lost: tuple[int, ...] = ()


def create_page(session: CmsSession, region: str, language: str, title: str, html: str, status: str, spot: Spot) -> int:
    """Makes a page with a first text, PUBLIC or REVIEW; its number.

    Raises `NoRight`, `FormRefused`, `UnknownForm`. After a `TransientError` look with `find_created` before trying
    again.
    """
    if status not in _STATUSES:
        raise ValueError(status)
    require_storable(html)
    path = f"{_pages(region, language)}new/"
    form = _parsed(session, session.get(path).content)
    if status not in form.offered and "PUBLIC" not in form.offered:
        raise NoRight(action=status)
    values = {"title": title, "content": html, "status": status}
    if spot.target is not None:
        values |= {"_ref_node_id": str(spot.target[0]), "_position": spot.target[1]}
    try:
        fields = form.replaced(**values)
    except FormError as error:
        raise UnknownForm(server=session.server, reason=str(error)) from error
    response = session.post_form(path, fields)
    made = _NUMBER.search(session.location(response) or "")
    if made is None:
        raise FormRefused(reason=_red(messages(response.content)))
    number = int(made.group(1))
    # It is made: what is wrong with its place shows the next pull, and must not make anybody try again.
    with contextlib.suppress(SyncError):
        move_page(session, region, language, number, spot)
    return number


def find_created(
    session: CmsSession, region: str, language: str, title: str, spot: Spot, unknown_numbers: Iterable[int]
) -> int | None:
    """The page that an earlier `create_page` has made after all; None where it has not.

    `unknown_numbers`: pages in the CMS that we know nothing of yet. Ours is one whose first version this account has
    saved under this title, below this parent.
    """
    for number in sorted(unknown_numbers):
        path = f"{_pages(region, language)}{number}/versions/"
        response = patiently(partial(session.get, path))
        if response.status_code == requests.codes.found:
            continue
        try:
            first = read_versions(response.content.decode("utf-8"))[-1]
        except ValueError as error:
            raise ServerLies(server=session.server, reason=str(error)) from error
        ours = first.title.strip() == title.strip() and first.author == account_name(response.content)
        if ours and _Page(session, region, language, number).form.parent == str(spot.parent or ""):
            return number
    return None


def unknown_numbers(session: CmsSession, region: str, language: str, known: Iterable[int]) -> list[int]:
    """The pages in the CMS that are not among the known ones, for `find_created`."""
    there = {node.number for node in read_tree(session, region, [language], language)}
    return sorted(there.difference(known))


def move_page(session: CmsSession, region: str, language: str, number: int, spot: Spot) -> None:
    """Puts a page elsewhere; nothing is sent where it stands there already.

    Raises `CycleRefused`, `PageGone`, `NoRight`, `FormRefused`; `TransientError` where nobody knows: try again.
    """
    page = _Page(session, region, language, number)
    if spot.target is None or page.stands(spot):
        return
    said = page.move(spot)
    if page.stands(spot):
        return
    if not said and spot.parent is not None and page.form.parent != str(spot.parent):
        # Somebody has taken the neighbour elsewhere: the parent counts, not the neighbour.
        under = Spot(spot.parent, None, None)
        said = page.move(under)
        if page.stands(under):
            return
    raise CycleRefused if _CYCLE in said else FormRefused(reason=said)


def archive_page(session: CmsSession, region: str, language: str, number: int) -> Archived:
    """Archives a page with all below it; tells where live content was lost by it.

    Raises `FormRefused` where another page shows it as live content, `NoRight`, `PageGone`.
    """
    nodes = read_tree(session, region, [language], language)
    if _node(nodes, number).archived:
        return Archived()
    inside, lost = {number}, []
    for node in nodes:  # depth first
        if node.parent in inside:
            inside.add(node.number)
        if node.number in inside and any(row.live for row in node.rows.values()):
            lost.append(node.number)
    _change_archive(session, region, language, number, archived=True)
    return Archived(tuple(lost))


def restore_page(session: CmsSession, region: str, language: str, number: int) -> bool:
    """Takes a page out of the archive; whether it is visible now: a page above may still be archived.

    Live content that was lost by archiving does not come back. Raises `NoRight`, `PageGone`.
    """
    nodes = {node.number: node for node in read_tree(session, region, [language], language)}
    node = _node(nodes.values(), number)
    if node.archived:
        _change_archive(session, region, language, number, archived=False)
    above = node.parent
    while above is not None and not nodes[above].archived:
        above = nodes[above].parent
    return above is None


def _change_archive(session: CmsSession, region: str, language: str, number: int, *, archived: bool) -> None:
    def done() -> bool:
        return _node(read_tree(session, region, [language], language), number).archived is archived

    response = _post(session, f"{_pages(region, language)}{number}/{'archive' if archived else 'restore'}/", done)
    if response is None:
        return
    said = patiently(lambda: session.flash(response))
    if _red(said) or not (any(each.tone in ("success", "info") for each in said) or patiently(done)):
        raise FormRefused(reason=_red(said))


def _post(session: CmsSession, path: str, done: Callable[[], bool]) -> requests.Response | None:
    """Sends a change of the tree, again if it was certainly not carried out; None where it was, though the answer got
    lost.
    """
    try:
        return session.post_form(path, [])
    except TransientError:
        if patiently(done):
            return None
    return session.post_form(path, [])


class _Page:
    """One page and where it stands; `form` is what was read last."""

    def __init__(self, session: CmsSession, region: str, language: str, number: int) -> None:
        self._session, self._pages, self._number = session, _pages(region, language), number
        self.form = self._read(number)[0]

    def stands(self, spot: Spot) -> bool:
        """Whether it stands there, by what was read last."""
        if self.form.fields and self.form.parent != str(spot.parent or ""):
            return False
        if spot.after is not None:
            return self.form.place == (str(spot.after), "right")
        if spot.before is not None:
            beside = self.form.place == (str(spot.before), "left")
            return beside or self._read(spot.before)[0].place == (str(self._number), "right")
        return self.form.place == (str(spot.parent), "first-child")

    def move(self, spot: Spot) -> str:
        """Moves it and reads again; the CMS's red messages."""
        assert spot.target is not None
        target, position = spot.target

        def done() -> bool:
            self.form = self._read(self._number)[0]
            return self.stands(spot)

        if _post(self._session, f"{self._pages}{self._number}/move/{target}/{position}/", done) is None:
            return ""
        # The form shows the messages, too: the page tree, where the CMS leads, is larger.
        self.form, said = patiently(partial(self._read, self._number))
        return _red(said)

    def _read(self, number: int) -> tuple[PageForm, list[FlashMessage]]:
        source = self._session.get(f"{self._pages}{number}/edit/").content
        form = _parsed(self._session, source)
        if not form.of_page:
            raise PageGone(what=str(number))
        return form, messages(source)


def _parsed(session: CmsSession, source: bytes) -> PageForm:
    try:
        return PageForm.parse(source)
    except FormError as error:
        raise UnknownForm(server=session.server, reason=str(error)) from error


def _node(nodes: Iterable[CmsNode], number: int) -> CmsNode:
    for node in nodes:
        if node.number == number:
            return node
    raise PageGone(what=str(number))


def _red(said: Iterable[FlashMessage]) -> str:
    return " ".join(each.text for each in said if each.tone == "error")


def _pages(region: str, language: str) -> str:
    return f"/{quote(region, safe='')}/pages/{quote(language, safe='')}/"
