"""The states of a comparison in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integreat_editor.models.comparison import CompareState, ComparisonRow, LanguageComparison
from integreat_editor.models.template import Follow

ORDER = (
    CompareState.TEMPLATE_CHANGED,
    CompareState.BOTH_CHANGED,
    CompareState.NOT_ADOPTED,
    CompareState.MISSING_LANGUAGE,
    CompareState.REMOVED,
    CompareState.ADAPTED,
    CompareState.DECLINED,
    CompareState.LOCAL,
    CompareState.SAME,
)
"""What wants a decision first."""
TONES = {
    CompareState.TEMPLATE_CHANGED: "info",
    CompareState.BOTH_CHANGED: "danger",
    CompareState.NOT_ADOPTED: "muted",
    CompareState.MISSING_LANGUAGE: "warning",
    CompareState.REMOVED: "warning",
    CompareState.ADAPTED: "good",
    CompareState.DECLINED: "muted",
    CompareState.LOCAL: "muted",
    CompareState.SAME: "good",
}


_WORDS: dict[CompareState, object] = {
    CompareState.TEMPLATE_CHANGED: QT_TRANSLATE_NOOP("Compare", "Changed in the template"),
    CompareState.BOTH_CHANGED: QT_TRANSLATE_NOOP("Compare", "Changed on both sides"),
    CompareState.NOT_ADOPTED: QT_TRANSLATE_NOOP("Compare", "Not adopted"),
    CompareState.MISSING_LANGUAGE: QT_TRANSLATE_NOOP("Compare", "Language missing here"),
    CompareState.REMOVED: QT_TRANSLATE_NOOP("Compare", "Removed from the template"),
    CompareState.ADAPTED: QT_TRANSLATE_NOOP("Compare", "Adapted here"),
    CompareState.DECLINED: QT_TRANSLATE_NOOP("Compare", "Declined"),
    CompareState.LOCAL: QT_TRANSLATE_NOOP("Compare", "Only here"),
    CompareState.SAME: QT_TRANSLATE_NOOP("Compare", "Same"),
}


def state_words(state: CompareState) -> str:
    """A few words, as on a chip."""
    return QCoreApplication.translate("Compare", str(_WORDS[state]))


def follow_words(row: ComparisonRow) -> str:
    """How the page follows the template, "" for one that does not."""
    translate = QCoreApplication.translate
    if row.follow is Follow.LIVE:
        return translate("Compare", "live: follows the template as it is")
    return ""


def sentence_words(here: int, there: int, conflicts: int) -> str:
    """How many sentences differ on which side, "" where none does."""
    translate = QCoreApplication.translate
    parts = []
    if here:
        parts.append(translate("Compare", "here {n}").replace("{n}", str(here)))
    if there:
        parts.append(translate("Compare", "template {n}").replace("{n}", str(there)))
    if conflicts:
        parts.append(translate("Compare", "both {n}").replace("{n}", str(conflicts)))
    return " · ".join(parts)


def row_sentences(row: ComparisonRow) -> str:
    """The sentences of all languages together, as in the last column."""
    here, there, conflicts = (
        sum(getattr(each, side) for each in row.languages) for side in ("here", "there", "conflicts")
    )
    return sentence_words(here, there, conflicts)


def language_words(name: str, found: LanguageComparison | None) -> str:
    """One language in words: "Deutsch: Changed in the template (template 2)"."""
    if found is None:
        return f"{name}: –"
    count = sentence_words(found.here, found.there, found.conflicts)
    return f"{name}: {state_words(found.state)}" + (f" ({count})" if count else "")


def describe(row: ComparisonRow, languages: tuple[tuple[str, str], ...]) -> str:
    """The whole row in lines, for tool tips and screen readers."""
    lines = [state_words(row.state)]
    lines += [words for words in (follow_words(row), row.reason) if words]
    if row.moved:
        lines.append(QCoreApplication.translate("Compare", "stands elsewhere than in the template"))
    lines += [language_words(name, row.language(code)) for code, name in languages]
    return "\n".join(lines)
