"""Who changed what in one text: base, ours and template (both localised) in one language, counted in sentences."""

from dataclasses import dataclass

from integreat_editor.content.changed_sentences import changed_apart, changed_sentences, differing_parts
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
    if base is None:
        differing = changed(ours, template)
        return Standing(CompareState.BOTH_CHANGED, conflicts=differing) if differing else SAME
    here, there = changed(base, ours), changed(base, template)
    if not here or not there:
        one_sided = CompareState.ADAPTED if here else CompareState.TEMPLATE_CHANGED
        return Standing(one_sided, here, there) if here or there else SAME
    if base.title in (ours.title, template.title) and changed_apart(base.html, ours.html, template.html):
        return Standing(CompareState.BOTH_CHANGED, here, there)
    return _by_merge(base, ours, template) if changed(ours, template) else SAME


def changed(old: Text, new: Text) -> int:
    """Sentences that differ; a title counts as one."""
    if old == new:
        return 0
    title = " ".join(old.title.split()) != " ".join(new.title.split())
    return int(title) + changed_sentences(old.html, new.html)


def _by_merge(base: Text, ours: Text, template: Text) -> Standing:
    """Both sides changed something: the merge tells whether at the same places, and what both changed alike."""
    decisions = [
        *merge(*differing_parts(base.html, ours.html, template.html)).decisions,
        *merge_titles(base.title, ours.title, template.title).decisions,
    ]
    kinds = [decision.kind for decision in decisions]
    here, there, conflicts = kinds.count("ours"), kinds.count("theirs"), kinds.count("conflict")
    if not conflicts and not there:
        return Standing(CompareState.ADAPTED, here=max(here, 1))
    if not conflicts and not here:
        return Standing(CompareState.TEMPLATE_CHANGED, there=there)
    return Standing(CompareState.BOTH_CHANGED, here, there, conflicts)
