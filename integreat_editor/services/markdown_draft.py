"""Markdown drafts in files: read, with words for what can't be."""

from __future__ import annotations

from pathlib import Path

from integreat_editor.content.markdown import LARGEST_DRAFT, Draft, read_markdown
from integreat_editor.errors import EditorError, Wording

_MOST_BYTES = 4 * LARGEST_DRAFT


class DraftUnreadable(EditorError):
    """The file is not there or may not be read."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ lässt sich nicht lesen.",
            "Prüfen Sie, ob es sie noch gibt und Sie sie öffnen dürfen. Die Seite ist unverändert.",
        ),
        "en": Wording(
            "The file “{name}” can't be read.",
            "Check that it is there and that you may open it. The page is unchanged.",
        ),
    }


class DraftTooLarge(EditorError):
    """More than `LARGEST_DRAFT` characters."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ ist zu groß für eine Seite.",
            "Ein Entwurf hat höchstens eine Million Zeichen. Teilen Sie ihn auf. Die Seite ist unverändert.",
        ),
        "en": Wording(
            "The file “{name}” is too large for a page.",
            "A draft has at most a million characters. Split it. The page is unchanged.",
        ),
    }


class DraftIsNoText(EditorError):
    """Bytes that are no text: a Word document, an image ..."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ enthält keinen Markdown-Text.",
            "Ein Word-Dokument öffnen Sie in Word und kopieren den Text von dort. Die Seite ist unverändert.",
        ),
        "en": Wording(
            "The file “{name}” does not hold Markdown text.",
            "Open a Word document in Word and copy its text. The page is unchanged.",
        ),
    }


class DraftNotUtf8(EditorError):
    """Text in an old encoding, in which umlauts can't be told for sure."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ ist nicht als UTF-8 gespeichert.",
            "Speichern Sie sie im Texteditor mit der Kodierung UTF-8 und wählen Sie sie erneut. "
            "Die Seite ist unverändert.",
        ),
        "en": Wording(
            "The file “{name}” is not stored as UTF-8.",
            "Save it in a text editor with the encoding UTF-8 and choose it again. The page is unchanged.",
        ),
    }


def read_draft(file: Path, *, with_title: bool) -> Draft:
    """Read a Markdown draft; `with_title`: as in `read_markdown`. Raises the errors above."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        raise DraftUnreadable(name=file.name) from error
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DraftIsNoText(name=file.name)
    if len(data) > _MOST_BYTES:
        raise DraftTooLarge(name=file.name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DraftNotUtf8(name=file.name) from error
    if len(text) > LARGEST_DRAFT:
        raise DraftTooLarge(name=file.name)
    return read_markdown(text, with_title=with_title)
