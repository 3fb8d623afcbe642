"""How a region's texts stand in its CMS: three sides of each, and what hub and CMS last agreed on.

The hub holds the bases, as shared records; a copy mirrors what the CMS has under a remote of its own.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from integreat_editor.content.cms_form import predicted, predicted_title
from integreat_editor.models.cms_records import (
    BASE,
    LEFT_OUT,
    PAGE,
    CmsBase,
    CmsPageLink,
    PushedStatus,
    base_key,
    base_of,
    base_record,
    left_out_of,
    page_of,
)
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.cms_taken import Taken
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.texts import canonical_hash
from integreat_editor.store.working_copy import Unit

TextKey = tuple[str, str]


class Standing(StrEnum):
    """What is between the hub's public text and the CMS's newest one.

    `AGREED`: nothing. `OURS`: the hub has moved on. `UPGRADE`: it was only proposed there. `ALIKE`: both have it, and
    nobody has noted that yet. `THEIRS`: the CMS has a text that the hub has not taken in.
    """

    AGREED = "agreed"
    OURS = "ours"
    UPGRADE = "upgrade"
    ALIKE = "alike"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class There:
    """The newest text of the CMS: its revision and hash."""

    revision: str
    text: str
    status: Status


@dataclass(frozen=True, slots=True)
class Sides:
    """One text of a paired page. `public`, `ours`: the hub's public revision and its text's hash; None: not public."""

    key: TextKey
    number: int
    public: str | None
    ours: str | None
    there: There | None
    base: CmsBase | None
    standing: Standing


def links(unit: Unit) -> dict[str, CmsPageLink]:
    """Every page whose counterpart is decided, by page."""
    return {each.key: link for each in unit.records.all(PAGE) if (link := page_of(each)) is not None}


def left_out(unit: Unit) -> frozenset[int]:
    """Numbers of the CMS's pages that never come to the hub."""
    found = (left_out_of(each) for each in unit.records.all(LEFT_OUT))
    return frozenset(number for number in found if number is not None)


def shared_base(unit: Unit, page: str, language: str) -> CmsBase | None:
    """What hub and CMS last agreed on about one text."""
    return base_of(unit.records.get(BASE, base_key(page, language)))


def note_base(unit: Unit, base: CmsBase) -> None:
    """Notes what is agreed on now; the record goes to the hub with the next sending."""
    unit.records.change(base_record(base))


def looked_at(unit: Unit, sides: Sides) -> CmsBase:
    """A base that says: the CMS's text was seen and ours holds, so that the next push may replace that very text."""
    assert sides.there is not None
    words = unit.texts.get(sides.there.text)
    return CmsBase(*sides.key, sides.public or "", None, sides.there.text, words)


def agreed(unit: Unit, sides: Sides) -> CmsBase:
    """A base that says: the CMS has the hub's public text, in its own form."""
    assert sides.there is not None and sides.ours is not None
    words = unit.texts.get(sides.there.text) if sides.there.text != sides.ours else None
    status: PushedStatus = "PUBLIC" if sides.there.status is Status.PUBLIC else "REVIEW"
    return CmsBase(*sides.key, sides.public or "", sides.ours, sides.there.text, words, status)


def note_alike(unit: Unit, info: RemoteInfo, pages: Collection[str]) -> None:
    """Notes what both sides of these pairs have alike, before one of them changes and nobody knows who changed it."""
    for sides in list(all_sides(unit, info)):
        if sides.key[0] in pages and sides.standing is Standing.ALIKE:
            note_base(unit, agreed(unit, sides))


def all_sides(unit: Unit, info: RemoteInfo, taken: Taken | None = None) -> Iterator[Sides]:
    """Every text of the paired pages that either side has, in this copy's languages.

    `taken`: what of the CMS's texts the hub has taken in; None: nothing is known of that.
    """
    main = require_remote(unit)
    heads = unit.remote_state.heads(main.id)
    ours = unit.remote_state.public_texts(main.id)
    there = newest_texts(unit, info)
    known = {each.key: each for each in unit.records.all(BASE)}
    for page, link in links(unit).items():
        for language in unit.region.get().language_codes:
            key = (page, language)
            head, newest = heads.get(key), there.get(key)
            if link.number is None or (newest is None and ours.get(key) is None):
                continue
            public = head.public if head is not None else None
            base = base_of(known.get(base_key(*key)))
            sides = Sides(key, link.number, public, ours.get(key), newest, base, Standing.AGREED)
            yield replace(sides, standing=_standing(unit, sides, taken))


def _standing(unit: Unit, sides: Sides, taken: Taken | None) -> Standing:
    base, there, ours = sides.base, sides.there, sides.ours
    if there is None:
        return Standing.OURS
    if base is None or not _same(unit, base.stored, there.text, base.words):
        if ours is not None and (_same(unit, ours, there.text) or _becomes(unit, ours, there.text)):
            return Standing.ALIKE
        since = base.revision if base is not None else ""
        is_taken = taken is not None and taken.by_public(sides.public, since, there.revision)
        return Standing.OURS if is_taken else Standing.THEIRS
    if ours is None:
        return Standing.AGREED
    if base.ours is None or not _same(unit, base.ours, ours):
        return Standing.OURS
    proposed = base.status == "REVIEW" and there.status is not Status.PUBLIC
    return Standing.UPGRADE if proposed else Standing.AGREED


def _same(unit: Unit, one: str, other: str, words: Text | None = None) -> bool:
    """Whether two texts read the same; one that this copy does not have is compared by its hash alone."""
    if one == other:
        return True
    if not unit.texts.has(other):
        return False
    if unit.texts.has(one):
        return unit.texts.same(one, other)
    return words is not None and canonical_hash(words) == unit.texts.canonical(other)


def _becomes(unit: Unit, ours: str, stored: str) -> bool:
    """Whether the CMS's text is what it makes of ours, also where that reads differently (headings, links ...)."""
    text = unit.texts.get_many([ours]).get(ours)
    if text is None or not unit.texts.has(stored):
        return False
    form = Text(predicted_title(text.title), predicted(text.html).html)
    return form.hash == stored or canonical_hash(form) == unit.texts.canonical(stored)


def base_text(unit: Unit, base: CmsBase) -> Text | None:
    """The CMS's form of what was agreed on; None where nobody has chosen yet, or this copy cannot know it."""
    return base.words or unit.texts.get_many([base.stored]).get(base.stored)


def undecided(unit: Unit, info: RemoteInfo) -> list[Sides]:
    """Texts that both sides of a pair have, unlike from the start, and of which nobody has chosen one."""
    found = []
    for each in all_sides(unit, info):
        if each.standing is not Standing.THEIRS or each.ours is None or each.there is None:
            continue
        if each.base is None or base_text(unit, each.base) is None:
            local = unit.translations.get(*each.key)
            if local is None or each.there.revision not in local.parents:
                found.append(each)
    return found


def newest_texts(unit: Unit, info: RemoteInfo) -> dict[TextKey, There]:
    """The newest text of each (page, language) in the CMS as last read."""
    heads = {key: head for key, head in unit.remote_state.heads(info.id).items() if head.newest is not None}
    revisions = unit.revisions.get_many([head.newest for head in heads.values() if head.newest is not None])
    found = {}
    for key, head in heads.items():
        revision = revisions.get(head.newest or "")
        if revision is not None:
            found[key] = There(revision.id, revision.text, head.status)
    return found
