"""Which text a translation stands for after an update: the new one, sentence by sentence as its translation came along.

So only what really lacks its translation shows as outdated, and what was outdated before stays so.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from integreat_editor.content.canonical import same
from integreat_editor.content.merge import Choice, Decision, MergeResult
from integreat_editor.models.template_answers import Answered, text_with
from integreat_editor.models.template_places import LanguageMerge, spoken
from integreat_editor.models.template_ties import Languages
from integreat_editor.models.text import Text

Merge = Callable[[str, str, str], MergeResult]


@dataclass(slots=True)
class _Came:
    """What of the source language a translation has: places, new words, old words that are gone, the title.

    `taken`: decisions of the source language, as the translation has them. A translation may have the template's
    words where the source keeps its own: then it lacks what stands there.
    """

    taken: dict[int, Choice] = field(default_factory=dict)
    new: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    title: bool = False


def translated_source(
    language: str, source: Text, now: Text, languages: Languages, answered: Sequence[Answered], merge: Merge
) -> Text:
    """Give the text a translation stands for. `source`: before the update; `now`: its source language's text now."""
    came = _came_along(language, languages, answered)
    above = languages.merges[languages.parent(language) or language]
    title = now.title if came.title or _same_title(source.title, now.title) else source.title
    # What came along, on top of what the translation stood for before ...
    brought = text_with(above, came.taken)
    found = _taking(merge(above.sides.ours.html, source.html, brought), came) if source != above.sides.ours else brought
    # ... and translations that came later than the words they are of.
    if not same(found, now.html):
        found = _taking(merge(found, found, now.html), came)
    return Text(title, now.html if same(found, now.html) else found)


def _taking(result: MergeResult, came: _Came) -> str:
    """Of the differences that somebody would have to decide, take what the translation has."""
    choices: dict[int, Choice] = {
        each.id: "theirs" if _is_in(each, came) else "ours" for each in result.decisions if each.kind != "ours"
    }
    return result.resolve(choices)


def is_outdated(source: Text, now: Text) -> bool:
    """Whether a translation of `source` lacks something of the text in that language now."""
    return source != now and not (_same_title(source.title, now.title) and same(source.html, now.html))


def _is_in(difference: Decision, came: _Came) -> bool:
    """Whether the translation has what differs here. Order and markup without words need no translation."""
    old, new = set(spoken(difference.ours)), set(spoken(difference.theirs))
    appeared, vanished = new - old, old - new
    if not appeared <= came.new:
        return False
    # One sentence in two versions: the old one may be older than what the update knew.
    return (len(old) == len(new) == 1 and bool(appeared)) or vanished <= came.gone


def _came_along(language: str, languages: Languages, answered: Sequence[Answered]) -> _Came:
    merged = languages.merges[language]
    above = languages.parent(language)
    came = _Came()
    if above is None:
        return came
    taken = {each.step.key for each in answered if each.by_language.get(language) == "template"}
    followed = {key for each in answered if each.step.key in taken for key in each.step.depends_on}
    waited = {key for each in answered if language in each.by_language for key in each.step.depends_on} - followed
    for each in answered:
        if above not in each.by_language:
            _add_own_change(came, each, merged, languages)
        elif each.step.key in followed or each.by_language.get(language) == "template":
            _add_taken(came, each, merged, above, is_followed=each.step.key in followed)
        elif each.step.key not in waited and each.came_along(merged):
            _add_change(came, each, above)
    return came


def _add_taken(came: _Came, answered: Answered, merged: LanguageMerge, above: str, *, is_followed: bool) -> None:
    """The translation is the template's: it has what was taken above, too, and lacks what was not."""
    is_taken = answered.by_language[above] == "template" or answered.step.kinds[above] == "both"
    if not is_taken and answered.step.kinds[above] != "ours":
        if answered.step.unit != "title":
            sides = answered.step.sides[above]
            came.taken.update({each.id: "theirs" for each in answered.built.parts[above].decisions})
            came.new.update(spoken(sides.template))
            came.gone.update(spoken(sides.base), spoken(sides.ours))
    elif (is_followed or answered.came_along(merged)) and _as_many(answered, merged.language, above):
        _add_change(came, answered, above)


def _as_many(answered: Answered, language: str, above: str) -> bool:
    """Whether as many sentences went and came in a translation; otherwise nobody knows which ones."""
    own, other = answered.step.sides.get(language), answered.step.sides[above]
    if own is None:
        return True
    counts = [(len(spoken(each.ours)), len(spoken(each.template))) for each in (own, other)]
    if all(before == 0 or after == 0 for before, after in counts):
        return True  # new as a whole, or gone
    return len({after - before for before, after in counts}) == 1


def _add_change(came: _Came, answered: Answered, above: str) -> None:
    if answered.step.unit == "title":
        came.title = True
        return
    sides, taken = answered.step.sides[above], answered.taken(above)
    came.taken.update(taken)
    for decision in answered.built.parts[above].decisions:
        came.new.update(spoken(decision.html(taken.get(decision.id))))
    came.gone.update(spoken(sides.base), spoken(sides.ours))


def _add_own_change(came: _Came, answered: Answered, merged: LanguageMerge, languages: Languages) -> None:
    """The template brought a translation later than its source: it counts where the template says what it is of."""
    language, above = merged.language, languages.parent(merged.language)
    if answered.by_language.get(language) != "template" or above is None or answered.step.unit == "title":
        return
    decisions = answered.built.parts[language].decisions
    indexes = frozenset(index for each in decisions for index in merged.sentences_of(each.id, "theirs"))
    partners = languages.partners(above, language, {"theirs": indexes}).found.get("theirs", frozenset())
    said = languages.words(above, "theirs")
    came.new.update(said[index] for index in partners if said[index] in merged.template_source_words)


def _same_title(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())
