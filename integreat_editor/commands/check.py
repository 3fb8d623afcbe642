"""The command that checks a working copy's texts."""

from integreat_editor.commands.context import DONE, NEEDS_A_PERSON, Options, answer, counted, opened, say_error
from integreat_editor.content.problems import ProblemKind
from integreat_editor.models.finding import Finding
from integreat_editor.services.checks import Findings, run_checks
from integreat_editor.services.external_links import check_external
from integreat_editor.services.journal import utc_now
from integreat_editor.sync.link_checker import NoInternet
from integreat_editor.sync.progress import Progress

_KINDS = {
    ProblemKind.PHONE: "Telefonnummer weicht ab",
    ProblemKind.MAIL: "E-Mail-Adresse weicht ab",
    ProblemKind.DATE: "Datum weicht ab",
    ProblemKind.AMOUNT: "Betrag weicht ab",
    ProblemKind.LINK: "Link fehlt in der Übersetzung",
    ProblemKind.LINK_SAYS: "Link zeigt anderes, als er wählt",
    ProblemKind.PAGE_MISSING: "Link auf eine Seite, die es nicht gibt",
    ProblemKind.PAGE_ARCHIVED: "Link auf eine archivierte Seite",
    ProblemKind.PAGE_DRAFT: "Link auf eine unveröffentlichte Seite",
    ProblemKind.LINK_ANSWER: "externer Link funktioniert nicht",
    ProblemKind.LINK_MOVED: "externer Link ist umgezogen",
    ProblemKind.PAGE_EMPTY: "leere Seite",
    ProblemKind.APP_LOSS: "zeigen die Apps nicht",
    ProblemKind.DIRECTION: "Schreibrichtung",
    ProblemKind.ALT: "Bild ohne Beschreibung",
    ProblemKind.HEADING: "Überschrift in falscher Reihenfolge",
    ProblemKind.SENTENCE: "Satz mit mehr als 20 Wörtern",
}
_PAIRS = {"differs": "Ausgangstext / hier", "missing": "fehlt hier", "extra": "nicht im Ausgangstext"}


def check(options: Options) -> int:
    """check FILE [--links]"""
    with opened(options) as copy:
        reached = True
        if options.links:
            try:
                check_external(copy, Progress(), at=utc_now())
            except NoInternet as error:
                say_error(error)
                reached = False
        findings = run_checks(copy, Progress())
    found = findings.open
    document = {
        "texts": findings.texts,
        "dismissed": len(findings.dismissed),
        "findings": [_as_json(each, findings) for each in found],
    }
    head = f"{counted(findings.texts, 'Text', 'Texte')} geprüft, {counted(len(found), 'Befund', 'Befunde')}."
    answer(options, document, "\n".join([*(_line(each, findings) for each in found), head]))
    return DONE if reached and not found else NEEDS_A_PERSON


def _as_json(finding: Finding, findings: Findings) -> dict[str, object]:
    return {
        "key": finding.key,
        "kind": finding.problem.kind.value,
        "page": finding.page,
        "language": finding.language,
        "title": findings.titles[finding.page, finding.language],
        "detail": list(finding.problem.detail),
        "words": finding.problem.spot.words,
    }


def _line(finding: Finding, findings: Findings) -> str:
    title = findings.titles[finding.page, finding.language]
    words = [_PAIRS.get(each, each) for each in finding.problem.detail if each]
    return f"{title} ({finding.language}): {_KINDS[finding.problem.kind]}{': ' * bool(words)}{' · '.join(words)}"
