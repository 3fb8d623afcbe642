"""The screen of checks by what a person sees and does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from integreat_editor.content.problems import Problem, ProblemKind, Spot
from integreat_editor.models.finding import Finding, findings_of
from integreat_editor.models.link_answer import LinkAnswer
from integreat_editor.models.region import Language
from integreat_editor.services.checks import Findings
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.external_links import LinkReport
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.link_checker import NoInternet
from integreat_editor.ui.checks.dismiss_dialog import DismissDialog
from integreat_editor.ui.checks.item_model import WHAT
from integreat_editor.ui.checks.lines import Wanted, shown
from integreat_editor.ui.checks.screen import ChecksScreen
from integreat_editor.ui.checks.words import kind_words, reason_words
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.page.findings_line import FindingsLine
from integreat_editor.ui.places import Place
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from tests.ui.actions import PATIENCE_MS, go_to
from tests.ui.conftest import ModalGuard
from tests.ui.region_factory import AT, page_id

WRONG = '<h2>Müll</h2><p>Gelbe Tonne.</p><h4>Termine</h4><p><img src="/tonne.png"></p>'


@pytest.fixture
def session(copy_path: Path) -> Iterator[Session]:
    with WorkingCopy.open(copy_path) as copy:
        save_text(copy, page_id("waste"), "de", at=AT, html=WRONG)
    runner = TaskRunner()
    made = Session(copy_path, runner, Messages("en"))
    yield made
    runner.wait()
    made.close()


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> ChecksScreen:
    """Open, with everything checked."""
    made = ChecksScreen(session)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    session.open()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, screen: ChecksScreen) -> None:
    def quiet() -> bool:
        return screen.findings is not None and not screen.is_waiting and not screen._session.tasks.busy

    qtbot.waitUntil(quiet, timeout=PATIENCE_MS)


def headings(screen: ChecksScreen) -> list[str]:
    rows = screen.view.rows
    return [str(rows.index(row, WHAT).data()) for row in range(rows.rowCount())]


def choose(screen: ChecksScreen, kind: ProblemKind) -> Finding:
    assert screen.findings is not None
    finding = next(each for each in screen.findings.findings if each.problem.kind is kind)
    screen.view.setCurrentIndex(screen.view.rows.index_of(finding.key))
    return finding


def test_findings_stand_below_their_kind_with_a_count(screen: ChecksScreen) -> None:
    kinds = (ProblemKind.PAGE_EMPTY, ProblemKind.ALT, ProblemKind.HEADING)
    assert set(map(kind_words, kinds)) <= {heading.rpartition("  (")[0] for heading in headings(screen)}
    assert all(heading.endswith(")") for heading in headings(screen))


def test_enter_leads_to_the_place(screen: ChecksScreen, session: Session) -> None:
    choose(screen, ProblemKind.HEADING)
    spy = QSignalSpy(session.place_wanted)
    QTest.keyClick(screen.view, Qt.Key.Key_Return)
    assert spy.count() == 1
    assert spy.at(0) == [page_id("waste"), "de", Place("Termine", 0, 2)]


def test_what_is_dismissed_with_a_reason_is_gone_until_it_is_shown_again(
    qtbot: QtBot, screen: ChecksScreen, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(DismissDialog)
    finding = choose(screen, ProblemKind.ALT)
    screen.dismiss.click()
    dialog = screen.findChild(DismissDialog)
    assert dialog is not None
    assert not dialog.dismiss.isEnabled()
    QTest.keyClicks(dialog.line, "Schmuck")
    dialog.dismiss.click()
    qtbot.waitUntil(lambda: not screen.view.rows.index_of(finding.key).isValid(), timeout=PATIENCE_MS)
    settle(qtbot, screen)
    screen.filter.dismissed.setChecked(True)
    choose(screen, ProblemKind.ALT)
    assert "Schmuck" in screen.reason.text()
    screen.take_back.click()
    settle(qtbot, screen)
    screen.filter.dismissed.setChecked(False)
    assert screen.view.rows.index_of(finding.key).isValid()


def test_the_list_narrows_to_a_language_a_kind_and_ones_own_changes(screen: ChecksScreen) -> None:
    screen.filter.language.setCurrentIndex(screen.filter.language.findData("ar"))
    assert all(line.finding.language == "ar" for line in screen.view.chosen_lines)
    screen.filter.clear()
    screen.filter.kind.setCurrentIndex(screen.filter.kind.findData("alt"))
    assert len(headings(screen)) == 1
    screen.filter.clear()
    screen.filter.only_changed.setChecked(True)
    assert "1 " in screen.filter.count.text() or screen.filter.count.text()
    assert any(kind_words(ProblemKind.ALT) in heading for heading in headings(screen))


def test_a_page_without_findings_says_so_and_leads_back(screen: ChecksScreen) -> None:
    screen.show_page(page_id("welcome"), "Ankommen")
    assert screen.stack.currentWidget() is screen.placeholder
    assert screen.placeholder.title.text() == "Nothing found"
    screen.placeholder.buttons[0].click()
    assert screen.stack.currentWidget() is screen.view


def test_typing_elsewhere_checks_anew(qtbot: QtBot, screen: ChecksScreen, session: Session) -> None:
    finding = choose(screen, ProblemKind.ALT)
    session.run("save", lambda copy: save_text(copy, page_id("waste"), "de", at=AT, html="<p>Tonne.</p>"), writes=True)
    qtbot.waitUntil(lambda: not screen.view.rows.index_of(finding.key).isValid(), timeout=PATIENCE_MS)


def test_asking_websites_tells_what_came_of_it(
    qtbot: QtBot, screen: ChecksScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    from integreat_editor.services import external_links  # noqa: PLC0415 - imported late by the screen, too

    monkeypatch.setattr(external_links, "check_external", lambda *_a, **_k: LinkReport(3, 1, 2, 1, complete=True))
    screen.external.button.click()
    settle(qtbot, screen)
    assert screen.external.result.text() == "3 links asked. 1 answered before. 2 do not work. 1 moved."
    assert screen.external.button.isEnabled()


def test_without_a_connection_that_is_said_in_one_line(
    qtbot: QtBot, screen: ChecksScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    from integreat_editor.services import external_links  # noqa: PLC0415 - imported late by the screen, too

    def fail(*_given: object, **_named: object) -> LinkReport:
        raise NoInternet

    monkeypatch.setattr(external_links, "check_external", fail)
    screen.external.button.click()
    settle(qtbot, screen)
    assert screen.external.result.text().startswith("None of the addresses can be reached.")


def test_a_moved_link_is_renewed_with_one_click(qtbot: QtBot, screen: ChecksScreen, session: Session) -> None:
    old, new = "https://alt.example/", "https://neu.example/"

    def prepare(copy: WorkingCopy) -> Changes:
        with copy.unit() as unit:
            unit.link_answers.put_many([LinkAnswer(old, 301, f"moved {new}", AT)])
        return save_text(copy, page_id("waste"), "de", at=AT, html=f'<p><a href="{old}">Dort</a></p>')

    session.run("prepare", prepare, writes=True)
    qtbot.waitUntil(lambda: "LINK_MOVED" in str(screen.findings), timeout=PATIENCE_MS)
    finding = choose(screen, ProblemKind.LINK_MOVED)
    assert not screen.renew.isHidden()
    screen.renew.click()
    qtbot.waitUntil(lambda: not screen.view.rows.index_of(finding.key).isValid(), timeout=PATIENCE_MS)
    settle(qtbot, screen)


def test_five_thousand_findings_keep_what_is_chosen(screen: ChecksScreen) -> None:
    problems = [Problem(ProblemKind.ALT, (f"bild{number}.png",), Spot(block=number)) for number in range(5_000)]
    findings = findings_of("seite", "de", problems)
    everything = Findings(findings, titles={("seite", "de"): "Seite"}, languages=(Language("de", "Deutsch"),), texts=1)
    screen._on_findings(everything)
    screen.view.setCurrentIndex(screen.view.rows.index_of(findings[4_000].key))
    screen._on_findings(everything)
    assert screen.view.key == findings[4_000].key


def test_filters_add_up_without_qt() -> None:
    one, other = findings_of(
        "seite", "de", [Problem(ProblemKind.ALT, ("a",)), Problem(ProblemKind.SENTENCE, ("21", "b"))]
    )
    findings = Findings((one, other), languages=(Language("de", "Deutsch"),))
    assert shown(findings, Wanted()).count == 2
    assert shown(findings, Wanted(kind=ProblemKind.ALT)).count == 1
    assert shown(findings, Wanted(kind=ProblemKind.ALT)).kinds == {ProblemKind.ALT: 1, ProblemKind.SENTENCE: 1}
    assert shown(findings, Wanted(only_changed=True)).count == 0
    assert shown(findings, Wanted(page="andere")).count == 0


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_kind_has_words(kind: ProblemKind, qapp: QApplication) -> None:  # noqa: ARG001 - Qt must run
    details = {
        ProblemKind.LINK_SAYS: ("06181 1", "+491"),
        ProblemKind.LINK_ANSWER: ("https://a.example/", "status 404"),
        ProblemKind.APP_LOSS: ("video", "video"),
        ProblemKind.DIRECTION: ("ltr", "Jobcenter"),
        ProblemKind.HEADING: ("jump", "4", "2", "Kosten"),
        ProblemKind.SENTENCE: ("21", "Wer …"),
        ProblemKind.PAGE_EMPTY: (),
    }
    words = reason_words(Problem(kind, details.get(kind, ("missing", "eins", "zwei"))))
    assert words
    assert "%" not in words
    assert kind_words(kind)


def test_the_page_says_how_much_was_found_in_it(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    with WorkingCopy.open(copy_path) as copy:
        save_text(copy, page_id("waste"), "de", at=AT, html=WRONG)
    page = go_to(qtbot, window, "waste")
    line = page.findChild(FindingsLine)
    assert line is not None
    assert line.isVisible()
    assert line.text().startswith("2 ")
    go_to(qtbot, window, "welcome")
    assert not line.isVisible()
