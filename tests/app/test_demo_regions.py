"""The demo's texts: read from the resources, seeded into a hub, cloned from it."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.app import OWNERS
from integreat_editor.content.slots import slots
from integreat_editor.hub import demo
from integreat_editor.hub.database import open_database
from integreat_editor.hub.seed import SeedRegion, SeedText, seed_region
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.template import Urgency
from integreat_editor.models.template_merge import page_update
from integreat_editor.models.template_records import VERSION, version_of
from integreat_editor.models.translation import TranslationState
from integreat_editor.services.read_tree import read_tree
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.template_pages import (
    declined,
    relations,
    remembered,
    template_text,
    template_tree,
    text_sides,
)
from integreat_editor.services.template_source import require_template, template_source
from integreat_editor.sync.errors import NotFound
from tests.app.conftest import COORDINATOR, OFFICER, CopyOf


def described(slug: str) -> dict[str, Any]:
    """region.json as written."""
    content: dict[str, Any] = json.loads((demo.demo_folder() / slug / "region.json").read_text(encoding="utf-8"))
    return content


def texts(region: SeedRegion) -> Iterator[SeedText]:
    return (text for page in region.pages for text in page.texts)


@pytest.fixture(scope="module")
def regions() -> dict[str, SeedRegion]:
    return {region.region.slug: region for region in demo.read_regions()}


def test_three_regions_of_a_size_that_shows_the_work(regions: dict[str, SeedRegion]) -> None:
    assert list(regions) == ["hessen", "maintal", "hanau"]
    for region in regions.values():
        assert 25 <= len(region.pages) <= 50
        assert region.region.language_codes == ("de", "en", "ar", "uk", "tr")
        assert region.region.four_eyes


def test_each_region_is_three_levels_deep(regions: dict[str, SeedRegion]) -> None:
    for region in regions.values():
        parents = {page.page.id: page.page.placement.parent for page in region.pages}

        def depth(page: str, parents: dict[str, str | None] = parents) -> int:
            above = parents[page]
            return 1 if above is None else 1 + depth(above)

        assert max(depth(page) for page in parents) == 3


def test_each_region_shows_every_state(regions: dict[str, SeedRegion]) -> None:
    for region in regions.values():
        assert any(page.page.placement.archived for page in region.pages)
        assert any(text.status is Status.DRAFT for text in texts(region))
        assert any(text.status is Status.REVIEW for text in texts(region))
        assert len(region.change_sets) == 1


def test_what_waits_for_approval_is_in_the_change_set(regions: dict[str, SeedRegion]) -> None:
    for region in regions.values():
        waiting = {
            (page.page.id, text.language)
            for page in region.pages
            for text in page.texts
            if text.status is Status.REVIEW or (text.draft is not None and text.draft_status is Status.REVIEW)
        }
        assert set(region.change_sets[0].texts) == waiting


def test_an_outdated_translation_names_the_earlier_german_text(regions: dict[str, SeedRegion]) -> None:
    for slug, region in regions.items():
        for page, made in zip(described(slug)["pages"], region.pages, strict=True):
            german = made.texts[0]
            for text in made.texts[1:]:
                of = page["translations"][text.language]["of"]
                expected = german.text if of == "current" else german.earlier[0]
                assert text.source == expected.hash


def test_every_image_has_its_address(regions: dict[str, SeedRegion]) -> None:
    for region in regions.values():
        known = {hashlib.sha256(data).hexdigest() for data in region.media}
        html = "".join(text.text.html for text in texts(region))
        assert "media:" not in html
        named = {part[:64] for part in html.split('src="/media/')[1:]}
        assert named
        assert named <= known


def test_page_ids_are_the_same_each_time(regions: dict[str, SeedRegion]) -> None:
    again = {region.region.slug: region for region in demo.read_regions()}
    for slug, region in regions.items():
        assert [page.page.id for page in region.pages] == [page.page.id for page in again[slug].pages]


@pytest.mark.parametrize("slug", demo.REGIONS)
def test_a_clone_has_every_text_and_the_states_of_the_description(slug: str, copy_of: CopyOf) -> None:
    copy = copy_of(slug, OFFICER)
    rows = {row.id: row for row in read_tree(copy).rows}
    pages = described(slug)["pages"]
    assert set(rows) == {demo.page_id(slug, page["key"]) for page in pages}
    for page in pages:
        row = rows[demo.page_id(slug, page["key"])]
        assert row.archived == page["archived"]
        for code in ("en", "ar", "uk", "tr"):
            translation = page["translations"].get(code, {"status": "PUBLIC", "of": "missing"})
            of = translation["of"] if translation["status"] != "REVIEW" else "missing"
            if of != "missing" and page["translations"]["de"]["status"] == "REVIEW":
                of = "nobody knows"  # A first German text that waits for approval is not here yet.
            expected = {
                "nobody knows": TranslationState.UNKNOWN,
                "current": TranslationState.UP_TO_DATE,
                "previous": TranslationState.OUTDATED,
                "missing": TranslationState.MISSING,
            }[of]
            assert row.translations[code].state is expected, (page["key"], code)


def test_a_clone_has_the_images_byte_for_byte(copy_of: CopyOf) -> None:
    copy = copy_of("maintal", OFFICER)
    found = []
    for image in (demo.demo_folder() / "media").glob("*.png"):
        data = image.read_bytes()
        with copy.reading() as unit:
            found.append(unit.media.get(hashlib.sha256(data).hexdigest()) == (data, "image/png"))
    assert found
    assert all(found)


def test_a_clone_shows_what_waits_for_approval(copy_of: CopyOf) -> None:
    with copy_of("maintal", COORDINATOR).reading() as unit:
        (waiting,) = unit.change_sets.all()
    assert waiting.author == demo.SUBMITTER
    assert len(waiting.items) == 3
    assert [comment.author for comment in waiting.comments] == [demo.SUBMITTER]


@pytest.mark.parametrize(("person", "role"), [(OFFICER, Role.AUTHOR), (COORDINATOR, Role.EDITOR)])
def test_each_person_has_a_role(person: str, role: Role, copy_of: CopyOf) -> None:
    with copy_of("hanau", person).reading() as unit:
        remote = require_remote(unit)
    assert (remote.user, remote.role) == (person, role)


def test_an_interrupted_seeding_is_redone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeded: list[str] = []

    def interrupted(database: object, region: SeedRegion) -> None:
        if seeded:
            raise KeyboardInterrupt
        seeded.append(region.region.slug)
        seed_region(database, region)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(demo, "seed_region", interrupted)
        with pytest.raises(KeyboardInterrupt):
            demo.prepare_database(tmp_path)
    assert not (tmp_path / demo.DATABASE_NAME).exists()
    path = demo.prepare_database(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [demo.DATABASE_NAME]
    with closing(open_database(demo.database_url(path))) as database:
        demo.set_passwords(database, dict.fromkeys(demo.ROLES, "long enough for a test"))


def test_a_second_start_seeds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = demo.prepare_database(tmp_path)
    stamp = first.stat().st_mtime_ns
    monkeypatch.delattr(demo, "read_regions")
    assert demo.prepare_database(tmp_path) == first
    assert first.stat().st_mtime_ns == stamp


def test_the_owner_of_the_template_has_a_role_there_only(copy_of: CopyOf) -> None:
    with copy_of("hessen", OWNERS["hessen"]).reading() as unit:
        assert require_remote(unit).role is Role.MANAGER
    with pytest.raises(NotFound):
        copy_of("maintal", OWNERS["hessen"])


@pytest.mark.parametrize("slug", ["maintal", "hanau"])
def test_a_clone_follows_the_template_and_has_it(slug: str, copy_of: CopyOf) -> None:
    with copy_of(slug, OFFICER).reading() as unit:
        source = template_source(unit)
        assert source is not None
        assert (source.kind, source.region, source.share) == ("hub", "hessen", True)
        there = {page.id: page for page in template_tree(unit)}
        assert there[demo.page_id("hessen", "hessen-pass-mobil")].titles["de"] == "Hessen-Pass mobil"
        followed = [page for page in described(slug)["pages"] if "template" in page]
        assert relations(unit).keys() == {demo.page_id(slug, page["key"]) for page in followed}
        for each in declined(unit).values():
            assert there[each.template_page].titles
        for page in followed:
            sides = text_sides(unit, demo.page_id(slug, page["key"]))
            assert list(sides) == list(page["translations"])
            assert all(each.base is not None for each in sides.values())
            assert all(each.base == each.template or each.base_raw != each.template_raw for each in sides.values())


def test_the_newest_versions_wait_with_their_reasons(copy_of: CopyOf) -> None:
    with copy_of("maintal", OFFICER).reading() as unit:
        info = require_template(unit)
        versions = [version_of(record) for record in unit.remote_records.all(info.id, VERSION)]
        for version in versions:
            assert version is not None
            assert version.what
            assert version.why
            for page, texts in version.pages.items():
                for language, text_hash in texts.items():
                    now = template_text(unit, page, language)
                    assert now is not None
                    assert now.hash == text_hash
    assert {version.urgency for version in versions if version is not None} == set(Urgency)


def test_what_is_asked_about_the_hessen_pass_is_one_thing_in_all_languages(copy_of: CopyOf) -> None:
    page = demo.page_id("maintal", "hessen-pass-mobil")
    with copy_of("maintal", OFFICER).reading() as unit:
        sides = text_sides(unit, page)
        asked = page_update(sides, remembered(unit, page))
    assert list(sides) == ["de", "en", "ar", "uk", "tr"]
    (conflict,) = asked.conflicts
    assert set(conflict.languages) == set(sides)
    german = conflict.sides["de"]
    assert "13 Uhr" in (german.ours or "")
    assert "14 Uhr" in (german.template or "")
    assert "069 90009700" in sides["de"].template.html, "the phone is filled in"
    open_slots = [slot.kind for slot in slots(sides["uk"].template.html)]
    assert open_slots == ["contact"], "the card of the other region"
