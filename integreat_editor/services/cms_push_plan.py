"""What a push to the CMS would do, line by line, decided from what this copy knows of both sides; nothing is sent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.models.cms_records import PushedStatus
from integreat_editor.models.region import Role
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.cms_bases import Sides, Standing
from integreat_editor.services.cms_beside_hub import cms_languages, cms_server, known_sides, require_cms
from integreat_editor.services.cms_places import CmsTree, PlaceSides
from integreat_editor.services.media import named_media
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy

TextKey = tuple[str, str]


class CmsStep(StrEnum):
    """What a line of the push does in the CMS."""

    NEW_PAGE = "new_page"
    NEW_TEXT = "new_text"
    TEXT = "text"
    MOVE = "move"
    ARCHIVE = "archive"
    RESTORE = "restore"


class CmsObstacle(StrEnum):
    """Why a line cannot be pushed yet.

    `CHANGED_THERE`: edited in the CMS, to be merged first. `UNDECIDED`: unlike from the start, and nobody has chosen a
    side (`cms_pairing.choose_side`). `NOT_PAIRED`: nobody has said which page it is there.
    `PARENT`: the page above is not in the CMS. `GONE`: the CMS has the page no more. `LANGUAGE`: the region does not
    have the language there. `IMAGES`: the text names images by an address that only the hub has.
    """

    CHANGED_THERE = "changed_there"
    UNDECIDED = "undecided"
    NOT_PAIRED = "not_paired"
    PARENT = "parent"
    GONE = "gone"
    LANGUAGE = "language"
    IMAGES = "images"
    NO_RIGHT = "no_right"


@dataclass(frozen=True, slots=True)
class CmsLine:
    """One step. `language` None: about the page. `obstacle` None: ready. `moved_there`: moved in the CMS as well.

    `language` of a new page is the one it is made in. `text`: hash of what is sent, None where no text is.
    """

    page: str
    language: str | None
    title: str
    step: CmsStep
    obstacle: CmsObstacle | None = None
    moved_there: bool = False
    text: str | None = None


def preview_push(copy: WorkingCopy) -> list[CmsLine]:
    """What a push would do, from what is known here of hub and CMS; nothing is sent. Raises `NoCms`."""
    with copy.reading() as unit:
        return push_lines(unit, {})


def push_lines(unit: Unit, told: Mapping[str, tuple[str, ...]]) -> list[CmsLine]:
    """As `preview_push`; `told`: what the hub tells of texts that were taken in (`cms_beside_hub.histories`)."""
    return list(_Plan(unit, require_cms(unit), told).lines())


class _Plan:
    """Both sides in one unit of work."""

    def __init__(self, unit: Unit, info: RemoteInfo, told: Mapping[str, tuple[str, ...]]) -> None:
        self._unit = unit
        self._role = info.role
        self._tree = CmsTree(unit, info)
        self._sides: dict[TextKey, Sides] = {each.key: each for each in known_sides(unit, info, dict(told))}
        self._public = unit.remote_state.public_texts(require_remote(unit).id)
        self._languages = unit.region.get().language_codes
        self._there = cms_languages(unit)
        server = cms_server(unit)
        self._finished = server is not None and server.paired
        self._made: set[str] = set()
        self._titles = unit.texts.titles(set(self._public.values()))

    def lines(self) -> Iterator[CmsLine]:
        """In tree order, parents first; of a page first its place, then its texts, and last its way to the archive."""
        for page in self._tree.hub.walk():
            link = self._tree.links.get(page)
            if link is None or link.number is None:
                if link is None or link.new:
                    yield from self._new(page, decided=link is not None)
                continue
            sides = self._tree.sides(page)
            if sides is None:
                yield from self._gone(page)
                continue
            places = list(self._place(page, sides))
            yield from (each for each in places if each.step is not CmsStep.ARCHIVE)
            if not self._tree.hub.is_archived(page):
                yield from (line for code in self._languages if (line := self._text(page, code)) is not None)
            yield from (each for each in places if each.step is CmsStep.ARCHIVE)

    def _new(self, page: str, *, decided: bool) -> Iterator[CmsLine]:
        codes = [code for code in self._languages if (page, code) in self._public]
        if not codes or self._tree.hub.is_archived(page):
            return
        there = [code for code in codes if not self._there or code in self._there]
        obstacle = None if decided or self._finished else CmsObstacle.NOT_PAIRED
        parent = self._tree.hub.page(page).placement.parent
        if obstacle is None and parent not in self._made and not self._tree.in_cms(parent):
            obstacle = CmsObstacle.PARENT
        if obstacle is None and not there:
            obstacle = CmsObstacle.LANGUAGE
        first = (there or codes)[0]
        if obstacle is None and self._has_images_here(self._public[page, first]):
            obstacle = CmsObstacle.IMAGES
        yield self._line(page, first, CmsStep.NEW_PAGE, self._allowed(obstacle, Role.AUTHOR))
        if obstacle is None:
            self._made.add(page)
            for code in [code for code in there if code != first]:
                images = CmsObstacle.IMAGES if self._has_images_here(self._public[page, code]) else None
                yield self._line(page, code, CmsStep.NEW_TEXT, self._allowed(images, Role.AUTHOR))

    def _gone(self, page: str) -> Iterator[CmsLine]:
        for code in self._languages:
            sides = self._sides.get((page, code))
            pushed = sides is not None and sides.base is not None and sides.base.ours == sides.ours
            if (page, code) in self._public and not pushed and not self._tree.hub.is_archived(page):
                yield self._line(page, code, CmsStep.TEXT, CmsObstacle.GONE)

    def _place(self, page: str, sides: PlaceSides) -> Iterator[CmsLine]:
        known = sides.link.place
        if sides.hub.archived != sides.archived_there and (sides.archived_here_since or known is None):
            step = CmsStep.ARCHIVE if sides.hub.archived else CmsStep.RESTORE
            # A page that was in the CMS's archive from the start is not brought back because of a pair.
            clash = CmsObstacle.CHANGED_THERE if known is None and step is CmsStep.RESTORE else None
            yield self._line(page, None, step, self._allowed(clash, Role.EDITOR))
        if sides.moved_here:
            obstacle = None if sides.placeable else CmsObstacle.PARENT
            parent = sides.hub.parent
            if parent in self._made:
                obstacle = None
            allowed = self._allowed(obstacle, Role.AUTHOR)
            yield self._line(page, None, CmsStep.MOVE, allowed, moved_there=sides.moved_there)

    def _text(self, page: str, code: str) -> CmsLine | None:
        sides = self._sides.get((page, code))
        if sides is None or sides.ours is None or sides.standing in (Standing.AGREED, Standing.ALIKE):
            return None
        step = CmsStep.NEW_TEXT if sides.there is None else CmsStep.TEXT
        if sides.standing is Standing.UPGRADE and not self._may(Role.EDITOR):
            return None
        obstacle = None
        if sides.standing is Standing.THEIRS:
            obstacle = CmsObstacle.CHANGED_THERE if sides.base is not None else CmsObstacle.UNDECIDED
        elif self._there and code not in self._there:
            obstacle = CmsObstacle.LANGUAGE
        elif self._has_images_here(sides.ours):
            obstacle = CmsObstacle.IMAGES
        return self._line(page, code, step, self._allowed(obstacle, Role.AUTHOR))

    def _has_images_here(self, text: str) -> bool:
        return bool(named_media([self._unit.texts.get(text).html]))

    def _allowed(self, obstacle: CmsObstacle | None, least: Role) -> CmsObstacle | None:
        return obstacle or (None if self._may(least) else CmsObstacle.NO_RIGHT)

    def _may(self, least: Role) -> bool:
        """Before the CMS was read nobody knows: the push itself finds out."""
        return self._role is None or self._role.includes(least)

    def _line(
        self, page: str, language: str | None, step: CmsStep, obstacle: CmsObstacle | None, *, moved_there: bool = False
    ) -> CmsLine:
        own = self._public.get((page, language)) if language is not None else None
        any_text = next((self._public[page, code] for code in self._languages if (page, code) in self._public), "")
        title = self._titles.get(own or any_text, page)
        return CmsLine(page, language, title, step, obstacle, moved_there, own)


def wanted_status(role: Role | None) -> PushedStatus:
    """What this account's texts become: a proposal where it may not publish."""
    return "PUBLIC" if role is not None and role.includes(Role.EDITOR) else "REVIEW"
