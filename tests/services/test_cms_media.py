"""Images of texts for a CMS: uploaded once, and named by their address there before anybody approves the text."""

import pytest

from integreat_editor.models.text import Text
from integreat_editor.services import cms_pairing, edit_page, submit_changes
from integreat_editor.services.cms_errors import ImagesWait
from integreat_editor.services.cms_media import image_at, images_waiting, upload_images, with_addresses
from integreat_editor.services.cms_push import CmsObstacle
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import NotFound
from tests.services.cms_people import Joined, joined
from tests.services.conftest import Office
from tests.services.memory_cms import MemoryCms
from tests.services.people import AT, SCHOOL, WASTE
from tests.sync.memory_hub import MemoryRemote

PICTURE = b"\x89PNG\r\n\x1a\n ein Bild"
ADDRESS = "https://cms.beispiel.de/media/regions/1/2026/11/bild.png"


class Shelf:
    """Counts what is sent to it."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, bytes, str]] = []

    def place(self, sha256: str, data: bytes, mime_type: str) -> str:
        self.sent.append((sha256, data, mime_type))
        return ADDRESS


def with_picture(copy: WorkingCopy, page: str) -> str:
    """A text with the picture in it; its hash."""
    with copy.unit() as unit:
        sha256 = unit.media.put(PICTURE, "image/png")
    html = f'<p>Vorher</p><p><img src="/media/{sha256}" alt="Eine Tonne"></p>'
    edit_page.save_text(copy, page, "de", at=AT, html=html)
    return sha256


def text(copy: WorkingCopy, page: str) -> Text:
    found = edit_page.read_text(copy, page, "de")
    assert found is not None
    return found


def test_an_image_is_sent_once_and_all_texts_name_its_address(office: Office) -> None:
    copy = office.person("anna").copy
    sha256 = with_picture(copy, WASTE)
    with_picture(copy, SCHOOL)
    shelf = Shelf()
    changes = upload_images(copy, shelf, at=AT)
    assert shelf.sent == [(sha256, PICTURE, "image/png")]
    assert changes.texts == {(WASTE, "de"), (SCHOOL, "de")}
    assert text(copy, WASTE).html == f'<p>Vorher</p><p><img src="{ADDRESS}" alt="Eine Tonne"></p>'
    assert images_waiting(copy) == []
    assert image_at(copy, ADDRESS) == PICTURE
    assert not upload_images(copy, shelf, at=AT)


def test_only_what_is_submitted_is_uploaded(office: Office) -> None:
    copy = office.person("anna").copy
    with_picture(copy, WASTE)
    with_picture(copy, SCHOOL)
    (waste, _) = images_waiting(copy)
    shelf = Shelf()
    changes = upload_images(copy, shelf, at=AT, only=[f"{waste.key[0]}/de"])
    assert changes.texts == {(WASTE, "de")}


def test_an_image_whose_bytes_are_elsewhere_keeps_its_address(office: Office) -> None:
    copy = office.person("anna").copy
    html = f'<p><img src="/media/{"a" * 64}" alt=""></p>'
    edit_page.save_text(copy, WASTE, "de", at=AT, html=html)
    shelf = Shelf()
    assert not upload_images(copy, shelf, at=AT)
    assert (shelf.sent, text(copy, WASTE).html) == ([], html)


def test_addresses_of_a_hub_are_replaced_with_their_host_and_others_are_not() -> None:
    one, other = "a" * 64, "b" * 64
    html = f'<img src="https://hub.de/media/{one}"><img src="/media/{other}"><a href="https://x.de/media/{one}0">x</a>'
    assert with_addresses(html, {one: ADDRESS}) == (
        f'<img src="{ADDRESS}"><img src="/media/{other}"><a href="https://x.de/media/{one}0">x</a>'
    )


def test_without_a_connection_a_region_of_a_cms_submits_no_new_images(office: Office) -> None:
    copy = office.person("anna").copy
    with copy.unit() as unit:
        (info,) = unit.remotes.all()
        unit.remotes.put(type(info)(info.id, "cms", info.url, info.region, info.user))
    with_picture(copy, WASTE)
    with pytest.raises(ImagesWait) as waiting:
        submit_changes.submit(copy, "Bild", "", author="anna", at=AT, remote=None)
    assert "Müll" in waiting.value.title("de")


def no_image(_remote: MemoryRemote, sha256: str) -> bytes:
    raise NotFound(what=sha256)


def test_a_text_with_an_image_of_the_hub_waits_until_it_is_uploaded(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MemoryRemote, "media", no_image)
    cms = MemoryCms()
    cms.page("Müll", "<p>Die Tonne.</p>")
    mira = _paired(office, cms)
    with_picture(mira.copy, WASTE)
    upload_images(mira.copy, Shelf(), at=AT)
    office.publish(mira.person)
    mira.push()
    assert ADDRESS in cms.text(10).html
    html = f'<p><img src="/media/{"a" * 64}" alt=""></p>'
    edit_page.save_text(mira.copy, WASTE, "de", at=AT, html=html)
    office.publish(mira.person)
    report = mira.push()
    assert CmsObstacle.IMAGES in [each.line.obstacle for each in report.results if each.line.page == WASTE]
    assert ADDRESS in cms.text(10).html


def _paired(office: Office, cms: MemoryCms) -> Joined:
    mira = joined(office, cms, "mira")
    mira.pull()
    cms_pairing.pair(mira.copy, WASTE, 10)
    cms_pairing.choose_side(mira.copy, WASTE, "de", "hub", at=AT)
    return mira
