"""Which two texts are shown against each other, and in which language a row is opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from integreat_editor.models.comparison import CompareState, ComparisonRow, LanguageComparison, TextComparison
from integreat_editor.models.text import Text
from integreat_editor.ui.template.compare_words import ORDER


class Side(StrEnum):
    """The two questions a reader has."""

    TEMPLATE = "template"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class Shown:
    """Two texts to be compared, or words instead of them."""

    old: Text | None = None
    new: Text | None = None
    words: str = ""


def sides_of(texts: TextComparison) -> Mapping[Side, Shown]:
    """What can be shown: from the base to the template, and from the template to ours."""
    translate = QCoreApplication.translate
    base, ours, template = texts.base, texts.ours, texts.template
    if ours is None and template is None:
        return {}
    if ours is None:
        return {Side.TEMPLATE: Shown(None, template)}
    if template is None and base is None:
        words = translate("Compare", "The template has no text in this language: there is nothing to compare.")
        return {Side.HERE: Shown(words=words)}
    if template is None:
        gone = translate("Compare", "The template has no text in this language any more. Ours stays as it is.")
        return {Side.TEMPLATE: Shown(words=gone), Side.HERE: Shown(base, ours)}
    if texts.base_lost or base is None:
        lost = translate(
            "Compare",
            "The text that was taken in last is not known any more: what changed in the template since then can't be "
            "told apart. “What is different here” shows every difference.",
        )
        return {Side.TEMPLATE: Shown(words=lost), Side.HERE: Shown(template, ours)}
    return {Side.TEMPLATE: Shown(base, template), Side.HERE: Shown(template, ours)}


def first_side(found: Mapping[Side, Shown], state: LanguageComparison | None) -> Side:
    """What is shown first: what the template changed, where it did; else what is different here."""
    news = state is not None and state.state in (CompareState.TEMPLATE_CHANGED, CompareState.BOTH_CHANGED)
    wanted = Side.TEMPLATE if news else Side.HERE
    return wanted if wanted in found else next(iter(found))


def first_language(row: ComparisonRow, codes: Sequence[str]) -> str:
    """The first language in the row's own state, which is its most pressing one; or the first."""
    states = {each.language: each.state for each in row.languages}
    fitting = [code for code in codes if states.get(code) is row.state]
    pressing = sorted(codes, key=lambda code: ORDER.index(states[code]) if code in states else len(ORDER))
    return (fitting or pressing or [""])[0]
