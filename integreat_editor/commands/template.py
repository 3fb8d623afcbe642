"""Commands of the state template: follow, compare, adopt, decline, link."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from integreat_editor.commands.context import (
    DONE,
    NEEDS_A_PERSON,
    Options,
    answer,
    asker,
    counted,
    opened,
    say,
    say_error,
    ui_language,
)
from integreat_editor.commands.template_shapes import (
    comparison_json,
    comparison_lines,
    origin_json,
    plan_json,
    plan_lines,
    row_json,
    row_line,
)
from integreat_editor.models.comparison import ComparisonRow
from integreat_editor.models.template import Follow, TemplateSource
from integreat_editor.services import adopt_page, compare_template, connect_copy, link_page, read_tree
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.find_template_page import find_template_page
from integreat_editor.services.journal import utc_now
from integreat_editor.services.template_source import connect_template, pull_template, set_template
from integreat_editor.services.words import words
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import TransientError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


@contextmanager
def fetched(options: Options) -> Iterator[tuple[WorkingCopy, Remote | None]]:
    """The open copy with the template as its server has it now; None: `--offline`, or the server does not answer."""
    with opened(options) as copy:
        if options.offline:
            yield copy, None
            return
        remote = connect_template(copy, Credentials(), asker())
        try:
            yield copy, remote if _fetch(copy, remote) else None
        finally:
            remote.close()


def _fetch(copy: WorkingCopy, remote: Remote) -> bool:
    try:
        pull_template(copy, remote, Progress())
    except TransientError as error:
        say_error(error)
        say("Es gilt der Stand der Vorlage vom letzten Abgleich.")
        return False
    return True


def follow(options: Options) -> int:
    """template follow FILE URL REGION [--kind K] [--user NAME] [--share] | template follow FILE --none"""
    with opened(options) as copy:
        if options.none:
            set_template(copy, None)
            return answer(options, {"region": None, "pages": 0}, "Die Region folgt keiner Vorlage mehr.")
        user = options.user or (connect_copy.user_name(copy) if options.kind == "hub" else "")
        # Asked before anything is stored: a mistyped address would be shared with colleagues.
        _ask(options, user)
        source = TemplateSource(options.kind, options.url, options.region, options.share)
        set_template(copy, source, user=options.user)
        remote = connect_template(copy, Credentials(), asker())
        try:
            pulled = pull_template(copy, remote, Progress())
        finally:
            remote.close()
    document = {"region": options.region, "kind": options.kind, "pages": len(pulled.pages)}
    pages = counted(len(pulled.pages), "Seite", "Seiten")
    return answer(options, document, f"Die Region folgt „{options.region}“: {pages} geholt.")


def _ask(options: Options, user: str) -> None:
    remote = connect(options.kind, options.url, options.region, user=user, credentials=Credentials(), ask=asker())
    try:
        remote.region()
    finally:
        remote.close()


def compare(options: Options) -> int:
    """template compare FILE [PAGE] [--language L]"""
    with fetched(options) as (copy, _):
        rows = compare_template.compare(copy).rows
        if options.page:
            return _compare_page(options, copy, _row(copy, rows, options.page))
    totals: dict[str, int] = {}
    for row in rows:
        totals[row.state.value] = totals.get(row.state.value, 0) + 1
    shown = [row for row in rows if not options.language or row.language(options.language) is not None]
    lines = [row_line(row) for row in shown]
    lines.append(", ".join(f"{words(state, ui_language())}: {count}" for state, count in _totals(shown)))
    return answer(options, {"totals": totals, "pages": [row_json(row) for row in shown]}, "\n".join(lines))


def _totals(rows: Sequence[ComparisonRow]) -> Iterator[tuple[compare_template.CompareState, int]]:
    for state in compare_template.CompareState:
        if count := sum(row.state is state for row in rows):
            yield state, count


def _compare_page(options: Options, copy: WorkingCopy, row: ComparisonRow) -> int:
    codes = [each.language for each in row.languages if options.language in (None, each.language)]
    texts = {code: compare_template.compare_text(copy, row.template_page, row.page, code) for code in codes}
    document = {**row_json(row), "texts": {code: comparison_json(each) for code, each in texts.items()}}
    lines = [row_line(row)]
    for code, each in texts.items():
        lines += comparison_lines(code, each)
    return answer(options, document, "\n".join(lines))


def _row(copy: WorkingCopy, rows: Sequence[ComparisonRow], name: str) -> ComparisonRow:
    """Of an own page, or else of one of the template. Raises `TemplatePageUnknown`."""
    try:
        page = read_tree.find_page(read_tree.read_tree(copy), name)
    except PageUnknown:
        template_page = find_template_page(copy, name)
        found = next((row for row in rows if row.template_page == template_page), None)
        if found is None:
            raise
        return found
    return next(row for row in rows if row.page == page)


def adopt(options: Options) -> int:
    """template adopt FILE PAGE ... [--under PAGE] [--languages de,en] [--children] [--missing] [--dry-run]"""
    languages = [code.strip() for code in options.languages.split(",")] if options.languages else None
    with fetched(options) as (copy, _):
        if options.missing:
            return _add_languages(options, copy, languages)
        tree = read_tree.read_tree(copy)
        parent = read_tree.find_page(tree, options.under) if options.under else None
        pages = [find_template_page(copy, name) for name in options.pages]
        plan = adopt_page.plan_adopt(copy, pages, parent, languages, options.children)
        if not options.dry_run:
            adopt_page.adopt(copy, plan, at=utc_now())
    done = not options.dry_run
    answer(options, plan_json(plan, done=done), "\n".join(plan_lines(plan, done=done)))
    for code in plan.left_out:
        say(f"Die Sprache „{code}“ hat diese Region nicht; sie wurde ausgelassen.")
    return NEEDS_A_PERSON if plan.left_out else DONE


def _add_languages(options: Options, copy: WorkingCopy, languages: Sequence[str] | None) -> int:
    tree = read_tree.read_tree(copy)
    added = []
    for name in options.pages:
        page = read_tree.find_page(tree, name)
        changes = adopt_page.adopt_languages(copy, page, languages or tree.region.language_codes, at=utc_now())
        added += [{"page": page, "language": language} for _, language in sorted(changes.texts)]
    lines = (f"{tree.row(each['page']).title('de')}: {each['language']} ergänzt" for each in added)
    return answer(options, {"added": added}, "\n".join(lines))


def decline(options: Options) -> int:
    """template decline FILE PAGE --reason R | template decline FILE PAGE --undo"""
    with opened(options) as copy:
        page = find_template_page(copy, options.page)
        if options.undo:
            adopt_page.undo_decline(copy, page)
        else:
            adopt_page.decline(copy, page, options.reason, author=connect_copy.user_name(copy), at=utc_now())
    text = (
        "Nicht mehr abgelehnt; die Seite wird wieder angeboten."
        if options.undo
        else "Abgelehnt; der Grund ist notiert."
    )
    return answer(options, {"template_page": page, "declined": not options.undo}, text)


def link(options: Options) -> int:
    """template link FILE PAGE [TEMPLATEPAGE] [--unlink] [--live | --adapted]"""
    if options.unlink or options.follow:
        return _change_link(options)
    with fetched(options) as (copy, remote):
        page = read_tree.find_page(read_tree.read_tree(copy), options.page)
        if options.template_page is None:
            return _origins(options, copy, page)
        template_page = find_template_page(copy, options.template_page)
        result = link_page.link(copy, page, template_page, remote=remote, at=utc_now())
    lines = ["Verbunden."]
    lines += (
        f"{code}: Ausgangsfassung gefunden" if base else f"{code}: keine ähnliche Fassung; jede Abweichung wird gefragt"
        for code, base in result.bases.items()
    )
    return answer(
        options, {"page": page, "template_page": template_page, "bases": dict(result.bases)}, "\n".join(lines)
    )


def _origins(options: Options, copy: WorkingCopy, page: str) -> int:
    found = link_page.origins(copy, page, ui_language=ui_language())
    lines = [f"{each.template_page}  {each.title}: {each.score:.2f} ({each.why})" for each in found]
    return answer(
        options, [origin_json(each) for each in found], "\n".join(lines or ["Keine ähnliche Seite in der Vorlage."])
    )


def _change_link(options: Options) -> int:
    with opened(options) as copy:
        page = read_tree.find_page(read_tree.read_tree(copy), options.page)
        if options.unlink:
            adopt_page.unlink(copy, page)
        else:
            adopt_page.set_follow(copy, page, Follow(options.follow))
    follow = None if options.unlink else options.follow
    said = {None: "Gelöst; die Seite ist eine eigene Seite.", "live": "Folgt der Vorlage, wie sie ist."}
    return answer(options, {"page": page, "follow": follow}, said.get(follow, "Folgt der Vorlage mit eigenen Worten."))
