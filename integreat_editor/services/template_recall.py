"""Taking a decision back: the base says again what it said before, so the place is asked again."""

from dataclasses import replace

from integreat_editor.content.merge import Choice, merge
from integreat_editor.content.sentences import sentences
from integreat_editor.models.template import Remembered, Sides
from integreat_editor.models.template_places import spoken
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.template_bases import keep_base
from integreat_editor.services.template_pages import base_text
from integreat_editor.services.template_sides import SidesReader
from integreat_editor.store.working_copy import Unit


def reopened(unit: Unit, decision: Remembered) -> list[LocalTranslation]:
    """The page's translations as they are to be now; those whose place is not found stay out.

    Where the template's words were taken for a clash, ours stand there again, too: only then is there a question.
    """
    reader = SidesReader(unit)
    found = []
    for language, sides in decision.sides.items():
        local = unit.translations.get(decision.page, language)
        if local is None or local.text is None or local.template is None:
            continue
        ours = unit.texts.get(local.text)
        base_raw = base_text(unit, local.template)
        if base_raw is None:
            continue
        here = reader.localities.localised(base_raw, decision.page, language).text
        base = _with_old_words(base_raw, here, ours, sides)
        if base is None:
            continue
        text = _swapped_text(ours, sides.template, sides.ours) if decision.answer == "template" else None
        text_hash = unit.texts.add(text) if text is not None else local.text
        found.append(replace(local, text=text_hash, template=keep_base(unit, base)))
    return found


def _with_old_words(raw: Text, here: Text, ours: Text, sides: Sides) -> Text | None:
    if sides.base == sides.template:
        return None
    if sides.template is None:
        return _with_deleted(raw, here, ours, sides.base or "")
    swapped = _swapped_text(raw, sides.template, sides.base)
    if swapped is not None:
        return swapped
    html = _swapped_here(raw.html, here.html, sides.template, sides.base or "")
    return Text(raw.title, html) if html is not None else None


def _swapped_text(text: Text, old: str | None, new: str | None) -> Text | None:
    """Other words in the one place where the old ones stand; None where that is not one place."""
    if not old:
        return None
    if " ".join(text.title.split()) == " ".join(old.split()) and new:
        return Text(new, text.html)
    return Text(text.title, text.html.replace(old, new or "")) if text.html.count(old) == 1 else None


def _swapped_here(raw: str, here: str, old: str, new: str) -> str | None:
    """As above where our slots and links make the words read otherwise than at the template: sentence by sentence."""
    own, theirs = sentences(here), sentences(raw)
    if here.count(old) != 1 or len(own) != len(theirs):
        return None
    start = here.index(old)
    touched = [index for index, each in enumerate(own) if each.start < start + len(old) and each.end > start]
    first, last = own[touched[0]], own[touched[-1]]
    before, after = here[first.start : start], here[start + len(old) : last.end]
    there = raw[theirs[touched[0]].start : theirs[touched[-1]].end]
    if not there.startswith(before) or not there.endswith(after):
        return None
    return raw[: theirs[touched[0]].start] + before + new + after + raw[theirs[touched[-1]].end :]


def _with_deleted(raw: Text, here: Text, ours: Text, deleted: str) -> Text | None:
    """Words that the template deleted and we kept: they go back to where they stand with us."""
    if raw.html != here.html:
        # Put together from our words it would not be the template's any more.
        return None
    result = merge(raw.html, raw.html, ours.html)
    wanted = spoken(deleted)
    places = [each.id for each in result.decisions if each.base is None and spoken(each.theirs) == wanted]
    if not wanted or len(places) != 1:
        return None
    choices: dict[int, Choice] = {each.id: "base" for each in result.decisions}
    choices[places[0]] = "theirs"
    return Text(raw.title, result.resolve(choices))
