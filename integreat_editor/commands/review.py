"""Commands of the way to approval: submit, review, conflicts."""

from contextlib import suppress
from pathlib import Path

from integreat_editor.commands.context import DONE, NEEDS_A_PERSON, Options, answer, connected, opened, say, say_error
from integreat_editor.commands.shapes import change_set_json, change_set_lines
from integreat_editor.commands.sync_shapes import clash_line
from integreat_editor.models.change_set import Verdict
from integreat_editor.services import (
    connect_copy,
    decide_conflict,
    review_changes,
    review_file,
    submit_changes,
    sync_region,
)
from integreat_editor.services.errors import ChangedSinceRead
from integreat_editor.services.journal import utc_now
from integreat_editor.services.send_records import send_records
from integreat_editor.settings import load_settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import TransientError
from integreat_editor.sync.progress import Progress


def submit(options: Options) -> int:
    """submit FILE --title T"""
    with connected(options) as (copy, remote):
        with suppress(TransientError):  # Without a connection they wait, as the change set does.
            for clash in send_records(copy, remote):
                say(clash_line(clash))
        result = submit_changes.submit(
            copy,
            options.title,
            options.note,
            author=connect_copy.user_name(copy),
            at=utc_now(),
            remote=remote,
            price=load_settings().price_per_word,
        )
    text = "vorgelegt" if result.sent else "gespeichert; wird beim nächsten Abgleich gesendet"
    if result.error is not None:
        say_error(result.error)
    document = {"id": result.id, "items": result.items, "sent": result.sent}
    answer(options, document, f"Änderungspaket {result.id}: {result.items} Änderungen {text}.")
    return DONE if result.sent else NEEDS_A_PERSON


def review(options: Options) -> int:
    """review FILE [--approve ID | --return ID --reason R | --export ID --to PATH | --take PATH]"""
    if options.export:
        return _export(options)
    if options.take_file:
        return _take(options)
    with connected(options) as (copy, remote):
        chosen = options.approve or options.return_id
        read = _waiting(copy, chosen)
        sync_region.pull(copy, remote, Progress())
        if options.approve:
            _refuse_unread(copy, chosen, read)
            review_changes.approve(copy, remote, chosen, reason=options.reason)
        elif options.return_id:
            review_changes.return_items(copy, remote, chosen, options.reason)
        known = review_changes.change_sets(copy)
        shown = [each for each in known if each.id == chosen or (chosen is None and each.is_open)]
        documents = [change_set_json(copy, each) for each in shown]
        lines = [change_set_lines(copy, each) for each in shown]
    return answer(options, documents, "\n\n".join(lines or ["Kein Änderungspaket wartet."]))


def _export(options: Options) -> int:
    path = Path(options.to or f"{options.export}{review_file.SUFFIX}")
    with opened(options) as copy:
        review_file.export_change_set(copy, options.export, path, at=utc_now())
    return answer(options, {"id": options.export, "file": str(path)}, f"Geschrieben: {path}")


def _take(options: Options) -> int:
    with opened(options) as copy:
        taken = review_file.take_review_file(copy, Path(options.take_file))
    if taken.kind == "request":
        text = f"Änderungspaket {taken.change_set} liegt zur Prüfung vor."
    else:
        text = f"Änderungspaket {taken.change_set}: {taken.approved} freigegeben, {taken.returned} zurückgegeben."
    if taken.changed:
        text += "\nSeither geändert, neu vorzulegen: " + ", ".join(taken.changed)
    document = {
        "id": taken.change_set,
        "kind": taken.kind,
        "approved": taken.approved,
        "returned": taken.returned,
        "changed": list(taken.changed),
    }
    answer(options, document, text)
    return NEEDS_A_PERSON if taken.changed or taken.returned else DONE


def _waiting(copy: WorkingCopy, change_set_id: str | None) -> frozenset[str]:
    """Hashes of the set's items that wait for approval, as this copy knows them."""
    known = (each for each in review_changes.change_sets(copy) if each.id == change_set_id)
    return frozenset(item.hash for each in known for item in each.items if item.verdict is Verdict.PENDING)


def _refuse_unread(copy: WorkingCopy, change_set_id: str, read: frozenset[str]) -> None:
    """What the author changed since this copy last looked has not been read by whoever approves it."""
    if read and not _waiting(copy, change_set_id) <= read:
        raise ChangedSinceRead


def conflicts(options: Options) -> int:
    """conflicts FILE [--decide ID --take ours|theirs|suggestion]"""
    with opened(options) as copy:
        if options.decide:
            _decide(copy, options)
        waiting = decide_conflict.open_conflicts(copy)
        documents = [
            {"id": each.id, "kind": each.kind, "page": each.page, "language": each.language} for each in waiting
        ]
    answer(options, documents, "\n".join(f"{each['id']}  {each['kind']}  {each['page']}" for each in documents))
    return NEEDS_A_PERSON if waiting else DONE


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
