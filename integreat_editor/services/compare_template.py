"""Comparing a region with its template: per page and language who changed what, told by the texts, never by dates."""

from integreat_editor.models.comparison import (
    CompareState,
    Comparison,
    ComparisonRow,
    LanguageComparison,
    TextComparison,
)
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress

__all__ = [
    "CompareState",
    "Comparison",
    "ComparisonRow",
    "LanguageComparison",
    "TextComparison",
    "compare",
    "compare_text",
]


def compare(copy: WorkingCopy, progress: Progress | None = None) -> Comparison:
    """Compares every page in every language of the region. Raises `NoTemplate` where the region follows none."""
    raise NotImplementedError


def compare_text(copy: WorkingCopy, template_page: str | None, page: str | None, language: str) -> TextComparison:
    """The texts behind one cell of the comparison, to be shown side by side."""
    raise NotImplementedError
