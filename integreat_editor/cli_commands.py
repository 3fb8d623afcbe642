"""What each command does: call a service, say what came of it."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from integreat_editor.cli import DONE, NEEDS_A_PERSON, print_json
from integreat_editor.content import Diff
from integreat_editor.content import diff as diff_html
from integreat_editor.content.diff import diff_titles
from integreat_editor.errors import EditorError, UiLanguage
from integreat_editor.models.change_set import ChangeSet
from integreat_editor.services import (
    connect_copy,
    decide_conflict,
    edit_page,
    export_region,
    open_copy,
    push_changes,
    read_changes,
    read_tree,
    review_changes,
    submit_changes,
    sync_region,
)
from integreat_editor.services.errors import UnreadableFile, UnreadableText
from integreat_editor.services.journal import utc_now
from integreat_editor.services.words import describe_item, words
from integreat_editor.settings import load_settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import PASSWORD_VARIABLE, connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import TransientError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote

Options = argparse.Namespace


def report(error: EditorError, *, as_json: bool) -> None:
    """Says what happened and what to do, on stderr, and as JSON where that was asked for."""
    language = ui_language()
    say(f"{error.title(language)}\n{error.advice(language)}")
    if as_json:
        print_json({"error": error.title(language), "advice": error.advice(language), "page": error.page})


def say(line: str) -> None:
    """A line for a person, on stderr."""
    sys.stderr.write(f"{line}\n")


def ui_language() -> UiLanguage:
    """The language of messages: the window's setting, German where it follows the system's and that is not English."""
    chosen = load_settings().language
    if chosen in ("de", "en"):
        return "en" if chosen == "en" else "de"
    return "en" if (os.environ.get("LANG") or "de").startswith("en") else "de"


def clone(options: Options) -> int:
    """clone URL REGION FILE"""
    languages = [code.strip() for code in options.languages.split(",")] if options.languages else None
    remote = connect(
        options.kind,
        options.url,
        options.region,
        user=options.user,
        credentials=Credentials(),
        ask=_asker(),
        languages=languages,
    )
    try:
        copy = open_copy.clone_region(
            remote, options.file, url=options.url, user=options.user, at=utc_now(), languages=languages
        )
    finally:
        remote.close()
    try:
        view = read_tree.read_tree(copy)
    finally:
        copy.close()
    texts = sum(each.file is not None for row in view.rows for each in row.translations.values())
    result = {"file": str(options.file), "region": view.region.slug, "pages": len(view.rows), "texts": texts}
    return _answer(options, result, f"{view.region.name}: {len(view.rows)} Seiten, {texts} Texte in {options.file}")


def tree(options: Options) -> int:
    """tree FILE"""
    with _opened(options) as copy:
        view = read_tree.read_tree(copy)
    language = view.region.default_language
    lines = (f"{'  ' * row.depth}{row.title(language)}  [{row.path}]{_marks(row)}" for row in view.rows)
    return _answer(options, export_region.tree_json(view), "\n".join(lines))


def pull(options: Options) -> int:
    """pull FILE"""
    with _connected(options) as (copy, remote):
        unsent = [each for each in submit_changes.send_queued(copy, remote) if not each.sent]
        result = sync_region.pull(copy, remote, Progress())
    notes = [{"kind": n.kind.value, "page": n.page, "language": n.language, "title": n.title} for n in result.notes]
    lines = [f"{n.title} ({n.language or '-'}): {words(n.kind, ui_language())}" for n in result.notes]
    _answer(options, {"notes": notes, "conflicts": result.conflicts}, "\n".join(lines or ["Alles auf dem Stand."]))
    return NEEDS_A_PERSON if result.conflicts or unsent else DONE


def status(options: Options) -> int:
    """status FILE"""
    with _connected(options) as (copy, remote):
        here = read_changes.local_changes(copy)
        conflicts = decide_conflict.open_conflicts(copy)
        try:
            there = sync_region.peek(copy, remote)
        except TransientError as error:
            say(error.title(ui_language()))
            there = None
    result = {
        "here": [_change_json(change) for change in here],
        "there": {"pages": there.pages, "texts": there.texts} if there is not None else None,
        "conflicts": len(conflicts),
    }
    lines = [f"hier: {_change_line(change)}" for change in here]
    if there is not None:
        lines.append(f"auf dem Server neu: {len(there.pages)} Seiten, {len(there.texts)} Texte")
    lines.append(f"Widersprüche: {len(conflicts)}")
    _answer(options, result, "\n".join(lines))
    return DONE if there is not None else NEEDS_A_PERSON


def push(options: Options) -> int:
    """push FILE [--dry-run]"""
    if options.dry_run:
        with _opened(options) as copy:
            return _dry_run(options, copy)
    with _connected(options) as (copy, remote):
        submit_changes.send_queued(copy, remote)
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
    _answer(options, {"results": results}, "\n".join(lines or ["Nichts ist freigegeben, was noch zu übertragen wäre."]))
    return DONE if outcome.complete else NEEDS_A_PERSON


def diff(options: Options) -> int:
    """diff FILE [PAGE] [--language L]"""
    with _opened(options) as copy:
        page = read_tree.find_page(read_tree.read_tree(copy), options.page) if options.page else None
        changes = [
            change
            for change in read_changes.local_changes(copy)
            if page in (None, change.page) and options.language in (None, change.language)
        ]
    documents = [_diff_json(change) for change in changes]
    return _answer(options, documents, "\n\n".join(_diff_lines(change) for change in changes))


def edit(options: Options) -> int:
    """edit FILE PAGE --language L [--title T] [--content HTMLFILE]"""
    html = _read_html(options.content) if options.content is not None else None
    with _opened(options) as copy:
        page = read_tree.find_page(read_tree.read_tree(copy), options.page)
        changes = edit_page.save_text(copy, page, options.language, at=utc_now(), title=options.title, html=html)
    return _answer(options, {"page": page, "changed": bool(changes)}, "Gespeichert." if changes else "Unverändert.")


def submit(options: Options) -> int:
    """submit FILE --title T"""
    with _connected(options) as (copy, remote):
        result = submit_changes.submit(
            copy,
            options.title,
            options.note,
            author=connect_copy.user_name(copy),
            at=utc_now(),
            remote=remote,
        )
    text = "vorgelegt" if result.sent else "gespeichert; wird beim nächsten Abgleich gesendet"
    if result.error is not None:
        say(f"{result.error.title(ui_language())}\n{result.error.advice(ui_language())}")
    document = {"id": result.id, "items": result.items, "sent": result.sent}
    _answer(options, document, f"Änderungspaket {result.id}: {result.items} Änderungen {text}.")
    return DONE if result.sent else NEEDS_A_PERSON


def review(options: Options) -> int:
    """review FILE [--approve ID | --return ID --reason R]"""
    with _connected(options) as (copy, remote):
        sync_region.pull(copy, remote, Progress())
        chosen = options.approve or options.return_id
        if options.approve:
            review_changes.approve(copy, remote, options.approve, reason=options.reason)
        elif options.return_id:
            review_changes.return_items(copy, remote, options.return_id, options.reason)
        known = review_changes.change_sets(copy)
        shown = [each for each in known if each.id == chosen or (chosen is None and each.is_open)]
        documents = [_change_set_json(copy, each) for each in shown]
    lines = [f"{each.id}  {each.title}  ({each.author}): {words(each.state, ui_language())}" for each in shown]
    return _answer(options, documents, "\n".join(lines or ["Kein Änderungspaket wartet."]))


def conflicts(options: Options) -> int:
    """conflicts FILE [--decide ID --take ours|theirs|suggestion]"""
    with _opened(options) as copy:
        if options.decide:
            _decide(copy, options)
        waiting = decide_conflict.open_conflicts(copy)
        documents = [
            {"id": each.id, "kind": each.kind, "page": each.page, "language": each.language} for each in waiting
        ]
    _answer(options, documents, "\n".join(f"{each['id']}  {each['kind']}  {each['page']}" for each in documents))
    return NEEDS_A_PERSON if waiting else DONE


def export(options: Options) -> int:
    """export FILE DIR"""
    with _opened(options) as copy:
        count = export_region.export(copy, options.directory)
    return _answer(options, {"texts": count, "directory": str(options.directory)}, f"{count} Texte geschrieben.")


def hub_serve(options: Options) -> int:
    """hub serve --database URL"""
    from integreat_editor.hub.serve import serve  # noqa: PLC0415 - the editor alone needs no server

    def announce(address: str) -> None:
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()

    serve(options.database, options.host, options.port, announce)
    return DONE


def hub_import(options: Options) -> int:
    """hub import SLUG DIR --database URL"""
    from integreat_editor.hub.database import open_database  # noqa: PLC0415 - the editor alone needs no server
    from integreat_editor.hub.import_region import import_region  # noqa: PLC0415

    database = open_database(options.database)
    try:
        result = import_region(database, options.slug, options.directory)
    finally:
        database.dispose()
    document = {"region": options.slug, "pages": result.pages, "texts": result.texts}
    return _answer(options, document, f"{options.slug}: {result.pages} Seiten, {result.texts} Texte")


def hub_user_add(options: Options) -> int:
    """hub user add NAME --region SLUG --role ROLE --database URL"""
    from integreat_editor.hub.database import open_database  # noqa: PLC0415 - the editor alone needs no server
    from integreat_editor.hub.users import add_user  # noqa: PLC0415

    password = os.environ.get(PASSWORD_VARIABLE) or getpass.getpass(f"Passwort für {options.name}: ")
    database = open_database(options.database)
    try:
        add_user(database, options.name, password, options.region, options.role)
    finally:
        database.dispose()
    return _answer(options, {"user": options.name, "role": options.role}, f"{options.name}: {options.role}")


@contextmanager
def _opened(options: Options) -> Iterator[WorkingCopy]:
    copy = open_copy.open_region(options.file)
    try:
        yield copy
    finally:
        copy.close()


@contextmanager
def _connected(options: Options) -> Iterator[tuple[WorkingCopy, Remote]]:
    with _opened(options) as copy:
        remote = connect_copy.connect_copy(copy, Credentials(), _asker())
        try:
            yield copy, remote
        finally:
            remote.close()


def _asker() -> Callable[[str, str], str | None] | None:
    """A prompt where there is a person at a terminal."""
    if not sys.stdin.isatty():
        return None
    return lambda server, user: getpass.getpass(f"Passwort für {user} auf {server}: ")


def _answer(options: Options, document: object, text: str) -> int:
    if options.json:
        print_json(document)
    elif text:
        sys.stdout.write(f"{text}\n")
    return DONE


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


def _dry_run(options: Options, copy: WorkingCopy) -> int:
    language = ui_language()
    lines = push_changes.dry_run(copy)
    documents = [
        {
            "change_set": line.change_set,
            "unit": line.unit,
            "title": line.title,
            "what": [describe_item(item, language) for item in line.items],
            "ready": line.obstacle is None,
            "why_not": words(line.obstacle, language) if line.obstacle else "",
        }
        for line in lines
    ]
    texts = [f"{each['title']}: {', '.join(each['what'])} {each['why_not']}".rstrip() for each in documents]  # type: ignore[arg-type]
    return _answer(options, documents, "\n".join(texts or ["Nichts zu übertragen."]))


def _decide(copy: WorkingCopy, options: Options) -> None:
    chosen = next((each for each in decide_conflict.open_conflicts(copy) if each.id == options.decide), None)
    author, at = connect_copy.user_name(copy), utc_now()
    if chosen is not None and chosen.language is None:
        decide_conflict.decide_place(copy, chosen.id, options.take, author=author, at=at, reason=options.reason)
        return
    view = decide_conflict.read_text_conflict(copy, options.decide)
    choices = {decision.id: options.take for decision in view.merge.conflicts}
    title = view.theirs.title if options.take == "theirs" and view.title_clashes else None
    decide_conflict.decide_text(copy, options.decide, choices, author=author, at=at, title=title, reason=options.reason)


def _change_json(change: read_changes.LocalChange) -> dict[str, Any]:
    return {"page": change.page, "language": change.language, "kind": change.kind.value, "title": change.title}


def _change_line(change: read_changes.LocalChange) -> str:
    place = f" ({change.language})" if change.language else ""
    return f"{change.title}{place}: {words(change.kind, ui_language())}"


def _compared(change: read_changes.LocalChange) -> Diff:
    return diff_html(change.base.html if change.base else "", change.now.html if change.now else "")


def _diff_json(change: read_changes.LocalChange) -> dict[str, Any]:
    if change.now is None:
        to = asdict(change.to) if change.to else None
        return {**_change_json(change), "from": asdict(change.origin) if change.origin else None, "to": to}
    compared = _compared(change)
    return {
        **_change_json(change),
        "title_pieces": [
            asdict(piece) for piece in diff_titles(change.base.title if change.base else "", change.now.title)
        ],
        "blocks": [asdict(block) for block in compared.blocks if block.kind != "same"],
        "facts": [asdict(fact) for fact in compared.facts],
        "structure": [asdict(each) for each in compared.structure],
    }


def _diff_lines(change: read_changes.LocalChange) -> str:
    lines = [_change_line(change)]
    if change.now is not None:
        compared = _compared(change)
        shown = (block for block in compared.blocks if block.kind != "same")
        lines += ["  " + "".join(_marked(piece.op, piece.text) for piece in block.pieces) for block in shown]
        lines += [f"  {fact.kind}: {fact.old or '–'} → {fact.new or '–'}" for fact in compared.facts]
    return "\n".join(lines)


def _marked(op: str, text: str) -> str:
    return {"insert": f"[+{text}+]", "delete": f"[-{text}-]"}.get(op, text)


def _change_set_json(copy: WorkingCopy, change_set: ChangeSet) -> dict[str, Any]:
    views: Sequence[review_changes.ItemView] = review_changes.read_change_set(copy, change_set.id)
    return {
        "id": change_set.id,
        "title": change_set.title,
        "note": change_set.note,
        "author": change_set.author,
        "state": change_set.state.value,
        "items": [
            {
                "key": view.item.key,
                "page": view.item.page,
                "language": view.item.language,
                "title": view.title,
                "what": describe_item(view.item, ui_language()),
                "verdict": view.item.verdict.value,
                "reason": view.item.reason,
                "hash": view.item.hash,
            }
            for view in views
        ],
        "comments": [asdict(comment) for comment in change_set.comments],
    }
