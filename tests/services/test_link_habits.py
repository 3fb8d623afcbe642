"""New links look like those a region has already."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.record import PAGE_FIELD, SharedRecord, slug_key
from integreat_editor.models.region import Language, Region
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation, RemoteInfo
from integreat_editor.services.link_habits import PageAddress, link_habits, page_addresses, page_base
from integreat_editor.store.working_copy import WorkingCopy

REGION = Region("stadt", "Stadt", "de", (Language("de", "Deutsch"), Language("ar", "العربية", "de", rtl=True)))
PLAIN = "<p>Ein Text.</p>"


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[WorkingCopy]:
    with WorkingCopy.create(tmp_path / "stadt.db", REGION, created="2026-11-02T09:00:00Z") as made:
        with made.unit() as unit:
            unit.pages.put(Page("a" * 32, Placement(None, "a0")))
            unit.pages.put(Page("b" * 32, Placement("a" * 32, "a0")))
            unit.records.put(SharedRecord(PAGE_FIELD, slug_key("b" * 32, "de"), {"slug": "bürgeramt"}))
        yield made


def write(copy: WorkingCopy, page: str, language: str, title: str, html: str = PLAIN) -> None:
    with copy.unit() as unit:
        text = Text(title, html)
        unit.texts.add(text)
        unit.translations.put(LocalTranslation(page * 32, language, text.hash))


def add_remote(copy: WorkingCopy, kind: str) -> None:
    with copy.unit() as unit:
        unit.remotes.add(RemoteInfo("main", kind, "https://server.example", "stadt", "lena"))


def test_addresses_are_paths_where_the_region_writes_paths(copy: WorkingCopy) -> None:
    write(copy, "a", "de", "Ämter", '<p><a href="/stadt/de/aemter/">Ämter</a></p>')
    write(copy, "b", "de", "Bürgeramt")
    assert page_addresses(copy, ["de"])["b" * 32].href == "/stadt/de/aemter/bürgeramt/"


def test_addresses_have_the_server_that_the_regions_links_have(copy: WorkingCopy) -> None:
    write(copy, "a", "de", "Ämter", '<p><a class="x" href="https://web.example/stadt/de/aemter/">Ämter</a></p>')
    write(copy, "b", "de", "Bürgeramt")
    assert page_addresses(copy, ["de"])["b" * 32].href == "https://web.example/stadt/de/aemter/b%C3%BCrgeramt/"


@pytest.mark.parametrize(
    ("kind", "base"), [("hub", ""), ("cms", "https://integreat.app"), ("api3", "https://integreat.app")]
)
def test_a_region_without_links_goes_by_its_server(copy: WorkingCopy, kind: str, base: str) -> None:
    add_remote(copy, kind)
    write(copy, "a", "de", "Ämter")
    assert page_addresses(copy, ["de"])["a" * 32].href == f"{base}/stadt/de/aemter/"


def test_only_pages_with_a_text_in_the_language_have_an_address_in_it(copy: WorkingCopy) -> None:
    write(copy, "a", "de", "Ämter")
    write(copy, "b", "ar", "مكتب")
    assert set(page_addresses(copy, ["de"])) == {"a" * 32}
    assert set(page_addresses(copy, ["ar"])) == {"b" * 32}


def test_a_page_without_a_text_in_the_language_has_the_address_of_the_next(copy: WorkingCopy) -> None:
    write(copy, "a", "de", "Ämter")
    write(copy, "a", "ar", "مكاتب")
    write(copy, "b", "de", "Bürgeramt")
    found = page_addresses(copy, ["ar", "de"])
    assert found["a" * 32].language == "ar"
    assert found["b" * 32] == PageAddress("de", "/stadt/de/aemter/bürgeramt/")


def test_icons_come_from_where_the_others_come_from(copy: WorkingCopy) -> None:
    assert link_habits(copy, "de").icons == "https://admin.integreat-app.de"
    write(copy, "a", "de", "Ämter", '<p><img src="https://cms.example/static/svg/pin.svg" alt=""> Markt 1</p>')
    assert link_habits(copy, "de").icons == "https://cms.example"
    assert link_habits(copy, "ar").icons == "https://admin.integreat-app.de"


def test_what_is_no_page_of_the_region_does_not_count() -> None:
    texts = [
        '<a href="https://cms.example/stadt/wp-content/uploads/a.pdf">',
        '<a href="/stadt/contact/16/"><a href="https://web.example/dorf/de/a/">',
    ]
    assert page_base(texts, "stadt", ("de", "ar")) is None
    assert page_base([*texts, '<a href="/stadt/ar/a/">'], "stadt", ("de", "ar")) == ""
