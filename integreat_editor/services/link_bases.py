"""Which version of a template page a text came from: the known one with the fewest changed sentences."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from integreat_editor.content.likeness import fingerprint, likeness
from integreat_editor.models.template_records import TEXT, text_of
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.compare_texts import changed
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.wire import RevisionMessage

ALIKE = 0.4
"""Common part from which a text counts as a version of another. Unrelated pages of a real district stay below 0.2."""
_MOST_VERSIONS = 200


def closest(ours: Text, candidates: Iterable[Text], localised: Callable[[Text], Text]) -> Text | None:
    """The candidate that ours differs from least, as the template has it; of equal ones the first. None: none is alike.

    `localised`: gives a candidate as it would stand here.
    """
    mine = fingerprint(ours.html)
    best: tuple[int, Text] | None = None
    for candidate in candidates:
        here = localised(candidate)
        if here.html != ours.html and likeness(mine, fingerprint(here.html)) < ALIKE:
            continue
        count = changed(here, ours)
        if best is None or count < best[0]:
            best = (count, candidate)
        if not count:
            break
    return best[1] if best is not None else None


class Candidates:
    """Known versions of one template page: its text now, what it was made from, its server's history, kept bases."""

    def __init__(self, unit: Unit, info: RemoteInfo, template_page: str, history: Sequence[RevisionMessage]) -> None:
        self._unit = unit
        self._history = history
        heads = unit.remote_state.heads(info.id).items()
        self._public = {language: head.public for (page, language), head in heads if page == template_page}
        self._kept: dict[str, list[Text]] = {}
        for record in unit.records.all(TEXT):
            kept = text_of(record)
            if kept is not None and (text := Text(kept.title, kept.html)).hash == kept.hash:
                self._kept.setdefault(kept.title, []).append(text)

    def texts(self, language: str, ours: Text) -> tuple[Text, ...]:
        """In this language, the newest first and each once."""
        known = [*self._ancestry(language), *self._told(language)]
        return tuple(dict.fromkeys([*known, *self._kept_ones(known, ours)]))

    def _kept_ones(self, known: Sequence[Text], ours: Text) -> Iterator[Text]:
        """A kept base does not say of which page it is: it must have a title of this page, and be like its text."""
        if not known:
            return
        now = fingerprint(known[0].html)
        for title in sorted({ours.title, *(each.title for each in known)}):
            yield from (each for each in self._kept.get(title, ()) if likeness(now, fingerprint(each.html)) >= ALIKE)

    def _ancestry(self, language: str) -> Iterator[Text]:
        """The public text and those it was made from, as far as this copy has seen them."""
        revision = self._public.get(language)
        for _ in range(_MOST_VERSIONS):
            known = self._unit.revisions.get(revision) if revision is not None else None
            if known is None:
                return
            yield from self._unit.texts.get_many([known.text]).values()
            revision = known.parents[0] if known.parents else None

    def _told(self, language: str) -> Iterator[Text]:
        for each in self._history:
            if each.language == language:
                yield Text(each.content.title, each.content.html)
