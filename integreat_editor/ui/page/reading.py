"""What the page's screen reads and stores, run in workers: a page's text, what it is compared with, a save."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integreat_editor.models.text import Text

if TYPE_CHECKING:
    from integreat_editor.models.version import PlaceLeft
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy

Key = tuple[str, str]
"""(page id, language code)."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page in one language as it is here, and what it is held against.

    `base`: the server's text, None if it has none. `source_then`, `source_now`: the text this translation was made
    from, and that text today; None where unknown. `edited`: when it was last changed here. `faulty_slots`: names of
    local slots in the text that a template's author should mend. `number`: of the version that the text is, or will be
    once it changes. `left`: where somebody was in it last.
    """

    key: Key
    text: Text | None
    base: Text | None
    source_then: Text | None
    source_now: Text | None
    edited: str
    faulty_slots: tuple[str, ...] = ()
    number: int = 1
    left: PlaceLeft | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did. `stored` is the text now in the file.

    `merged`: the file held a newer text than the editor knew (a sync in between): both are in `stored`, and where
    they contradicted each other (`conflicts` places) the typed words stand.
    """

    changes: Changes
    stored: Text
    merged: bool = False
    conflicts: int = 0


def read_page(copy: WorkingCopy, key: Key) -> PageContent:
    """Everything the screen shows of a page in one language."""
    from integreat_editor.services.history import number_now  # noqa: PLC0415 - after first paint
    from integreat_editor.services.remotes import main_remote  # noqa: PLC0415 - after first paint

    page, language = key
    with copy.reading() as unit:
        local = unit.translations.get(page, language)
        known = unit.region.get().language(language)
        source = unit.translations.get(page, known.source) if known is not None and known.source else None
        remote = main_remote(unit)
        base = unit.remote_state.bases(remote.id).get(key) if remote is not None else None
        hashes = {
            "text": local.text if local else None,
            "base": base.ours if base else None,
            "then": local.source if local else None,
            "now": source.text if source else None,
        }
        texts = unit.texts.get_many({each for each in hashes.values() if each})
        number, left = number_now(unit, *key, hashes["text"]), unit.places_left.get(*key)
    found = {name: texts.get(each) if each else None for name, each in hashes.items()}
    edited = local.edited if local else ""
    faulty = _faulty_slots(found["text"])
    return PageContent(key, found["text"], found["base"], found["then"], found["now"], edited, faulty, number, left)


def _faulty_slots(text: Text | None) -> tuple[str, ...]:
    from integreat_editor.content.slots import slot_problems  # noqa: PLC0415 - after first paint

    return tuple(dict.fromkeys(each.name for each in slot_problems(text.html))) if text is not None else ()


def save(copy: WorkingCopy, key: Key, known: Text | None, wanted: Text, at: str) -> Saved:
    """Stores what was typed over `known`, the text the editor last saw; merges if the file has another one by now.

    Raises what `save_text` and the store raise; nothing is changed then.
    """
    from integreat_editor.services.edit_page import read_text, save_text  # noqa: PLC0415 - after first paint

    current = read_text(copy, *key)
    if current is None or current in (known, wanted):
        return Saved(save_text(copy, *key, at=at, title=wanted.title, html=wanted.html), wanted)
    from integreat_editor.content.merge import merge, merge_titles  # noqa: PLC0415 - only now and then

    base = known or Text("", "")
    titles = merge_titles(base.title, wanted.title, current.title)
    bodies = merge(base.html, wanted.html, current.html)
    both = Text(titles.html, bodies.html)
    changes = save_text(copy, *key, at=at, title=both.title, html=both.html)
    return Saved(changes, both, merged=True, conflicts=len(titles.conflicts) + len(bodies.conflicts))


def read_media(copy: WorkingCopy, sha256: str) -> bytes | None:
    """An image's bytes, or None."""
    with copy.reading() as unit:
        found = unit.media.get(sha256)
    return found[0] if found else None


def put_media(copy: WorkingCopy, data: bytes, mime: str) -> str:
    """Stores an image; returns its address in a text."""
    with copy.unit() as unit:
        unit.media.put(data, mime)
    return f"/media/{hashlib.sha256(data).hexdigest()}"
