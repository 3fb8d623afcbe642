"""Review without a hub: a change set is written to a file, read and decided in another copy, and taken back.

An approval is bound to the hash of what was read: it is taken only for items that are still the same. A file is no
signature; what may be published is decided by the account that pushes (docs/review-file.md).
"""

import contextlib
import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Comment, Verdict
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.media import named_media
from integreat_editor.services.push_changes import page_title
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.review_changes import find_change_set
from integreat_editor.services.review_file_errors import (
    ReviewFileBroken,
    ReviewFileForeign,
    ReviewFileNewer,
    ReviewFilePages,
    ReviewFileUnwritten,
)
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.convert import change_set_from, change_set_to, revision_from, revision_to
from integreat_editor.sync.wire import RevisionMessage
from integreat_editor.sync.wire_json import ShapeError, read_json
from integreat_editor.sync.wire_review_file import (
    FORMAT,
    MAX_FILE_BYTES,
    VERSION,
    ReviewFile,
    ReviewFileHead,
    ReviewImage,
    ReviewPage,
)

SUFFIX = ".freigabe"
"""How names of review files end."""
_DECIDED = (Verdict.APPROVED, Verdict.RETURNED)


@dataclass(frozen=True, slots=True)
class TakenReview:
    """What came of opening a file. `kind`: somebody's set to be reviewed here, or an answer to one's own.

    `approved`, `returned`: decisions taken from an answer; `changed`: titles of items that are no longer what was
    read, whose decisions were left out.
    """

    change_set: str
    kind: Literal["request", "answer"]
    approved: int = 0
    returned: int = 0
    changed: tuple[str, ...] = ()


def export_change_set(copy: WorkingCopy, change_set_id: str, path: Path, *, at: str) -> None:
    """Writes the set with its texts, what they replace and its decisions. Raises `ReviewFileUnwritten` and others."""
    change_set = find_change_set(copy, change_set_id)
    with copy.reading() as unit:
        file = _file(unit, require_remote(unit), change_set, at)
    partial = path.with_name(f"{path.name}.part")
    try:
        partial.write_bytes(file.model_dump_json().encode("utf-8"))
        os.replace(partial, path)  # noqa: PTH105 - Path.replace would do the same; this one names both
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise ReviewFileUnwritten(name=path.name, reason=error.strerror or "") from error


def read_review_file(path: Path) -> ReviewFile:
    """The file's content, checked: shape, version, and that every text is the one its hash says.

    Raises `ReviewFileBroken`, `ReviewFileNewer`.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise ReviewFileBroken(name=path.name, reason=f"> {MAX_FILE_BYTES} bytes")
        data = path.read_bytes()
    except OSError as error:
        raise ReviewFileBroken(name=path.name, reason=error.strerror or "") from error
    try:
        head = read_json(ReviewFileHead, data)
        if head.format == FORMAT and head.version > VERSION:
            raise ReviewFileNewer(name=path.name)
        file = read_json(ReviewFile, data)
        _check(file)
    except ShapeError as error:
        raise ReviewFileBroken(name=path.name, reason=str(error)) from error
    return file


def take_review_file(copy: WorkingCopy, path: Path) -> TakenReview:
    """Opens a file: a set of somebody else is there to be reviewed, an answer to an own one is taken.

    Raises `ReviewFileBroken`, `ReviewFileNewer`, `ReviewFileForeign`, `ReviewFilePages`; nothing is changed then.
    """
    file = read_review_file(path)
    with copy.unit() as unit:
        info = require_remote(unit)
        if (file.region, file.server) != (info.region, info.url):
            raise ReviewFileForeign(name=path.name, region=file.region, server=file.server)
        ids = _ids_here(unit, info, file, path.name)
        sent = change_set_from(file.change_set)
        change_set = replace(sent, items=tuple(_renamed(item, ids) for item in sent.items))
        known = unit.change_sets.get(change_set.id)
        if known is not None and known.author == info.user:
            return _take_answer(unit, known, change_set)
        _store_request(unit, info, file, change_set, known, ids)
        return TakenReview(change_set.id, "request")


# -- writing


def _file(unit: Unit, info: RemoteInfo, change_set: ChangeSet, at: str) -> ReviewFile:
    revisions = _revisions(unit, [item.revision for item in change_set.items])
    bases = _revisions(unit, [item.base for item in change_set.items])
    there = unit.remote_state.pages(info.id)
    pages = [
        ReviewPage(
            id=page,
            remote_id=there[page].remote_id if page in there else "",
            title=page_title(unit, page, change_set.items)[:2000],
        )
        for page in sorted(_pages(change_set.items))
    ]
    images = [
        ReviewImage.model_construct(sha256=sha256, mime_type=found[1], data=found[0])
        for sha256 in sorted(named_media(each.content.html for each in revisions))
        if (found := unit.media.get(sha256)) is not None
    ]
    return ReviewFile(
        region=info.region,
        server=info.url,
        sent_by=info.user,
        sent_at=at,
        change_set=change_set_to(change_set),
        revisions=revisions,
        bases=bases,
        pages=pages,
        images=images,
    )


def _revisions(unit: Unit, ids: Iterable[str | None]) -> list[RevisionMessage]:
    found = unit.revisions.get_many({each for each in ids if each is not None})
    texts = unit.texts.get_many({each.text for each in found.values()})
    return [revision_to(each, texts[each.text]) for _, each in sorted(found.items())]


def _pages(items: Iterable[ChangeItem]) -> set[str]:
    """All pages that the items name: their own, and those above their places."""
    named = {item.page for item in items}
    places = [place for item in items for place in (item.origin, item.to) if place is not None]
    return named | {place.parent for place in places if place.parent is not None}


# -- reading


def _check(file: ReviewFile) -> None:
    """Raises `ShapeError` where the parts of a file contradict each other."""
    revisions = {each.id: each for each in file.revisions}
    bases = {each.id for each in file.bases}
    items = change_set_from(file.change_set).items
    for item in items:
        if item.is_tree:
            continue
        revision = revisions.get(item.revision or "")
        if revision is None or (revision.page, revision.language) != (item.page, item.language):
            raise ShapeError(f"{item.key}: no text")
        if Text(revision.content.title, revision.content.html).hash != item.text:
            raise ShapeError(f"{item.key}: another text than was submitted")
        if item.base is not None and item.base not in bases:
            raise ShapeError(f"{item.key}: no earlier text")
    if not _pages(items) <= {each.id for each in file.pages}:
        raise ShapeError("pages: incomplete")
    if any(hashlib.sha256(each.data).hexdigest() != each.sha256 for each in file.images):
        raise ShapeError("images: another image than was sent")


def _ids_here(unit: Unit, info: RemoteInfo, file: ReviewFile, name: str) -> dict[str, str]:
    """This copy's id of each page of the file: two copies may name a page differently that one of them made.

    Raises `ReviewFilePages`.
    """
    numbers = {each.remote_id: page for page, each in unit.remote_state.pages(info.id).items() if each.remote_id}
    here = {page.id for page in unit.pages.all()}
    new = {item.page for item in file.change_set.items if item.to is not None and item.origin is None}
    ids: dict[str, str] = {}
    missing = []
    for page in file.pages:
        if page.id in here or page.id in new:
            ids[page.id] = page.id
        elif page.remote_id in numbers:
            ids[page.id] = numbers[page.remote_id]
        else:
            missing.append(page.title or page.id)
    if missing:
        raise ReviewFilePages(name=name, pages=", ".join(missing))
    return ids


def _renamed(item: ChangeItem, ids: Mapping[str, str]) -> ChangeItem:
    origin, to = (
        replace(place, parent=ids[place.parent]) if place is not None and place.parent is not None else place
        for place in (item.origin, item.to)
    )
    return replace(item, page=ids[item.page], origin=origin, to=to)


# -- taking


def _store_request(
    unit: Unit,
    info: RemoteInfo,
    file: ReviewFile,
    change_set: ChangeSet,
    known: ChangeSet | None,
    ids: Mapping[str, str],
) -> None:
    """Somebody else's set. Decisions in it count only where they were made in this very copy."""
    found = [revision_from(each) for each in (*file.revisions, *file.bases)]
    unit.texts.add_many([text for _, text in found])
    unit.revisions.add_many([replace(each, page=ids.get(each.page, each.page)) for each, _ in found])
    for image in file.images:
        if unit.media.get(image.sha256) is None:
            unit.media.put(image.data, image.mime_type)
    decided = {item.hash: item for item in known.items if item.verdict in _DECIDED} if known is not None else {}
    items = tuple(_as_request(item, decided.get(item.hash)) for item in change_set.items)
    comments = _together(known.comments if known is not None else (), change_set.comments)
    unit.change_sets.put(replace(change_set, items=items, comments=comments), info.id)


def _as_request(item: ChangeItem, decided: ChangeItem | None) -> ChangeItem:
    if decided is not None:
        return replace(item, verdict=decided.verdict, reason=decided.reason, reviewer=decided.reviewer)
    if item.verdict is Verdict.PUBLISHED:
        return item
    return replace(item, verdict=Verdict.PENDING, reason="", reviewer="")


def _take_answer(unit: Unit, mine: ChangeSet, answer: ChangeSet) -> TakenReview:
    """Decisions on exactly what still stands in the own set; the others are told."""
    decided = {item.hash: item for item in answer.items if item.verdict in _DECIDED}
    items, taken = [], []
    for item in mine.items:
        found = decided.pop(item.hash, None)
        if found is None or item.verdict in (Verdict.PUBLISHED, Verdict.STALE):
            items.append(item)
            continue
        items.append(replace(item, verdict=found.verdict, reason=found.reason, reviewer=found.reviewer))
        taken.append(found.verdict)
    comments = _together(mine.comments, answer.comments)
    unit.change_sets.put(replace(mine, items=tuple(items), comments=comments, version=mine.version + 1))
    changed = dict.fromkeys(page_title(unit, each.page, (each,)) for each in decided.values())
    return TakenReview(
        mine.id, "answer", taken.count(Verdict.APPROVED), taken.count(Verdict.RETURNED), tuple(changed)
    )


def _together(one: Iterable[Comment], other: Iterable[Comment]) -> tuple[Comment, ...]:
    """Remarks of both, each once, by time."""
    found = {each.id: each for each in (*one, *other)}
    return tuple(sorted(found.values(), key=lambda each: (each.created, each.id)))
