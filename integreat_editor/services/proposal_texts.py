"""Where our page says something else than the template, and what the template would say with it.

A three-way merge from the template's text we took in last: our changes are the suggestions, the template's own stay.
Links to our own pages become the template's again; a slot stays a slot, wherever the words around it can be told apart.
"""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from integreat_editor.content.facts import facts
from integreat_editor.content.localise import Locality, link_path, localise
from integreat_editor.content.merge import Choice, Decision, MergeResult, merge, merge_titles
from integreat_editor.content.slots import has_slots
from integreat_editor.models.template import Filling
from integreat_editor.models.template_steps import TextSides
from integreat_editor.models.text import Text
from integreat_editor.services.feed import public_revisions
from integreat_editor.services.template_pages import fillings, relations
from integreat_editor.services.template_sides import SidesReader
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit


@dataclass(frozen=True, slots=True)
class ProposedPlace:
    """One place: `key` says what it is about, not where, so that a newer template does not mistake it."""

    key: str
    what: str
    old: str | None
    new: str | None
    local: bool
    number: int
    choice: Choice


@dataclass(frozen=True, slots=True)
class LanguageProposal:
    """One language of a page.

    `template`: its text there now, with its slots; `public`, `source`: its revision there and what that translates;
    `ours_source`: what our translation translates.
    """

    language: str
    source_language: str | None
    template_page: str
    template: Text
    public: str
    source: str | None
    ours_source: Text | None
    places: tuple[ProposedPlace, ...]
    _merged: MergeResult
    _title: str | None

    def text(self, chosen: Collection[str]) -> Text:
        """The template's text with the chosen places as we have them."""
        choices: dict[int, Choice] = {decision.id: "ours" for decision in self._merged.decisions}
        title = self.template.title
        for place in self.places:
            if place.key in chosen and place.what == "title":
                title = self._title or title
            elif place.key in chosen:
                choices[place.number] = place.choice
        taken = any(choice != "ours" for choice in choices.values())
        return Text(title, self._merged.resolve(choices) if taken else self.template.html)


def proposals(unit: Unit, page: str) -> tuple[LanguageProposal, ...]:
    """Each language that both sides have, the ones written first in front. Empty for a local page."""
    info = require_template(unit)
    relation = relations(unit).get(page)
    if relation is None:
        return ()
    reader = SidesReader(unit)
    back = _links_back(reader.localities.links)
    words = _local_words(fillings(unit), f"/{unit.region.get().slug}/")
    public = public_revisions(unit, info, [relation.template_page])
    found = []
    for language, sides in reader.sides(page).items():
        revision = unit.revisions.get(public[relation.template_page, language])
        assert revision is not None  # Its text is one of the sides.
        found.append(_proposal(language, sides, relation.template_page, revision.id, revision.source, back, words))
    return tuple(sorted(found, key=lambda each: each.source_language is not None))


def _proposal(
    language: str,
    sides: TextSides,
    template_page: str,
    public: str,
    source: str | None,
    back: Locality,
    words: Collection[str],
) -> LanguageProposal:
    base = sides.base if sides.base is not None else sides.template
    merged = merge(localise(base.html, back).html, sides.template_raw.html, localise(sides.ours.html, back).html)
    titles = merge_titles(base.title, sides.template_raw.title, sides.ours.title)
    places = [_place(language, each, words) for each in merged.decisions if each.kind in ("theirs", "conflict")]
    title = sides.ours.title if any(each.kind in ("theirs", "conflict") for each in titles.decisions) else None
    if title is not None:
        local = any(each in title for each in words)
        key = _key(language, "title", sides.template_raw.title, title)
        places.insert(0, ProposedPlace(key, "title", sides.template_raw.title, title, local, -1, "theirs"))
    return LanguageProposal(
        language,
        sides.source_language,
        template_page,
        sides.template_raw,
        public,
        source,
        sides.source,
        tuple(_told_apart(places)),
        merged,
        title,
    )


def _place(language: str, decision: Decision, words: Collection[str]) -> ProposedPlace:
    """A slot beside our words: the word merge keeps both, where there is one."""
    choice: Choice = "theirs"
    if decision.kind == "conflict" and decision.suggestion is not None and has_slots(decision.ours or ""):
        choice = "suggestion"
    new = decision.suggestion if choice == "suggestion" else decision.theirs
    lost_slot = has_slots(decision.ours or "") and not has_slots(new or "")
    local = lost_slot or _is_local(decision.ours or "", new or "", words)
    what = decision.place.what
    return ProposedPlace(_key(language, what, decision.ours, new), what, decision.ours, new, local, decision.id, choice)


def _is_local(old: str, new: str, words: Collection[str]) -> bool:
    """Whether the new words name what is only ours: a filling, an own address, a number to call or to write to."""
    known = {(fact.kind, fact.value) for fact in facts(old)}
    reach = [fact for fact in facts(new) if fact.kind in ("phone", "mail")]
    return any(each in new for each in words) or any((fact.kind, fact.value) not in known for fact in reach)


def _told_apart(places: list[ProposedPlace]) -> list[ProposedPlace]:
    """Two places that say the same get different keys, in the order of the text."""
    seen: dict[str, int] = {}
    found = []
    for place in places:
        count = seen[place.key] = seen.get(place.key, 0) + 1
        found.append(place if count == 1 else replace(place, key=f"{place.key}-{count}"))
    return found


def _key(language: str, what: str, old: str | None, new: str | None) -> str:
    return f"{language}/" + hashlib.sha256(repr((what, old, new)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _links_back(links: Mapping[str, str]) -> Locality:
    """Our own addresses as the template's."""
    return Locality(links={link_path(own): path for path, own in links.items()}, fillings={}, prefix="")


def _local_words(known: Collection[Filling], prefix: str) -> frozenset[str]:
    """What nobody else can use: our addresses, and what stands in our slots."""
    words = {word.strip() for filling in known for word in (filling.text, filling.href) if len(word.strip()) > 2}
    return frozenset({*words, f'"{prefix}'})
