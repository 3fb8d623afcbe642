"""Reading and changing the text of a page in one language."""

from dataclasses import replace

from integreat_editor.models.text import MAX_CONTENT_BYTES, MAX_TITLE_LENGTH, Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.errors import (
    ContentTooLarge,
    LanguageUnknown,
    PageUnknown,
    TitleTooLong,
    UnreadableText,
)
from integreat_editor.services.remotes import main_remote
from integreat_editor.services.results import Changes, text_changed
from integreat_editor.store.working_copy import Unit, WorkingCopy


def read_text(copy: WorkingCopy, page: str, language: str) -> Text | None:
    """The text as it is here now; None if the translation is missing."""
    with copy.reading() as unit:
        local = unit.translations.get(page, language)
        return unit.texts.get(local.text) if local is not None and local.text is not None else None


def save_text(
    copy: WorkingCopy, page: str, language: str, *, at: str, title: str | None = None, html: str | None = None
) -> Changes:
    """Stores a title, a content or both; None keeps what is there. `at`: ISO 8601 in UTC.

    A translation written for the first time counts as made from the source text of this moment; changing an
    existing one does not make it up to date (see `confirm_translation`). Raises `PageUnknown`, `LanguageUnknown`,
    `TitleTooLong`, `ContentTooLarge`, `UnreadableText`; nothing is changed then.
    """
    with copy.unit() as unit:
        _require_page(unit, page)
        _require_language(unit, language)
        local = unit.translations.get(page, language)
        old = unit.texts.get(local.text) if local is not None and local.text is not None else None
        text = Text(
            title if title is not None else old.title if old else "",
            html if html is not None else old.html if old else "",
        )
        check_text(text, page)
        if old is not None and old == text:
            return Changes()
        if local is None or local.text is None:
            local = LocalTranslation(page, language, source=_source_text(unit, page, language))
        unit.texts.add(text)
        unit.translations.put(replace(local, text=text.hash, edited=at))
    return text_changed(page, language)


def revert_text(copy: WorkingCopy, page: str, language: str, *, at: str = "") -> Changes:
    """Gives the translation back the text the server has; a translation no server knows is removed. `at`: now."""
    with copy.unit() as unit:
        unit.versions.because("reverted", at)
        remote = main_remote(unit)
        base = unit.remote_state.bases(remote.id).get((page, language)) if remote else None
        local = unit.translations.get(page, language)
        if local is None:
            return Changes()
        if base is None:
            unit.translations.remove(page, language)
        else:
            revision = unit.revisions.get(base.revision)
            unit.translations.put(
                replace(
                    local,
                    text=base.ours,
                    source=revision.source if revision else None,
                    template=revision.template if revision else None,
                    parents=(base.revision,),
                    edited="",
                )
            )
    return text_changed(page, language)


def confirm_translation(copy: WorkingCopy, page: str, language: str, *, at: str) -> Changes:
    """Declares that the translation matches the source text as it is now."""
    with copy.unit() as unit:
        local = unit.translations.get(page, language)
        source = _source_text(unit, page, language)
        if local is None or local.text is None or source is None:
            return Changes()
        unit.translations.put(replace(local, source=source, in_translation=False, edited=at))
    return text_changed(page, language)


def check_text(text: Text, page: str | None = None) -> None:
    """Raises where no server would store the text: title or content too long, NUL, lone surrogates."""
    if len(text.title) > MAX_TITLE_LENGTH:
        raise TitleTooLong(page=page, length=str(len(text.title)))
    try:
        size = len(text.html.encode("utf-8"))
        text.title.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableText(page=page) from error
    if size > MAX_CONTENT_BYTES:
        raise ContentTooLarge(page=page, size=f"{size / 1_000_000:.1f}")
    if "\0" in text.title or "\0" in text.html:
        raise UnreadableText(page=page)


def _source_text(unit: Unit, page: str, language: str) -> str | None:
    """Hash of the text that a translation into `language` is made from, as it is here now."""
    known = unit.region.get().language(language)
    source = unit.translations.get(page, known.source) if known is not None and known.source else None
    return source.text if source is not None else None


def _require_page(unit: Unit, page: str) -> None:
    if unit.pages.get(page) is None:
        raise PageUnknown(name=page)


def _require_language(unit: Unit, language: str) -> None:
    region = unit.region.get()
    if region.language(language) is None:
        raise LanguageUnknown(name=language, known=", ".join(region.language_codes))
