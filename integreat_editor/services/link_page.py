"""Linking a page that was copied from the template long ago: likely origins, and the base it probably came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from integreat_editor.content.likeness import Print, fingerprint, likeness, title_likeness
from integreat_editor.errors import UiLanguage
from integreat_editor.models.template import Relation
from integreat_editor.models.template_records import relation_record
from integreat_editor.models.text import Text
from integreat_editor.services.adopt_errors import AlreadyLinked, OriginTaken, TemplatePageUnknown
from integreat_editor.services.compare_reading import Sides
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.link_bases import Candidates, closest
from integreat_editor.services.localities import Localities
from integreat_editor.services.results import Changes
from integreat_editor.services.template_bases import keep_base
from integreat_editor.services.template_pages import TemplatePage
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.remote import Remote

_MOST = 5
_LIKELY = 0.3
_LANGUAGES = 2
"""Languages whose texts are compared: a page that is alike in two need not be read in ten."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A page of the template that ours may come from. `score`: 0 to 1; `why`: what speaks for it, in words."""

    template_page: str
    title: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class LinkResult:
    """`bases`: per language the template text that ours is closest to; None: none is close, so everything is asked."""

    changes: Changes
    bases: Mapping[str, str | None]


def origins(copy: WorkingCopy, page: str, *, ui_language: UiLanguage = "de") -> tuple[Origin, ...]:
    """Likely origins of a page, the likeliest first; pages that another one is linked with are left out.

    `ui_language`: of `Origin.why`. Raises `PageUnknown`, `NoTemplate`, `TemplateNotFetched`.
    """
    with copy.reading() as unit:
        sides = Sides(unit, require_template(unit))
        if page not in sides.tree:
            raise PageUnknown(name=page)
        clues = _Clues(unit, sides, page)
        free = [each for each in sides.template_pages if each.id in sides.shown and not sides.related.get(each.id)]
        found = [clues.origin(each, ui_language) for each in free]
    likely = [each for each in found if each.score >= _LIKELY]
    return tuple(sorted(likely, key=lambda each: -each.score)[:_MOST])


def link(copy: WorkingCopy, page: str, template_page: str, *, remote: Remote | None, at: str) -> LinkResult:
    """Links a page; its texts stay as they are, and each gets the closest version of the template as its base.

    `remote`: the template's, to look through its older versions; None: offline, the texts known here. Raises
    `PageUnknown`, `TemplatePageUnknown`, `AlreadyLinked`, `OriginTaken`, and the errors of `sync`.
    """
    with copy.reading() as unit:
        _check(unit, page, template_page)
    # Asked outside of any transaction: a slow server must not hold up who writes here.
    history = remote.history(template_page) if remote is not None else []
    with copy.reading() as unit:
        info = require_template(unit)
        sides, localities = _check(unit, page, template_page), Localities(unit, info)
        candidates = Candidates(unit, info, template_page, history)
        bases: dict[str, Text | None] = {}
        for code in sides.languages:
            local = sides.local.get((page, code))
            if local is not None and local.text is not None:
                ours = unit.texts.get(local.text)
                known = candidates.texts(code, ours)
                bases[code] = closest(ours, known, partial(_here, localities, page, code))
    with copy.unit() as unit:
        _check(unit, page, template_page)
        unit.records.change(relation_record(Relation(page, template_page)))
        for code, base in bases.items():
            local = unit.translations.get(page, code)
            template = keep_base(unit, base) if base is not None else None
            if local is not None and local.template != template:
                # A base left from an earlier link, to whatever page, would make a wrong merge.
                unit.translations.put(replace(local, template=template, edited=at))
    changes = Changes(frozenset({page}), frozenset((page, code) for code in bases))
    return LinkResult(changes, {code: base.hash if base is not None else None for code, base in bases.items()})


def _here(localities: Localities, page: str, language: str, raw: Text) -> Text:
    return localities.localised(raw, page, language).text


def _check(unit: Unit, page: str, template_page: str) -> Sides:
    sides = Sides(unit, require_template(unit))
    if page not in sides.tree:
        raise PageUnknown(name=page)
    if page in sides.relations:
        raise AlreadyLinked(page=page, title=sides.title(page))
    if taken := sides.related.get(template_page):
        raise OriginTaken(page=page, title=sides.title(taken[0]))
    if template_page not in sides.shown:
        raise TemplatePageUnknown(name=template_page)
    return sides


class _Clues:
    """What speaks for an origin: its title, its text, its place."""

    def __init__(self, unit: Unit, sides: Sides, page: str) -> None:
        self._unit = unit
        self._sides = sides
        self._own = {code: sides.local[page, code] for code in sides.languages if (page, code) in sides.local}
        self._titles = {code: sides.titles.get(each.text or "", "") for code, each in self._own.items()}
        self._prints = {code: self._print(self._own[code].text) for code in list(self._own)[:_LANGUAGES]}
        parent = sides.tree.parent(page)
        relation = sides.relations.get(parent) if parent is not None else None
        self._parent = relation.template_page if relation is not None else None

    def origin(self, there: TemplatePage, ui_language: UiLanguage) -> Origin:
        """How much speaks for this one."""
        title, text = self._title(there), self._text(there)
        place = self._parent is not None and there.parent == self._parent
        # A text that is alike says most; a title alone may be chance ("Kontakt").
        score = max(0.65 * text + 0.25 * title + 0.1 * place, 0.95 * text, 0.5 * title + 0.1 * place)
        reasons = "; ".join(_reasons(title, text, place=place, ui_language=ui_language))
        return Origin(there.id, self._sides.template_title(there), min(score, 1.0), reasons)

    def _title(self, there: TemplatePage) -> float:
        pairs = ((mine, there.titles[code]) for code, mine in self._titles.items() if code in there.titles)
        return max((title_likeness(*pair) for pair in pairs), default=0.0)

    def _text(self, there: TemplatePage) -> float:
        texts = ((mine, self._sides.there.get((there.id, code))) for code, mine in self._prints.items())
        return max((likeness(mine, self._print(text)) for mine, text in texts if text is not None), default=0.0)

    def _print(self, text: str | None) -> Print:
        return fingerprint(self._unit.texts.get(text).html) if text is not None else frozenset()


def _reasons(title: float, text: float, *, place: bool, ui_language: UiLanguage) -> Iterator[str]:
    german = ui_language == "de"
    if title == 1.0:
        yield "gleicher Titel" if german else "same title"
    elif title >= 0.5:
        yield "ähnlicher Titel" if german else "similar title"
    if text >= 0.1:
        yield f"{text:.0%} des Textes gleich".replace("%", " %") if german else f"{text:.0%} of the text alike"
    if place:
        yield "gleicher Platz im Baum" if german else "same place in the tree"
