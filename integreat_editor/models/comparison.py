"""How a region stands to its template, page by page: the values of a comparison (`services.compare_template`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.models.template import Follow
from integreat_editor.models.text import Text


class CompareState(StrEnum):
    """How a page, or one language of it, stands to the template."""

    SAME = "same"
    ADAPTED = "adapted"
    TEMPLATE_CHANGED = "template_changed"
    BOTH_CHANGED = "both_changed"
    NOT_ADOPTED = "not_adopted"
    REMOVED = "removed"
    MISSING_LANGUAGE = "missing_language"
    DECLINED = "declined"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class LanguageComparison:
    """One language of a page, in sentences: changed `here`, changed in the template (`there`), and on both sides
    differently (`conflicts`, counted in neither of the two)."""

    language: str
    state: CompareState
    here: int = 0
    there: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A page of the template, of the region, or of both.

    `template_page`: None for a local page; `page`: None for one that the region does not have. `depth` in the tree
    of the side that gives the row its place. `state`: the most pressing one of its languages. `follow`: None without
    a relation. `reason`: why it was declined. `moved`: stands below another parent than in the template.
    """

    template_page: str | None
    page: str | None
    depth: int
    title: str
    template_title: str
    state: CompareState
    languages: tuple[LanguageComparison, ...] = ()
    follow: Follow | None = None
    reason: str = ""
    moved: bool = False

    def language(self, code: str) -> LanguageComparison | None:
        """What is said about this language, or None."""
        return next((each for each in self.languages if each.language == code), None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows: the template's pages in the order of its tree, then the region's local pages in theirs.

    `totals`: pages by state. A comparison that was cancelled is not `complete`: its rows are right, but not all.
    """

    rows: tuple[ComparisonRow, ...]
    totals: Mapping[CompareState, int]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class TextComparison:
    """The three texts of a page in one language, base and template localised; None where there is none.

    `base` is also None where nobody has the text any more that was taken in last (`base_lost`).
    """

    base: Text | None
    ours: Text | None
    template: Text | None
    base_lost: bool = False
