"""Commands for a CMS beside the hub: connect, pair, pull, push."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from integreat_editor.commands.cms_shapes import line_json, line_text, pair_json, pair_lines, result_json, result_text
from integreat_editor.commands.context import (
    DONE,
    NEEDS_A_PERSON,
    Options,
    answer,
    asker,
    code_asker,
    connected,
    opened,
    say,
    say_error,
    session_asker,
    ui_language,
)
from integreat_editor.commands.sync_shapes import clash_json, clash_line
from integreat_editor.services import cms_pairing
from integreat_editor.services.cms_beside_hub import cms_server, connect_cms, open_door, pull_cms, read_cms
from integreat_editor.services.cms_door import CmsDoor
from integreat_editor.services.cms_push import preview_push, push_cms
from integreat_editor.services.cms_session_door import SessionDoor
from integreat_editor.services.journal import utc_now
from integreat_editor.services.read_tree import find_page, read_tree
from integreat_editor.services.send_records import send_records
from integreat_editor.services.sync_region import pull as pull_hub
from integreat_editor.services.untold import RecordClash
from integreat_editor.services.words import words
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


def connect(options: Options) -> int:
    """cms connect FILE [URL REGION] --user N"""
    with connected(options) as (copy, hub):
        pull_hub(copy, hub, Progress())
        url, region = options.url or "", options.region or ""
        if not url:
            with copy.reading() as unit:
                known = cms_server(unit)
            url, region = (known.url, known.region) if known is not None else ("", "")
        if url:
            # Asked first: what does not open is not noted.
            session = cms_session(url, options.user, Credentials(), asker(), code_asker(), session_asker())
            door = SessionDoor(session, region)
            try:
                name = door.region().name
            finally:
                door.close()
        connect_cms(copy, url, region, options.user)
        clashes = send_records(copy, hub)
    _say_clashes(clashes)
    answer(options, {"url": url, "region": region, "name": name}, f"{name}: {url}")
    return NEEDS_A_PERSON if clashes else DONE


def pair(options: Options) -> int:
    """cms pair FILE [--confirm] [--pair PAGE=NUMBER] [--new PAGE] [--leave-out PAGE|NUMBER] [...]"""
    with _both(options) as (copy, hub, cms):
        pull_hub(copy, hub, Progress())
        read_cms(copy, cms, Progress())
        if options.confirm:
            cms_pairing.confirm_certain(copy)
        _decide(copy, options)
        if options.finish:
            cms_pairing.finish(copy)
        clashes = send_records(copy, hub)
        view = cms_pairing.read_pairing(copy)
    _say_clashes(clashes)
    answer(options, pair_json(view), "\n".join(pair_lines(view, ui_language())))
    return NEEDS_A_PERSON if clashes or view.open else DONE


def pull(options: Options) -> int:
    """cms pull FILE"""
    with _both(options) as (copy, hub, cms):
        clashes = send_records(copy, hub)
        clashes += pull_hub(copy, hub, Progress()).clashes
        pulled = pull_cms(copy, hub, cms, Progress())
        clashes += send_records(copy, hub)
    language = ui_language()
    notes = [{"kind": n.kind.value, "page": n.page, "language": n.language, "title": n.title} for n in pulled.notes]
    lines = [f"{n.title} ({n.language or '-'}): {words(n.kind, language)}" for n in pulled.notes]
    _say_clashes(clashes)
    document = {"notes": notes, "conflicts": pulled.conflicts, "records": [clash_json(each) for each in clashes]}
    answer(options, document, "\n".join(lines or ["Im CMS wurde nichts geändert, was hier fehlt."]))
    return NEEDS_A_PERSON if pulled.conflicts or clashes else DONE


def push(options: Options) -> int:
    """cms push FILE [--dry-run]"""
    language = ui_language()
    if options.dry_run:
        with opened(options) as copy:
            lines = preview_push(copy)
        texts = [line_text(each, language) for each in lines]
        return answer(options, [line_json(each) for each in lines], "\n".join(texts or ["Nichts zu übertragen."]))
    with _both(options) as (copy, hub, cms):
        report = push_cms(copy, hub, cms, Progress())
    if report.stopped is not None:
        say_error(report.stopped)
    _say_clashes(report.clashes)
    document = {
        "status": report.status,
        "results": [result_json(each, language) for each in report.results],
        "conflicts": report.pulled.conflicts,
        "stopped": report.stopped.title(language) if report.stopped is not None else None,
    }
    texts = [result_text(each, language) for each in report.results]
    answer(options, document, "\n".join(texts or ["Das CMS ist auf dem Stand des zentralen Servers."]))
    return DONE if report.complete and not report.pulled.conflicts and not report.clashes else NEEDS_A_PERSON


@contextmanager
def _both(options: Options) -> Iterator[tuple[WorkingCopy, Remote, CmsDoor]]:
    """The copy, its hub and its CMS."""
    with connected(options) as (copy, hub):
        cms = open_door(copy, Credentials(), asker(), code_asker(), session_asker())
        try:
            yield copy, hub, cms
        finally:
            cms.close()


def _decide(copy: WorkingCopy, options: Options) -> None:
    """What was named one by one. A page of the hub is named by its id or path, one of the CMS by its number."""
    tree = read_tree(copy)
    for page in options.unpair:
        cms_pairing.unpair(copy, find_page(tree, page))
    for page, number in options.pairs:
        cms_pairing.pair(copy, find_page(tree, page), number)
    numbers = [int(each) for each in options.leave_out if each.isdecimal()]
    pages = [find_page(tree, each) for each in options.leave_out if not each.isdecimal()]
    cms_pairing.leave_out(copy, pages=pages, numbers=numbers)
    cms_pairing.make_new(copy, [find_page(tree, each) for each in options.new])
    cms_pairing.take_in(copy, options.take_in, at=utc_now())


def _say_clashes(clashes: Sequence[RecordClash]) -> None:
    for each in clashes:
        say(clash_line(each))
