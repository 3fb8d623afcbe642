"""Live pages: they follow the template's text as it is, each change a prepared change set without decisions."""

from collections.abc import Collection
from dataclasses import dataclass

from integreat_editor.models.change_set import ChangeItem, Verdict
from integreat_editor.models.comparison import CompareState
from integreat_editor.models.template import Follow
from integreat_editor.services.adopt_errors import OpenSetChanged
from integreat_editor.services.adopt_texts import Adopter
from integreat_editor.services.compare_reading import Sides
from integreat_editor.services.compare_standings import Standings
from integreat_editor.services.localities import Localities
from integreat_editor.services.read_changes import changes_in
from integreat_editor.services.results import Changes
from integreat_editor.services.submit_changes import SubmitResult, open_change_set, submit
from integreat_editor.services.template_pages import relations
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote

LIVE_TITLE = "Live-Seiten aus der Vorlage"
"""Title of the prepared change set; German, as the coordinators who read it."""


@dataclass(frozen=True, slots=True)
class LiveResult:
    """`keys`: change items (`ChangeItem.key`) that followed the template; `asked`: pages with local words, which are
    asked about like any update."""

    keys: frozenset[str]
    asked: tuple[str, ...]
    changes: Changes


def follow_live(copy: WorkingCopy, *, at: str) -> LiveResult:
    """Takes what the template says now into each live page. Call after each pull of the template.

    Only where our text is the template's last taken in: a text with local words is asked about, and so is one that
    waits for a decision on the server's side. Raises `NoTemplate`.
    """
    with copy.reading() as unit:
        info = require_template(unit)
        is_any = any(each.follow is Follow.LIVE for each in relations(unit).values())
        if not is_any or not unit.remote_state.pages(info.id):
            return LiveResult(frozenset(), (), Changes())
    with copy.unit() as unit:
        adopter = Adopter(unit, at)
        live = {page: each for page, each in adopter.sides.relations.items() if each.follow is Follow.LIVE}
        states = _states(unit, adopter.sides, live)
        waiting = {(each.page, each.language) for each in unit.conflicts.open()}
        follows = [
            key for key, state in states.items() if state is CompareState.TEMPLATE_CHANGED and key not in waiting
        ]
        changes = adopter.take((page, live[page].template_page, language) for page, language in follows)
        asked = (page for (page, _), state in states.items() if state is CompareState.BOTH_CHANGED)
    keys = frozenset(f"{page}/{language}" for page, language in follows)
    return LiveResult(keys, tuple(dict.fromkeys(asked)), changes)


def submit_live(
    copy: WorkingCopy, keys: Collection[str], title: str = LIVE_TITLE, *, author: str, at: str, remote: Remote | None
) -> SubmitResult | None:
    """Submits what followed the template as a prepared change set; None: nothing of it is a local change (any more).

    An author has one open change set: what it holds stays in it as it was submitted, under its title, and `keys` come
    along. Raises `OpenSetChanged` where something of it was returned or edited on since: sending it again is the
    author's to do. Raises what `submit_changes.submit` does.
    """
    with copy.reading() as unit:
        changed = {each.key for each in changes_in(unit)}
        opened = open_change_set(unit, author)
        kept = [item for item in opened.items if item.verdict is not Verdict.PUBLISHED] if opened is not None else []
        as_sent = all(item.key in keys or (item.key in changed and _is_as_sent(unit, item)) for item in kept)
    if not changed & set(keys):
        return None
    if opened is not None and not as_sent:
        raise OpenSetChanged(title=opened.title)
    named, note = (opened.title, opened.note) if opened is not None else (title, "")
    only = {item.key for item in kept} | set(keys)
    return submit(copy, named, note, author=author, at=at, remote=remote, only=only)


def _is_as_sent(unit: Unit, item: ChangeItem) -> bool:
    if item.verdict not in (Verdict.PENDING, Verdict.APPROVED):
        return False
    if item.language is None:
        page = unit.pages.get(item.page)
        return page is not None and page.placement == item.to
    local = unit.translations.get(item.page, item.language)
    return local is not None and local.text == item.text


def _states(unit: Unit, sides: Sides, pages: Collection[str]) -> dict[tuple[str, str], CompareState]:
    standings = Standings(unit, Localities(unit, require_template(unit)), Progress())
    standings.compare([pair for pair in sides.pairs() if pair.page in pages])
    unit.compared.put_many(standings.fresh)
    return {key: each.state for key, each in standings.found.items()}
