"""A page that a state writes and a municipality adopts: years of edits on both sides, in several languages.

A translation here is made word by word by a function, so what a text should say in another language is known without
comparing any text.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from integreat_editor.content.localise import Locality, localise
from integreat_editor.content.parallel import parallel
from integreat_editor.models.template import Answer, Filling, Remembered
from integreat_editor.models.template_merge import PageUpdate, page_update
from integreat_editor.models.template_steps import Choice, Resolved, Step, TextSides
from integreat_editor.models.template_ties import Pairing
from integreat_editor.models.text import Text
from tests.content.simulation import Chance, apply, read
from tests.content.template_pairing import by_number

LANGUAGES = ("de", "en", "uk")
NEW_WORD = re.compile(r"Neuwort\d+[a-h]", re.IGNORECASE)
SLOT = '<span data-slot="ort">Ort</span>'
"""Stands in the template's texts where each municipality has its own word."""
_WORD = re.compile(r"(?<![\w&#])[^\W\d_]{5,}(?![\w;])(?![^<]*>)")


def translated(html: str, language: str) -> str:
    """The text in another language: each longer word gets an ending."""
    return html if language == "de" else _WORD.sub(lambda match: f"{match[0]}{language}", html)


@dataclass(slots=True)
class Side:
    """The texts of one page, and for each translation the German text it is made from."""

    texts: dict[str, str]
    sources: dict[str, str]


@dataclass(slots=True)
class History:
    """One page at the state and in a municipality."""

    random: random.Random
    template: Side
    ours: Side
    base: dict[str, str | None]
    chance: Chance
    tells_source: bool
    filling: str = "Maintal"
    pairing: Pairing = by_number
    remembered: list[Remembered] = field(default_factory=list)

    @classmethod
    def begin(cls, html: str, seed: int) -> History:
        """The municipality has just adopted the page."""
        chance = Chance(random.Random(seed))  # noqa: S311  # repeatable, not secret
        texts = {language: translated(_with_slot(html), language) for language in LANGUAGES}
        template = Side(texts, dict.fromkeys(LANGUAGES[1:], texts["de"]))
        history = cls(
            chance.random, template, Side({}, {}), dict(texts), chance, tells_source=chance.random.random() < 0.7
        )
        # The real alignment, and one that knows all sentences or none.
        history.pairing = parallel if history.random.random() < 0.5 else by_number
        history.ours = Side(
            {language: history.localised(text, language) for language, text in texts.items()},
            {language: history.localised(texts["de"], "de") for language in LANGUAGES[1:]},
        )
        return history

    def localised(self, html: str, language: str) -> str:
        """The template's text with our word in its slot."""
        return localise(html, Locality(fillings={"ort": Filling("ort", text=translated(self.filling, language))})).html

    def edit_template(self, *, late: float = 0.25) -> None:
        """The state edits; `late`: how often a translation is made later."""
        self._edit(self.template, self.random.randint(1, 3), late)

    def edit_ours(self) -> None:
        """The municipality edits; its translations follow, or not."""
        self._edit(self.ours, self.random.randint(1, 2), late=0.3)

    def fill(self, word: str) -> None:
        """Another word for the slot: everything that said the old one says the new one."""
        old, self.filling = self.filling, word
        for language, text in self.ours.texts.items():
            self.ours.texts[language] = text.replace(translated(old, language), translated(word, language))
        for language, text in self.ours.sources.items():
            self.ours.sources[language] = text.replace(old, word)

    def _edit(self, side: Side, count: int, late: float) -> None:
        page = read(side.texts["de"])
        side.texts["de"] = apply(page, self.chance.edits(page, count)).html()
        for language in LANGUAGES[1:]:
            if self.random.random() >= late:
                side.texts[language] = translated(side.texts["de"], language)
                side.sources[language] = side.texts["de"]

    # -- the update

    def sides(self) -> dict[str, TextSides]:
        """The three sides of each language, as the services would hand them over."""
        return {language: self._sides(language) for language in LANGUAGES}

    def _sides(self, language: str) -> TextSides:
        base, template = self.base[language], self.template.texts[language]
        first = language == LANGUAGES[0]
        told = self.tells_source and not first
        return TextSides(
            _text(base) if base is not None else None,
            _text(self.localised(base, language)) if base is not None else None,
            _text(self.ours.texts[language]),
            _text(template),
            _text(self.localised(template, language)),
            None if first else _text(self.ours.sources[language]),
            None if first else "de",
            _text(self.localised(self.template.sources[language], "de")) if told else None,
        )

    def update(self) -> PageUpdate:
        """What is to be taken in."""
        return page_update(self.sides(), self.remembered, pairing=self.pairing)

    def take(self, resolved: dict[str, Resolved]) -> None:
        """Make the outcome ours."""
        for language, each in resolved.items():
            self.ours.texts[language] = each.text.html
            self.base[language] = each.base_raw.html if each.base_raw is not None else None
            if each.source is not None:
                self.ours.sources[language] = each.source.html

    def local_words(self, language: str) -> set[str]:
        """The words that only the municipality has."""
        theirs = self.template.texts[language] + (self.base[language] or "")
        return set(NEW_WORD.findall(self.ours.texts[language])) - set(NEW_WORD.findall(theirs))


def everywhere(step: Step, answer: Answer) -> Choice:
    """One answer for all languages, the clashing ones too."""
    return Choice(answer, languages=dict.fromkeys(step.languages, answer))


def _text(html: str) -> Text:
    return Text("Seite", html)


def _with_slot(html: str) -> str:
    """Put the slot's word into the first paragraph."""
    return html.replace("</p>", f" Das gilt in {SLOT}.</p>", 1)
