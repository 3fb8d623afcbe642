"""The state of a translation, derived by comparing texts, never from dates."""

from collections.abc import Callable
from enum import StrEnum


class TranslationState(StrEnum):
    """Integreat's words for how a translation stands to its source."""

    UP_TO_DATE = "up_to_date"
    OUTDATED = "outdated"
    MISSING = "missing"
    IN_TRANSLATION = "in_translation"
    UNKNOWN = "unknown"


def translation_state(
    *,
    text: str | None,
    translated_source: str | None,
    current_source: str | None,
    is_source: bool,
    in_translation: bool,
    same_text: Callable[[str, str], bool],
) -> TranslationState:
    """State of one translation; all texts are hashes.

    `text`: the translation; `translated_source`: the source text it was made from; `current_source`: the source
    text now; `is_source`: written first in this language. `same_text` says whether two different hashes are alike
    in canonical form; it is asked only when the hashes differ, because it costs a parse.
    """
    if text is None:
        return TranslationState.IN_TRANSLATION if in_translation else TranslationState.MISSING
    if is_source:
        return TranslationState.UP_TO_DATE
    if in_translation:
        return TranslationState.IN_TRANSLATION
    if translated_source is None or current_source is None:
        return TranslationState.UNKNOWN
    if translated_source == current_source or same_text(translated_source, current_source):
        return TranslationState.UP_TO_DATE
    return TranslationState.OUTDATED
