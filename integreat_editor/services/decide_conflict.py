"""Deciding what clashes with the server: block by block for texts, this place or that for pages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from integreat_editor.content.merge import Choice, MergeResult, merge, merge_titles
from integreat_editor.models.page import Placement
from integreat_editor.models.text import Text
from integreat_editor.models.working import Conflict, PageBase
from integreat_editor.services.edit_page import check_text
from integreat_editor.services.errors import ConflictGone
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.results import Changes
from integreat_editor.services.settle_texts import take_merged
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.plan import RemoteText

OURS: Final = "ours"
THEIRS: Final = "theirs"


@dataclass(frozen=True, slots=True)
class TextConflictView:
    """A clash of texts: the three sides as they are now, and the merge whose decisions a person takes."""

    conflict: Conflict
    base: Text
    ours: Text
    theirs: Text
    merge: MergeResult

    @property
    def title_clashes(self) -> bool:
        """Whether the titles differ on both sides too."""
        return bool(merge_titles(self.base.title, self.ours.title, self.theirs.title).conflicts)


@dataclass(frozen=True, slots=True)
class PlaceConflictView:
    """A page that was moved to different places; titles of the parents for people ("" is the top)."""

    conflict: Conflict
    title: str
    ours: Placement
    theirs: Placement
    ours_parent: str
    theirs_parent: str


def open_conflicts(copy: WorkingCopy) -> list[Conflict]:
    """All that waits for a decision."""
    with copy.reading() as unit:
        return list(unit.conflicts.open())


def read_text_conflict(copy: WorkingCopy, conflict_id: str) -> TextConflictView:
    """The clash with the local text as it is now; raises `ConflictGone`."""
    with copy.reading() as unit:
        return _text_view(unit, _open(unit, conflict_id))


def read_place_conflict(copy: WorkingCopy, conflict_id: str) -> PlaceConflictView:
    """The two places; raises `ConflictGone`."""
    with copy.reading() as unit:
        conflict = _open(unit, conflict_id)
        page = unit.pages.get(conflict.page)
        if page is None or conflict.theirs is None:
            raise ConflictGone
        theirs = Placement(**json.loads(conflict.theirs))
        ours = page.placement
        return PlaceConflictView(
            conflict, _title(unit, conflict.page), ours, theirs, _title(unit, ours.parent), _title(unit, theirs.parent)
        )


def decide_text(
    copy: WorkingCopy,
    conflict_id: str,
    choices: Mapping[int, Choice],
    *,
    author: str,
    at: str,
    title: str | None = None,
    reason: str = "",
    seen: TextConflictView | None = None,
) -> Changes:
    """Makes the decided text the local one, to be submitted again. `choices` by decision id; undecided ones stay ours.

    `title`: the title to have (None: ours, or the merged one where the titles do not clash). `seen`: what the person
    decided on; if a side has changed since (typing, a pull), `ConflictGone` is raised, for the choices would fall on
    other sentences.
    """
    with copy.unit() as unit:
        conflict = _open(unit, conflict_id)
        view = _text_view(unit, conflict)
        if seen is not None and (seen.base, seen.ours, seen.theirs) != (view.base, view.ours, view.theirs):
            raise ConflictGone
        merged_title = merge_titles(view.base.title, view.ours.title, view.theirs.title).html
        text = Text(title if title is not None else merged_title, view.merge.resolve(choices))
        check_text(text, conflict.page)
        assert conflict.language is not None and conflict.theirs is not None and conflict.remote_revision is not None
        key = (conflict.page, conflict.language)
        unit.versions.because("decided", at)
        # Of the server that it clashes with, which beside a hub may be the region's CMS.
        info = unit.remotes.get(conflict.remote) or require_remote(unit)
        there = unit.revisions.get(conflict.remote_revision)
        # The server may show our text already, with theirs below it (an Integreat CMS keeps nobody apart).
        shown = there.text if there is not None else conflict.theirs
        take_merged(unit, info, key, text, RemoteText(conflict.remote_revision, shown))
        local = unit.translations.get(*key)
        assert local is not None
        unit.translations.put(replace(local, edited=at))
        unit.conflicts.close(conflict.id, json.dumps({str(k): str(v) for k, v in choices.items()}), reason, at, author)
    return Changes(texts=frozenset({key}), conflicts=True)


def decide_place(
    copy: WorkingCopy, conflict_id: str, choice: str, *, author: str, at: str, reason: str = ""
) -> Changes:
    """Keeps our place (to be submitted again) or takes the server's. `choice`: `OURS` or `THEIRS`."""
    with copy.unit() as unit:
        conflict = _open(unit, conflict_id)
        info = require_remote(unit)
        there = unit.remote_state.pages(info.id).get(conflict.page)
        page = unit.pages.get(conflict.page)
        if there is None or page is None:
            raise ConflictGone
        unit.remote_state.put_page_bases(info.id, [PageBase(page.id, there.placement, there.version)])
        if choice == THEIRS:
            unit.pages.put(replace(page, placement=there.placement))
        unit.conflicts.close(conflict.id, choice, reason, at, author)
    return Changes(pages=frozenset({page.id}), conflicts=True)


def _text_view(unit: Unit, conflict: Conflict) -> TextConflictView:
    local = unit.translations.get(conflict.page, conflict.language or "")
    if local is None or local.text is None or conflict.theirs is None:
        raise ConflictGone
    base = unit.texts.get(conflict.base) if conflict.base is not None else Text("", "")
    ours, theirs = unit.texts.get(local.text), unit.texts.get(conflict.theirs)
    return TextConflictView(conflict, base, ours, theirs, merge(base.html, ours.html, theirs.html))


def _open(unit: Unit, conflict_id: str) -> Conflict:
    for conflict in unit.conflicts.open():
        if conflict.id == conflict_id:
            return conflict
    raise ConflictGone


def _title(unit: Unit, page: str | None) -> str:
    if page is None:
        return ""
    for code in unit.region.get().language_codes:
        local = unit.translations.get(page, code)
        if local is not None and local.text is not None:
            return unit.texts.get(local.text).title
    return ""
