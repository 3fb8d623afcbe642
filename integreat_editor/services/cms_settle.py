"""What was edited in the CMS comes in by the three-way merge, as local changes that are submitted like any other.

Unlike with a region's own server our text stays based on the hub, and takes the CMS's revision as a second parent:
from that everybody knows later that the text was taken in, and may be replaced there.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from integreat_editor.content.merge import merge, merge_titles
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import Conflict, LocalTranslation, RemoteInfo
from integreat_editor.services.cms_bases import Sides, Standing, agreed, base_text, looked_at, note_base
from integreat_editor.services.cms_foreign import is_hidden
from integreat_editor.services.cms_taken import waiting_revisions
from integreat_editor.services.pull_notes import NoteKind, PullNote
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit


def settle_cms(unit: Unit, info: RemoteInfo, sides: Iterable[Sides]) -> list[PullNote]:
    """Takes, merges or keeps for a decision what the hub has not taken in yet, and notes what both have alike."""
    settler = _Settler(unit, info)
    notes = [settler.settle(each) for each in sides]
    return [note for note in notes if note is not None]


def take_theirs(unit: Unit, info: RemoteInfo, sides: Sides, at: str) -> None:
    """Makes the CMS's text the local one, because a person has chosen it."""
    local = unit.translations.get(*sides.key) or LocalTranslation(*sides.key)
    _Settler(unit, info).take(sides, replace(local, edited=at))


class _Settler:
    """Acts on one text after the other."""

    def __init__(self, unit: Unit, info: RemoteInfo) -> None:
        self._unit = unit
        self._info = info
        self._waiting = waiting_revisions(unit)
        conflicts = (each for each in unit.conflicts.open() if each.remote == info.id and not is_hidden(unit, each))
        self._open = {(each.page, each.language): each for each in conflicts}
        self._public = unit.remote_state.bases(require_remote(unit).id)

    def settle(self, sides: Sides) -> PullNote | None:
        """What came of it, where a person should know."""
        if sides.standing is Standing.ALIKE:
            note_base(self._unit, agreed(self._unit, sides))
        if sides.standing is not Standing.THEIRS or sides.there is None:
            self._close(sides)
            return None
        if sides.there.status is Status.AUTO_SAVE or sides.there.revision in self._waiting:
            # Somebody is typing there, or a colleague has submitted it: nothing for this copy to do.
            return None
        local = self._unit.translations.get(*sides.key)
        if local is None or local.text is None:
            return self.take(sides, LocalTranslation(*sides.key))
        if sides.there.revision in local.parents:
            self._decided(sides, local)
            return None
        base = base_text(self._unit, sides.base) if sides.base is not None else None
        if base is None:
            # Unlike from the start: without a common base a merge would put both one after the other. A person chooses.
            return None
        return self._merge(sides, local, base)

    def _decided(self, sides: Sides, local: LocalTranslation) -> None:
        """It is in our text already. Where that is still the hub's public one, somebody has decided against theirs."""
        if sides.ours is not None and local.text is not None and self._unit.texts.same(local.text, sides.ours):
            note_base(self._unit, looked_at(self._unit, sides))
        self._close(sides)

    def _merge(self, sides: Sides, local: LocalTranslation, base: Text) -> PullNote | None:
        """Against the CMS's own form of what was agreed on, so that its rewriting is nobody's change."""
        assert sides.there is not None and local.text is not None
        texts = self._unit.texts
        ours, theirs = texts.get(local.text), texts.get(sides.there.text)
        merged = merge(base.html, ours.html, theirs.html)
        title = merge_titles(base.title, ours.title, theirs.title)
        if merged.conflicts or title.conflicts:
            if self._is_public(sides, local) and not self._moved_on(sides):
                return self.take(sides, local)
            self._unit.conflicts.put(self._conflict(sides, local, base))
            return PullNote(NoteKind.CONFLICT, *sides.key)
        text = Text(title.html, merged.html)
        if text == ours and self._is_public(sides, local):
            # Our public text says all that theirs says.
            note_base(self._unit, looked_at(self._unit, sides))
            self._close(sides)
            return None
        texts.add(text)
        untouched = self._is_public(sides, local) and not self._moved_on(sides)
        self._put(sides, local, text.hash)
        return PullNote(NoteKind.TAKEN if untouched else NoteKind.MERGED, *sides.key)

    def _is_public(self, sides: Sides, local: LocalTranslation) -> bool:
        """Whether nothing is changed here against the hub's public text."""
        ours = sides.ours
        return ours is not None and local.text is not None and self._unit.texts.same(local.text, ours)

    def _moved_on(self, sides: Sides) -> bool:
        """Whether the hub's public text is another than the one last pushed."""
        return sides.base is None or sides.base.ours != sides.ours

    def take(self, sides: Sides, local: LocalTranslation) -> PullNote:
        """Their text in place of ours."""
        assert sides.there is not None
        self._put(sides, local, sides.there.text)
        return PullNote(NoteKind.TAKEN, *sides.key)

    def _put(self, sides: Sides, local: LocalTranslation, text: str) -> None:
        assert sides.there is not None
        self._unit.versions.because("synced")
        known = self._public.get(sides.key)
        first = local.parents[:1] or ((known.revision,) if known is not None else ())
        parents = tuple(dict.fromkeys((*first, sides.there.revision)))
        self._unit.translations.put(replace(local, text=text, parents=parents))
        self._close(sides)

    def _close(self, sides: Sides) -> None:
        """A conflict about this text is settled, whichever side gave way."""
        known = self._open.pop(sides.key, None)
        if known is not None:
            self._unit.conflicts.close(known.id, "settled", "", "", "")

    def _conflict(self, sides: Sides, local: LocalTranslation, base: Text) -> Conflict:
        assert sides.there is not None
        known = self._open.get(sides.key)
        page, language = sides.key
        return Conflict(
            id=known.id if known is not None else uuid4().hex,
            remote=self._info.id,
            page=page,
            language=language,
            kind="text",
            base=self._unit.texts.add(base),
            ours=local.text,
            theirs=sides.there.text,
            remote_revision=sides.there.revision,
        )
