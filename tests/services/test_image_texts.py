"""The words for an image in all languages of a page, and that an image arrives with the text that names it."""

import hashlib

import pytest

from integreat_editor.services.edit_page import read_text, save_text
from integreat_editor.services.image_texts import ImageWords, image_words, save_image_words
from tests.services.conftest import Office
from tests.services.people import AT, WASTE
from tests.sync.memory_hub import MemoryRemote

PNG = b"\x89PNG\r\n\x1a\n von uns"
SOURCE = f"/media/{hashlib.sha256(PNG).hexdigest()}"


def test_words_of_other_languages_are_found_and_changed_alone(office: Office) -> None:
    copy = office.person("anna").copy
    save_text(copy, WASTE, "de", html=f'<p>Tonne <img src="{SOURCE}" alt="Tonne"></p>', at=AT)
    english = f'<h2>Bins</h2>\n<p class=x>Bin <img  src="{SOURCE}" ></p>'
    save_text(copy, WASTE, "en", html=english, at=AT)
    assert image_words(copy, WASTE, "de", SOURCE) == (ImageWords("en", None),)
    changes = save_image_words(copy, WASTE, SOURCE, {"en": "A bin"}, at=AT)
    text = read_text(copy, WASTE, "en")
    assert text is not None
    assert text.html == english.replace("<img ", '<img alt="A bin" ')
    assert changes.texts == {(WASTE, "en")}


def test_languages_without_the_image_are_left_out(office: Office) -> None:
    copy = office.person("anna").copy
    assert image_words(copy, WASTE, "de", SOURCE) == ()


def test_an_image_is_sent_before_the_text_that_names_it(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    arrived: list[tuple[bytes, str, int]] = []

    def upload(remote: MemoryRemote, data: bytes, mime_type: str) -> str:
        arrived.append((data, mime_type, len(remote.hub.change_sets)))
        return hashlib.sha256(data).hexdigest()

    monkeypatch.setattr(MemoryRemote, "upload_media", upload)
    anna = office.person("anna")
    with anna.copy.unit() as unit:
        unit.media.put(PNG, "image/png")
    save_text(anna.copy, WASTE, "de", html=f'<p><img src="{SOURCE}" alt="Tonne"></p>', at=AT)
    anna.submit()
    assert arrived == [(PNG, "image/png", 0)]
    assert len(office.hub.change_sets) == 1
