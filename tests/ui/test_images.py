"""Images and objects on the page's screen: dropped, pasted, made smaller, described, put in, changed."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from integreat_editor.services.edit_page import save_text
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.objects.dialog import ObjectDialog
from integreat_editor.ui.page.image_dialog import ImageDialog
from integreat_editor.ui.page.image_file import (
    LARGEST_IMAGE,
    LARGEST_SIDE,
    ImageRefused,
    ImageTooLarge,
    encode,
    read_image,
    ready_image,
)
from integreat_editor.ui.page.screen import PageScreen
from tests.ui.actions import PATIENCE_MS, go_to, stored, wait_until_quiet
from tests.ui.conftest import ModalGuard
from tests.ui.region_factory import AT, page_id

Kind = TypeVar("Kind", bound=QDialog)


def image_file(path: Path, width: int = 40, height: int = 20, kind: str | None = None) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(path), kind)  # type: ignore[arg-type]  # bytes, say the stubs; it wants str
    return path


def dialog_of(qtbot: QtBot, screen: PageScreen, kind: type[Kind]) -> Kind:
    """The dialog that is open now."""

    def shown() -> list[Kind]:
        return [each for each in screen.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=PATIENCE_MS)
    return shown()[0]


def html_of(path: Path, language: str = "de") -> str:
    text = stored(path, "waste", language)
    assert text is not None
    return text.html


@pytest.fixture
def waste(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> PageScreen:
    modal_guard.allow(ImageDialog, ObjectDialog)
    return go_to(qtbot, window, "waste")


# -- files


def test_a_file_is_taken_byte_for_byte(tmp_path: Path) -> None:
    file = image_file(tmp_path / "haus.png")
    image = read_image(file)
    assert (image.data, image.mime, image.size, image.before) == (file.read_bytes(), "image/png", (40, 20), None)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_huge_image_is_made_smaller_and_keeps_its_kind(tmp_path: Path, kind: str) -> None:
    image = read_image(image_file(tmp_path / f"haus.{kind}", 3000, 1500))
    assert (image.mime, image.size, image.before) == (f"image/{kind}", (LARGEST_SIDE, 1000), (3000, 1500))
    assert QImage.fromData(image.data).width() == LARGEST_SIDE
    assert read_image(image_file(tmp_path / f"breit.{kind}", 2600, 1200)).size == (LARGEST_SIDE, 923)


def test_the_content_counts_not_the_name(tmp_path: Path) -> None:
    assert read_image(image_file(tmp_path / "haus.png", kind="jpeg")).mime == "image/jpeg"


def test_what_is_no_image_is_refused(tmp_path: Path) -> None:
    (tmp_path / "haus.png").write_bytes(b"\x89PNG\r\n\x1a\n und mehr nicht")
    for file in (tmp_path / "haus.png", tmp_path / "fehlt.png", image_file(tmp_path / "haus.bmp")):
        with pytest.raises(ImageRefused) as refused:
            read_image(file)
        assert file.name in refused.value.title("de")


def test_what_stays_too_large_is_refused() -> None:
    small = encode(QImage(10, 10, QImage.Format.Format_RGB32), "x").data
    with pytest.raises(ImageTooLarge):
        ready_image(noise(), "rauschen.png")
    assert ready_image(small, "x").size == (10, 10)


def noise() -> bytes:
    """An image that no compression makes small."""
    state, pixels = 1, bytearray()
    while len(pixels) < 1500 * 1500 * 4:
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 8192) - 1
        pixels += (state >> 4096).to_bytes(512, "little")
    image = QImage(bytes(pixels[: 1500 * 1500 * 4]), 1500, 1500, QImage.Format.Format_RGB32)
    file = encode_raw(image)
    assert len(file) > LARGEST_IMAGE
    return file


def encode_raw(image: QImage) -> bytes:
    from integreat_editor.ui.page import image_file as module  # noqa: PLC0415 - its inner door

    return module._encoded(image, "png")


# -- into the text


def drop(screen: PageScreen, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_keys)
    screen.parts.editor.dropEvent(event)


def test_a_dropped_image_is_described_and_stored(
    qtbot: QtBot, window: MainWindow, waste: PageScreen, copy_path: Path, tmp_path: Path
) -> None:
    before = html_of(copy_path)
    drop(waste, image_file(tmp_path / "tonne.png"))
    dialog = dialog_of(qtbot, waste, ImageDialog)
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.text, "Gelbe Tonne")
    dialog.accept()
    wait_until_quiet(qtbot, window)
    assert 'alt="Gelbe Tonne">' in html_of(copy_path)
    waste.parts.editor.undo()
    assert waste.parts.editor.html() == before


def test_several_files_are_described_one_after_the_other(
    qtbot: QtBot, window: MainWindow, waste: PageScreen, copy_path: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "kaputt.png"
    broken.write_bytes(b"nichts")
    drop(waste, image_file(tmp_path / "a.png"), broken, image_file(tmp_path / "b.png", 30, 30))
    first = dialog_of(qtbot, waste, ImageDialog)
    first.decorative.click()
    with qtbot.waitSignal(waste.session.messages.error, timeout=PATIENCE_MS) as told:
        first.accept()
    assert "kaputt.png" in told.args[0]
    second = dialog_of(qtbot, waste, ImageDialog)
    assert second is not first
    second.reject()
    wait_until_quiet(qtbot, window)
    assert html_of(copy_path).count("<img") == 1


def test_a_pasted_picture_is_an_image_too(qtbot: QtBot, window: MainWindow, waste: PageScreen, copy_path: Path) -> None:
    picture = QImage(1200, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    waste.parts.editor.image_pasted.emit(picture)
    dialog = dialog_of(qtbot, waste, ImageDialog)
    assert dialog.pixels.value() == 928
    dialog.decorative.click()
    dialog.accept()
    wait_until_quiet(qtbot, window)
    assert 'alt="" width="928">' in html_of(copy_path)


def test_words_are_changed_in_all_languages(
    qtbot: QtBot, window: MainWindow, copy_path: Path, waste: PageScreen
) -> None:
    german, english = '<p>Tonne <img src="/a.png" alt="Tonne"></p>', '<h2>Bin</h2>\n<p class=x><img  src="/a.png"></p>'
    with WorkingCopy.open(copy_path) as copy:
        save_text(copy, page_id("waste"), "en", html=english, title="Waste", at=AT)
    waste.parts.editor.load(german)
    image = next(each for each in waste.parts.editor.projection.parts.embedded.values() if "<img" in each.html)
    waste.parts.editor.protected_activated.emit(image.html, image.id)
    dialog = dialog_of(qtbot, waste, ImageDialog)
    qtbot.waitUntil(dialog.group.isVisible, timeout=PATIENCE_MS)
    dialog.text.setText("Gelbe Tonne")
    dialog.pixels.setValue(200)
    field = next(iter(dialog._others.values()))
    QTest.keyClicks(field, "A yellow bin")
    dialog.accept()
    wait_until_quiet(qtbot, window)
    assert waste.parts.editor.html() == '<p>Tonne <img width="200" src="/a.png" alt="Gelbe Tonne"></p>'
    assert html_of(copy_path, "en") == english.replace("<img ", '<img alt="A yellow bin" ')


# -- objects


def insert(waste: PageScreen, qtbot: QtBot, kind: str, fill: Callable[[ObjectDialog], None]) -> str:
    waste.parts.toolbar.object_requested.emit(kind)
    dialog = dialog_of(qtbot, waste, ObjectDialog)
    fill(dialog)
    dialog.accept()
    return waste.parts.editor.html()


def test_new_objects_are_one_step_each(qtbot: QtBot, waste: PageScreen) -> None:
    before = waste.parts.editor.html()
    html = insert(waste, qtbot, "table", lambda _dialog: None)
    assert html.startswith(before)
    assert "<table><tbody><tr><th></th><th></th></tr>" in html
    waste.parts.editor.undo()
    assert waste.parts.editor.html() == before

    def fill(dialog: ObjectDialog) -> None:
        dialog.form.address.setText("")  # type: ignore[union-attr]  # the form of videos
        QTest.keyClicks(dialog.form.address, "vimeo.com/1")  # type: ignore[union-attr]  # as above

    assert '<p><iframe src="https://player.vimeo.com/video/1"' in insert(waste, qtbot, "video", fill)


def test_a_foreign_video_of_the_text_becomes_a_link(qtbot: QtBot, waste: PageScreen) -> None:
    editor = waste.parts.editor
    html = '<p>Davor</p>\n<p><iframe src="https://youtu.be/1"></iframe></p>\n<p>Danach</p>'
    editor.load(html)
    film = next(each for each in editor.projection.parts.embedded.values() if "iframe" in each.html)
    editor.protected_activated.emit(film.html, film.id)
    dialog = dialog_of(qtbot, waste, ObjectDialog)
    dialog.form.as_link.click()  # type: ignore[union-attr]  # the form of videos
    dialog.accept()
    assert editor.html() == ('<p>Davor</p>\n<p><a href="https://youtu.be/1">https://youtu.be/1</a></p>\n<p>Danach</p>')
    editor.undo()
    assert editor.html() == html


def test_the_html_of_a_block_is_changed_and_the_rest_stays(qtbot: QtBot, waste: PageScreen) -> None:
    editor = waste.parts.editor
    editor.load("<p class=a>eins</p>\n<P>zwei</P>\n<p>drei")
    cursor = editor.textCursor()
    cursor.setPosition(6)
    editor.setTextCursor(cursor)
    waste.parts.toolbar.html_requested.emit()
    dialog = dialog_of(qtbot, waste, ObjectDialog)
    assert dialog.pane.html() == "<P>zwei</P>"
    dialog.pane.source.setPlainText('<ol start="3"><li>zwei</li></ol>')
    assert "not from 3" in dialog.advice.text()
    dialog.accept()
    assert editor.html() == '<p class=a>eins</p>\n<ol start="3"><li>zwei</li></ol>\n<p>drei'
