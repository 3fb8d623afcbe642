"""What somebody saved in the CMS between our last look and our own save, and which ours now hides there."""

from dataclasses import replace
from uuid import uuid4

from integreat_editor.content.merge import merge, merge_titles
from integreat_editor.models.text import Text
from integreat_editor.models.working import Conflict, LocalTranslation, RemoteInfo
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.cms.desk import ForeignText

TextKey = tuple[str, str]


def merge_foreign(unit: Unit, info: RemoteInfo, key: TextKey, revision: str, foreign: ForeignText) -> None:
    """Merges it into the local text, which waits for approval then, or keeps both sides for a decision.

    `revision`: ours, which the CMS shows now.
    """
    local = unit.translations.get(*key) or LocalTranslation(*key)
    if local.text is None:
        return
    base = Text(foreign.before.title, foreign.before.html) if foreign.before is not None else Text("", "")
    theirs, ours = Text(foreign.text.title, foreign.text.html), unit.texts.get(local.text)
    merged, title = merge(base.html, ours.html, theirs.html), merge_titles(base.title, ours.title, theirs.title)
    unit.texts.add_many([base, theirs])
    if merged.conflicts or title.conflicts:
        before = base.hash if foreign.before is not None else None
        identity = _known(unit, info, key) or uuid4().hex
        conflict = Conflict(identity, info.id, *key, "text", before, local.text, theirs.hash, remote_revision=revision)
        unit.conflicts.put(conflict)
        return
    text = Text(title.html, merged.html)
    unit.versions.because("synced")
    unit.texts.add(text)
    unit.translations.put(replace(local, text=text.hash))


def is_hidden(unit: Unit, conflict: Conflict) -> bool:
    """Whether the clash is with a text that the CMS shows no more: no reading of it settles that, only a person."""
    shown = unit.revisions.get(conflict.remote_revision or "")
    return shown is not None and shown.text != conflict.theirs


def _known(unit: Unit, info: RemoteInfo, key: TextKey) -> str | None:
    found = (each.id for each in unit.conflicts.open() if (each.remote, each.page, each.language) == (info.id, *key))
    return next(found, None)
