"""Commands on a working copy: clone, tree, pull, status, push, diff, edit, export."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from integreat_editor.commands.context import (
    DONE,
    NEEDS_A_PERSON,
    Options,
    answer,
    asker,
    code_asker,
    connected,
    counted,
    opened,
    say,
    say_error,
    session_asker,
    ui_language,
)
from integreat_editor.commands.shapes import change_json, change_line, diff_json, diff_lines
from integreat_editor.commands.sync_shapes import clash_json, clash_line, rights_json, template_json
from integreat_editor.services import (
    cms_rights,
    decide_conflict,
    edit_page,
    export_region,
    open_copy,
    push_changes,
    read_changes,
    read_tree,
    submit_changes,
    sync_region,
)
from integreat_editor.services.errors import UnreadableFile, UnreadableText
from integreat_editor.services.journal import utc_now
from integreat_editor.services.send_records import send_records
from integreat_editor.services.sync_copy import sync_copy
from integreat_editor.services.take_records import RecordClash
from integreat_editor.services.template_source import sync_template
from integreat_editor.services.words import describe_item, words
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import TransientError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


def clone(options: Options) -> int:
    """clone URL REGION FILE"""
    languages = [code.strip() for code in options.languages.split(",")] if options.languages else None
    remote = connect(
        options.kind,
        options.url,
        options.region,
        user=options.user,
        credentials=Credentials(),
        ask=asker(),
        languages=languages,
        ask_code=code_asker(),
        ask_session=session_asker(),
    )
    try:
        copy = open_copy.clone_region(
            remote, options.file, url=options.url, user=options.user, at=utc_now(), languages=languages
        )
    finally:
        remote.close()
    try:
        template = sync_template(copy, Credentials(), asker(), Progress())
        if template is not None and template.error is not None:
            say_error(template.error)
        view = read_tree.read_tree(copy)
    finally:
        copy.close()
    texts = sum(each.file is not None for row in view.rows for each in row.translations.values())
    result = {"file": str(options.file), "region": view.region.slug, "pages": len(view.rows), "texts": texts}
    return answer(options, result, f"{view.region.name}: {len(view.rows)} Seiten, {texts} Texte in {options.file}")


def tree(options: Options) -> int:
    """tree FILE"""
    with opened(options) as copy:
        view = read_tree.read_tree(copy)
    language = view.region.default_language
    lines = (f"{'  ' * row.depth}{row.title(language)}  [{row.path}]{_marks(row)}" for row in view.rows)
    return answer(options, export_region.tree_json(view), "\n".join(lines))


def pull(options: Options) -> int:
    """pull FILE"""
    sent: list[submit_changes.SubmitResult] = []
    with connected(options) as (copy, remote):
        try:
            synced = sync_copy(copy, remote, Credentials(), asker(), Progress(), at=utc_now(), on_sent=sent.append)
        finally:
            all_sent = _say_unsent(sent)
    result = synced.pulled
    notes = [{"kind": n.kind.value, "page": n.page, "language": n.language, "title": n.title} for n in result.notes]
    document = {
        "notes": notes,
        "conflicts": result.conflicts,
        "records": [clash_json(each) for each in synced.clashes],
        "template": template_json(synced.template),
    }
    lines = [f"{n.title} ({n.language or '-'}): {words(n.kind, ui_language())}" for n in result.notes]
    lines += [clash_line(each) for each in synced.clashes]
    if synced.template is not None and synced.template.error is not None:
        say_error(synced.template.error)
    elif synced.template is not None and synced.template.pages:
        lines.append(f"Landesvorlage: {counted(len(synced.template.pages), 'Seite', 'Seiten')} neu oder geändert")
    answer(options, document, "\n".join(lines or ["Alles auf dem Stand."]))
    return NEEDS_A_PERSON if result.conflicts or synced.clashes or not all_sent else DONE


def status(options: Options) -> int:
    """status FILE"""
    with connected(options) as (copy, remote):
        here = read_changes.local_changes(copy)
        conflicts = decide_conflict.open_conflicts(copy)
        try:
            there = sync_region.peek(copy, remote)
        except TransientError as error:
            say_error(error)
            there = None
    result = {
        "here": [change_json(change) for change in here],
        "there": {"pages": there.pages, "texts": there.texts} if there is not None else None,
        "conflicts": len(conflicts),
    }
    lines = [f"hier: {change_line(change)}" for change in here]
    if there is not None:
        lines.append(f"auf dem Server neu: {len(there.pages)} Seiten, {len(there.texts)} Texte")
    lines.append(f"Widersprüche: {len(conflicts)}")
    answer(options, result, "\n".join(lines))
    return DONE if there is not None else NEEDS_A_PERSON


def push(options: Options) -> int:
    """push FILE [--dry-run]"""
    if options.dry_run:
        with connected(options) as (copy, remote):
            return _dry_run(options, copy, remote)
    with connected(options) as (copy, remote):
        all_sent = _say_unsent(submit_changes.send_queued(copy, remote))
        _say_clashes(send_records(copy, remote))
        outcome = push_changes.push(copy, remote, Progress())
    language = ui_language()
    results = [
        {
            "unit": each.unit,
            "title": each.title,
            "outcome": each.outcome,
            "message": each.error.title(language) if each.error else "",
        }
        for each in outcome.results
    ]
    lines = [f"{each['title']}: {words(each['outcome'], language)} {each['message']}".rstrip() for each in results]
    answer(options, {"results": results}, "\n".join(lines or ["Nichts ist freigegeben, was noch zu übertragen wäre."]))
    return DONE if outcome.complete and all_sent else NEEDS_A_PERSON


def diff(options: Options) -> int:
    """diff FILE [PAGE] [--language L]"""
    with opened(options) as copy:
        page = read_tree.find_page(read_tree.read_tree(copy), options.page) if options.page else None
        changes = [
            change
            for change in read_changes.local_changes(copy)
            if page in (None, change.page) and options.language in (None, change.language)
        ]
    documents = [diff_json(change) for change in changes]
    return answer(options, documents, "\n\n".join(diff_lines(change) for change in changes))


def edit(options: Options) -> int:
    """edit FILE PAGE --language L [--title T] [--content HTMLFILE]"""
    html = _read_html(options.content) if options.content is not None else None
    with opened(options) as copy:
        page = read_tree.find_page(read_tree.read_tree(copy), options.page)
        changes = edit_page.save_text(copy, page, options.language, at=utc_now(), title=options.title, html=html)
    return answer(options, {"page": page, "changed": bool(changes)}, "Gespeichert." if changes else "Unverändert.")


def export(options: Options) -> int:
    """export FILE DIR"""
    with opened(options) as copy:
        count = export_region.export(copy, options.directory)
    return answer(options, {"texts": count, "directory": str(options.directory)}, f"{count} Texte geschrieben.")


def _say_clashes(clashes: Sequence[RecordClash]) -> None:
    for each in clashes:
        say(clash_line(each))


def _say_unsent(results: Sequence[submit_changes.SubmitResult]) -> bool:
    """Says why something that was submitted without a connection was not sent; gives whether all was."""
    for result in results:
        if result.error is not None:
            say_error(result.error)
    return all(result.sent for result in results)


def _read_html(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableText from error
    except OSError as error:
        raise UnreadableFile(name=str(path), reason=error.strerror or "") from error


def _marks(row: read_tree.TreeRow) -> str:
    states = (f"{code}:{words(view.state, ui_language())}" for code, view in row.translations.items() if view.file)
    return f"  {' '.join(states)}{' (archiviert)' if row.archived else ''}"


def _dry_run(options: Options, copy: WorkingCopy, remote: Remote) -> int:
    language = ui_language()
    lines = push_changes.dry_run(copy)
    rights = _rights(copy, remote, lines)
    documents: list[dict[str, Any]] = [
        {
            "change_set": line.change_set,
            "unit": line.unit,
            "title": line.title,
            "what": [describe_item(item, language) for item in line.items],
            "ready": line.obstacle is None,
            "why_not": words(line.obstacle, language) if line.obstacle else "",
            **rights_json(rights.get((line.change_set, line.unit)), language),
        }
        for line in lines
    ]
    said = ("why_not", "rights")
    texts = [
        " ".join((f"{each['title']}: {', '.join(each['what'])}", *(each.get(key, "") for key in said))).rstrip()
        for each in documents
    ]
    return answer(options, documents, "\n".join(texts or ["Nichts zu übertragen."]))


def _rights(
    copy: WorkingCopy, remote: Remote, lines: Sequence[push_changes.PushLine]
) -> dict[tuple[str, str], cms_rights.UnitRights]:
    """What a CMS would take of it; unknown without a connection."""
    try:
        return cms_rights.unit_rights(copy, remote, lines) if lines else {}
    except TransientError as error:
        say_error(error)
        return {}
