"""A real region is brought into an empty CMS region through our own push: all there, in order, and then at rest.

The suite takes the first pages; the whole region runs with `INTEGREAT_EDITOR_WHOLE_IMPORT=1` (docs/contributing.md).
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.hub.seed import SeedPage
from integreat_editor.sync.cms.outcome import resembles, same_text
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.transport import Transport
from tests.cms.corpus import corpus_pages, put
from tests.cms.officer import Officer
from tests.cms.server.running import RunningCms

REGION = "leer"
WHOLE = bool(os.environ.get("INTEGREAT_EDITOR_WHOLE_IMPORT"))
"""Read before the tests' home takes the variable away."""
FIRST = 15


@pytest.fixture
def officer(fresh_cms: RunningCms, tmp_path: Path) -> Iterator[Officer]:
    made = Officer(fresh_cms, "editor", tmp_path / "leer.region", REGION)
    yield made
    made.copy.close()


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths asked for, as they come."""
    paths: list[str] = []
    send = Transport._request

    def counting(transport: Transport, method: str, path: str, **arguments: Any) -> Any:
        paths.append(path)
        return send(transport, method, path, **arguments)

    monkeypatch.setattr(Transport, "_request", counting)
    return paths


@pytest.mark.corpus
@pytest.mark.timeout(3600 if WHOLE else 400)
def test_a_region_goes_in_whole_and_one_word_costs_one_page(
    fresh_cms: RunningCms, officer: Officer, requests: list[str], corpus_dir: Path, record_testsuite_property: Any
) -> None:
    pages = corpus_pages(corpus_dir / "lkaugsburg")
    pages = pages if WHOLE else _first(pages)
    texts = put(officer.copy, pages)
    requests.clear()
    start = time.monotonic()
    report = officer.publish()
    record_testsuite_property("import", f"{texts} texts, {len(requests)} requests, {time.monotonic() - start:.0f} s")
    assert {each.outcome for each in report.results} == {"published"}, report.results
    _check_tree(fresh_cms, officer, pages)
    _check_texts(fresh_cms, officer, pages)
    assert officer.changed() == 0
    assert not officer.pull().notes
    _check_one_word(fresh_cms, officer, requests, pages)


def _first(pages: list[SeedPage]) -> list[SeedPage]:
    """The first pages, and a branch of three levels if there is none among them."""
    known = {each.page.id: each for each in pages}
    levels: dict[str | None, int] = {None: 0}
    for each in pages:
        levels[each.page.id] = levels[each.page.placement.parent] + 1
    deep = next(each for each in pages if levels[each.page.id] == 3)
    chosen = {each.page.id for each in pages[:FIRST]}
    above: str | None = deep.page.id
    while above is not None:
        chosen.add(above)
        above = known[above].page.placement.parent
    return [each for each in pages if each.page.id in chosen]


def _check_tree(cms: RunningCms, officer: Officer, pages: list[SeedPage]) -> None:
    wanted = [
        (officer.number(each.page.id), officer.number(parent) if (parent := each.page.placement.parent) else None)
        for each in pages
    ]
    assert [(each["page"], each["parent"]) for each in cms.act("tree", region=REGION)] == wanted


def _check_texts(cms: RunningCms, officer: Officer, pages: list[SeedPage]) -> None:
    there = {(each["page"], each["language"]): each for each in cms.act("newest_texts", region=REGION)}
    assert len(there) == sum(len(each.texts) for each in pages)
    different = []
    for each in pages:
        for text in each.texts:
            found = there[officer.number(each.page.id), text.language]
            sent, stored = StoredText(text.text.title, text.text.html), StoredText(found["title"], found["content"])
            assert (found["status"], found["version"]) == ("PUBLIC", 1)
            if not same_text(sent, stored) and not resembles(sent, stored):
                different.append(text.text.title)
    assert not different


def _check_one_word(cms: RunningCms, officer: Officer, requests: list[str], pages: list[SeedPage]) -> None:
    page = next(each.page.id for each in pages if "<p>" in each.texts[0].text.html)
    officer.write(page, officer.text(page).html.replace("</p>", " Zugefügt.</p>", 1))
    report = officer.publish()
    assert [each.outcome for each in report.results] == ["published"]
    newest = cms.act("versions", page=officer.number(page), language="de")
    assert newest[0]["version"] == 2 and "Zugefügt." in newest[0]["content"]
    again = [each["page"] for each in cms.act("newest_texts", region=REGION) if each["version"] > 1]
    assert again == [officer.number(page)]
    requests.clear()
    cms.act("save_text", page=officer.number(page), language="de", title=newest[0]["title"], content="<p>Neu dort.</p>")
    officer.pull()
    assert [path for path in requests if path.endswith("/preview/")] == [
        f"/{REGION}/ajax/de/{officer.number(page)}/preview/"
    ]
    assert officer.text(page).html == "<p>Neu dort.</p>"
