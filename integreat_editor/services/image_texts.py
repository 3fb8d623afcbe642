"""The words that stand for an image, in each language of a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from integreat_editor.content.image_tags import first_alt, with_alt_of
from integreat_editor.services.edit_page import read_text, save_text
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class ImageWords:
    """`alt`: None where the image has none in this language, "" where it counts as decoration."""

    language: str
    alt: str | None


def image_words(copy: WorkingCopy, page: str, but_language: str, source: str) -> tuple[ImageWords, ...]:
    """Gives the other languages of a page whose text has this image."""
    with copy.reading() as unit:
        codes = [each.language for each in unit.translations.of_page(page) if each.language != but_language]
    found = []
    for code in codes:
        text = read_text(copy, page, code)
        present, alt = first_alt(text.html, source) if text is not None else (False, None)
        if present:
            found.append(ImageWords(code, alt))
    return tuple(found)


def save_image_words(copy: WorkingCopy, page: str, source: str, words: Mapping[str, str], *, at: str) -> Changes:
    """Stores other words for an image in these languages; no other byte changes. Raises as `save_text`."""
    changes = Changes()
    for code, alt in words.items():
        text = read_text(copy, page, code)
        if text is not None:
            changes |= save_text(copy, page, code, at=at, html=with_alt_of(text.html, source, alt))
    return changes
