"""Who changed what in one text: base, ours and template (both localised) in one language, counted in sentences."""

from dataclasses import dataclass

from integreat_editor.content.changed_sentences import changed_sentences
from integreat_editor.content.merge import merge, merge_titles
from integreat_editor.models.comparison import CompareState
from integreat_editor.models.text import Text


@dataclass(frozen=True, slots=True)
class Standing:
    """How one text stands to the template's; see `LanguageComparison`."""

    state: CompareState
    here: int = 0
    there: int = 0
    conflicts: int = 0


SAME = Standing(CompareState.SAME)


def standing(base: Text | None, ours: Text, template: Text) -> Standing:
    """Compares the three; `base` None: nobody has it, so every difference is one that both sides may have made."""
    against_template = changed(ours, template)
    if not against_template:
        return SAME
    if base is None:
        return Standing(CompareState.BOTH_CHANGED, conflicts=against_template)
    there = 0 if base == template else changed(base, template)
    here = against_template if base == template else changed(base, ours)
    if not there or not here:
        return Standing(CompareState.TEMPLATE_CHANGED if there else CompareState.ADAPTED, here, there)
    return _by_merge(base, ours, template)


def changed(old: Text, new: Text) -> int:
    """Sentences that differ; a title counts as one."""
    title = " ".join(old.title.split()) != " ".join(new.title.split())
    return int(title) + changed_sentences(old.html, new.html)


def _by_merge(base: Text, ours: Text, template: Text) -> Standing:
    """Both sides changed something: the merge tells whether at the same places, and what both changed alike."""
    decisions = [
        *merge(base.html, ours.html, template.html).decisions,
        *merge_titles(base.title, ours.title, template.title).decisions,
    ]
    kinds = [decision.kind for decision in decisions]
    here, there, conflicts = kinds.count("ours"), kinds.count("theirs"), kinds.count("conflict")
    if not conflicts and not there:
        return Standing(CompareState.ADAPTED, here=max(here, 1))
    if not conflicts and not here:
        return Standing(CompareState.TEMPLATE_CHANGED, there=there)
    return Standing(CompareState.BOTH_CHANGED, here, there, conflicts)
