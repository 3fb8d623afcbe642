"""A pull's part about texts: what the plan says is done here, with the three-way merge where both sides moved."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from integreat_editor.content.merge import merge, merge_titles
from integreat_editor.models.text import Text
from integreat_editor.models.working import Base, Conflict, LocalTranslation, RemoteInfo
from integreat_editor.services.pull_notes import NoteKind, PullNote
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.plan import AgreeText, MergeText, RemoteText, TakeText, plan_texts

TextKey = tuple[str, str]
FEW = 200


def settle_texts(unit: Unit, info: RemoteInfo) -> list[PullNote]:
    """Takes, agrees on, merges or keeps for a decision each text that the server has changed."""
    moved = _moved_texts(unit, info)
    if not moved:
        return []
    unit.versions.because("synced")
    bases, local = _sides(unit, info, moved)
    actions = plan_texts(bases, local, moved, unit.texts.same)
    takes = [action for action in actions if isinstance(action, TakeText)]
    notes = _take_all(unit, info, takes)
    settler = _TextSettler(unit, info, bases)
    settler.close_conflicts(action.key for action in takes)
    for action in actions:
        if isinstance(action, AgreeText):
            settler.agree(action)
        elif isinstance(action, MergeText):
            notes.append(settler.merge(action))
    return notes


def _sides(unit: Unit, info: RemoteInfo, keys: Collection[TextKey]) -> tuple[dict[TextKey, Base], dict[TextKey, str]]:
    """Bases and local texts of these keys; looked up singly while they are few: a pull costs what changed."""
    if len(keys) > FEW:
        local = {(each.page, each.language): each.text for each in unit.translations.all() if each.text is not None}
        return unit.remote_state.bases(info.id), local
    bases = {key: base for key in keys if (base := unit.remote_state.base(info.id, *key)) is not None}
    found = (unit.translations.get(*key) for key in keys)
    local = {(each.page, each.language): each.text for each in found if each is not None and each.text is not None}
    return bases, local


def _take_all(unit: Unit, info: RemoteInfo, takes: Sequence[TakeText]) -> list[PullNote]:
    """In bulk: the first pull of a region takes everything."""
    revisions = unit.revisions.get_many([action.remote.revision for action in takes])
    noted = _templates_noted_here(unit, info, takes)
    translations, bases = [], []
    for action in takes:
        revision = revisions[action.remote.revision]
        translations.append(
            LocalTranslation(
                *action.key,
                text=revision.text,
                source=revision.source,
                template=noted.get(action.key, revision.template),
                parents=(revision.id,),
            )
        )
        bases.append(Base(*action.key, revision.id, revision.text, revision.text))
    unit.translations.put_many(translations)
    unit.remote_state.put_bases(info.id, bases)
    return [PullNote(NoteKind.TAKEN, *action.key) for action in takes]


def _templates_noted_here(unit: Unit, info: RemoteInfo, takes: Sequence[TakeText]) -> dict[TextKey, str]:
    """Template texts that were taken in here without a change of our text ("ours" at every place).

    The server's text does not know of them, so they stay, unless somebody there took in another one.
    """
    local = {key: each.template for action in takes if (each := unit.translations.get(*(key := action.key)))}
    if not any(local.values()):
        return {}
    known = {key: base for key in local if (base := unit.remote_state.base(info.id, *key)) is not None}
    ids = [*(base.revision for base in known.values()), *(action.remote.revision for action in takes)]
    revisions = unit.revisions.get_many(ids)
    noted = {}
    for action in takes:
        base = known.get(action.key)
        before = revisions.get(base.revision) if base is not None else None
        ours, theirs = local.get(action.key), revisions[action.remote.revision].template
        if before is not None and ours is not None and merged_template(before.template, ours, theirs) == ours:
            noted[action.key] = ours
    return noted


def merged_template(base: str | None, ours: str | None, theirs: str | None) -> str | None:
    """Which template text a merged text has taken in: that of the side that moved on; ours where both did.

    A side that does not tell (an older program) has not moved.
    """
    return theirs if theirs is not None and ours == base else ours


def _moved_texts(unit: Unit, info: RemoteInfo) -> dict[TextKey, RemoteText]:
    """Texts whose revision at the server is not the base's.

    A revision of a change set that was never published is somebody's proposal, not yet the server's text.
    """
    newest = info.compares_newest
    heads = unit.remote_state.moved_heads(info.id, newest=newest)
    languages = set(unit.region.get().language_codes)
    looks = not newest and any(head.public is None for head in heads.values())
    proposed = _proposed(unit) if looks else frozenset()
    compared = {key: head.compared(newest=newest) for key, head in heads.items() if key[1] in languages}
    wanted = {
        key: revision
        for key, revision in compared.items()
        if revision is not None and (heads[key].public or revision not in proposed)
    }
    revisions = unit.revisions.get_many(wanted.values())
    return {key: RemoteText(each, revisions[each].text) for key, each in wanted.items() if each in revisions}


def _proposed(unit: Unit) -> frozenset[str | None]:
    return frozenset(item.revision for each in unit.change_sets.all() for item in each.items)


class _TextSettler:
    """Carries out the plan's text actions that look at both sides."""

    def __init__(self, unit: Unit, info: RemoteInfo, bases: Mapping[TextKey, Base]) -> None:
        self._unit = unit
        self._info = info
        self._bases = bases

    def close_conflicts(self, keys: Iterable[TextKey]) -> None:
        """What clashed before and does not any more is settled, whichever side gave way."""
        settled = set(keys)
        for conflict in self._unit.conflicts.open():
            if (conflict.page, conflict.language) in settled:
                self._unit.conflicts.close(conflict.id, "settled", "", "", "")

    def agree(self, action: AgreeText) -> None:
        """Notes that both sides have the same text."""
        revision = self._unit.revisions.get(action.remote.revision)
        local = self._unit.translations.get(*action.key)
        known = self._bases.get(action.key)
        before = self._unit.revisions.get(known.revision) if known else None
        if local is not None and revision is not None:
            # Somebody confirmed the same text against a newer source: that confirmation is taken as well.
            confirmed_here = before is not None and local.source != before.source
            source = local.source if confirmed_here or revision.source is None else revision.source
            template = merged_template(before.template if before else None, local.template, revision.template)
            self._unit.translations.put(replace(local, source=source, template=template, parents=(revision.id,)))
        base = Base(*action.key, action.remote.revision, action.ours, action.remote.text)
        self._unit.remote_state.put_bases(self._info.id, [base])
        self.close_conflicts([action.key])

    def merge(self, action: MergeText) -> PullNote:
        """Merges, or keeps both sides for a decision; the local text stays untouched then."""
        page, language = action.key
        texts = self._unit.texts
        base = texts.get(action.base) if action.base is not None else Text("", "")
        ours, theirs = texts.get(action.ours), texts.get(action.remote.text)
        merged = merge(base.html, ours.html, theirs.html)
        title = merge_titles(base.title, ours.title, theirs.title)
        if merged.conflicts or title.conflicts:
            self._unit.conflicts.put(self._conflict(action))
            return PullNote(NoteKind.CONFLICT, page, language)
        take_merged(self._unit, self._info, action.key, Text(title.html, merged.html), action.remote)
        self.close_conflicts([action.key])
        return PullNote(NoteKind.MERGED, page, language)

    def _conflict(self, action: MergeText) -> Conflict:
        page, language = action.key
        known = next((c for c in self._unit.conflicts.open() if (c.page, c.language) == action.key), None)
        return Conflict(
            id=known.id if known is not None else uuid4().hex,
            remote=self._info.id,
            page=page,
            language=language,
            kind="text",
            base=action.base,
            ours=action.ours,
            theirs=action.remote.text,
            remote_revision=action.remote.revision,
        )


def take_merged(unit: Unit, info: RemoteInfo, key: TextKey, text: Text, remote: RemoteText) -> None:
    """Makes a merged text the local one: made from both sides, and based on what the server has now."""
    local = unit.translations.get(*key) or LocalTranslation(*key)
    theirs = unit.revisions.get(remote.revision)
    unit.texts.add(text)
    base = unit.remote_state.bases(info.id).get(key)
    before = unit.revisions.get(base.revision) if base else None
    moved_here = before is not None and local.source != before.source
    source = local.source if moved_here or theirs is None or theirs.source is None else theirs.source
    template = merged_template(before.template if before else None, local.template, theirs.template if theirs else None)
    parents = tuple(dict.fromkeys((*local.parents[:1], remote.revision)))
    unit.translations.put(replace(local, text=text.hash, source=source, template=template, parents=parents))
    unit.remote_state.put_bases(info.id, [Base(*key, remote.revision, remote.text, remote.text)])
