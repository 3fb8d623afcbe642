"""Commands about what changes: the template's updates, and the local slots."""

from collections.abc import Sequence

from integreat_editor.commands.context import DONE, NEEDS_A_PERSON, Options, answer, counted
from integreat_editor.commands.template import fetched
from integreat_editor.commands.template_shapes import (
    entry_json,
    entry_line,
    step_json,
    step_lines,
    take_json,
    take_line,
)
from integreat_editor.models.template_steps import Choice, Step
from integreat_editor.services import connect_copy, read_tree, template_updates
from integreat_editor.services.journal import utc_now
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress


def update(options: Options) -> int:
    """template update FILE [PAGE] [--take A] [--step KEY=A ...] [--all-clean] [--dry-run] [--reason R]"""
    with fetched(options) as (copy, _):
        if options.page is None:
            return _take_clean(options, copy) if options.all_clean else _inbox(options, copy)
        page = read_tree.find_page(read_tree.read_tree(copy), options.page)
        if options.take is None and not options.steps:
            return _show(options, copy, page)
        return _take(options, copy, page)


def _inbox(options: Options, copy: WorkingCopy) -> int:
    entries = template_updates.inbox(copy)
    lines = [entry_line(each) for each in entries] or ["Alles auf dem Stand der Vorlage."]
    answer(options, [entry_json(each) for each in entries], "\n".join(lines))
    return NEEDS_A_PERSON if any(each.conflicts for each in entries) else DONE


def _take_clean(options: Options, copy: WorkingCopy) -> int:
    entries = [each for each in template_updates.inbox(copy) if not each.page_gone]
    clean = [each.page for each in entries if not each.conflicts]
    left = [each.page for each in entries if each.conflicts]
    lines = template_updates.plan_take(copy, clean)
    document = {"pages": [take_json(line) for line in lines], "left": left, "done": not options.dry_run}
    text = [take_line(line) for line in lines] or ["Nichts ohne Rückfrage zu übernehmen."]
    text += [f"Entscheidungen fehlen noch auf {counted(len(left), 'Seite', 'Seiten')}."] if left else []
    if not options.dry_run:
        author = connect_copy.user_name(copy)
        template_updates.take_clean(copy, clean, author=author, at=utc_now(), progress=Progress())
    answer(options, document, "\n".join(text))
    return NEEDS_A_PERSON if left else DONE


def _show(options: Options, copy: WorkingCopy, page: str) -> int:
    opened_update = template_updates.open_update(copy, page)
    steps = [step for step in opened_update.update.steps if step.is_open]
    lines = [opened_update.title]
    for step in steps:
        lines += step_lines(step)
    document = {"page": page, "title": opened_update.title, "steps": [step_json(step) for step in steps]}
    answer(options, document, "\n".join(lines if steps else [*lines, " Nichts offen."]))
    return NEEDS_A_PERSON if any(step.kind == "conflict" for step in steps) else DONE


def _take(options: Options, copy: WorkingCopy, page: str) -> int:
    steps = template_updates.open_update(copy, page).update.steps
    choices = _choices(options, steps)
    if options.dry_run:
        lines = template_updates.plan_take(copy, [page])
        document = {
            "pages": [take_json(line) for line in lines],
            "choices": {key: choice.answer for key, choice in choices.items()},
            "done": False,
        }
        return answer(options, document, "\n".join(take_line(line) for line in lines))
    author = connect_copy.user_name(copy)
    result = template_updates.take_update(copy, page, choices, author=author, at=utc_now())
    changed = sorted(language for _, language in result.changes.texts)
    outdated = list(result.outdated)
    said = [f"Übernommen in: {', '.join(changed) or 'keiner Sprache'}."]
    said += [f"Braucht Übersetzung: {', '.join(outdated)}."] if outdated else []
    said += [f"Für später: {counted(result.later, 'Stelle', 'Stellen')}."] if result.later else []
    taken = {"page": page, "changed": changed, "outdated": outdated, "later": result.later, "done": True}
    answer(options, taken, "\n".join(said))
    return NEEDS_A_PERSON if result.later else DONE


def _choices(options: Options, steps: Sequence[Step]) -> dict[str, Choice]:
    """`--take` answers every open step, `--step` single ones; a step that is gone is the service's to refuse."""
    choices = {}
    if options.take is not None:
        choices = {step.key: Choice(options.take, reason=options.reason) for step in steps if step.is_open}
    return choices | {key: Choice(given, reason=options.reason) for key, given in options.steps}
