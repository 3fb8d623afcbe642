"""An update of one page from the template: what stands there, what is asked, what a person answers, what comes out.

The rules that make one of the other are in `models.template_merge`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from integreat_editor.models.template import Answer, Remembered, Sides
from integreat_editor.models.text import Text

StepKind = Literal["template", "ours", "both", "conflict"]
"""Who changed a place since the template was last taken in; "both": alike, "conflict": each in its own way."""
StepUnit = Literal["title", "sentence", "block", "page"]
"""How closely the languages of a step could be aligned: by sentence, or only by block or page."""


@dataclass(frozen=True, slots=True)
class TextSides:
    """One language of a page.

    `base_raw`, `template_raw`: the template's texts last taken in and now, as they stand there; `base`, `template`: the
    same with our slots and links (`content.localise`). The base is None where nobody has it any more. `source`: the
    text that `ours` translates, None for unknown or the first language; `source_language`: None for the first one.
    `template_source`: the (localised) text that the template's own translation translates; None if it does not tell.
    """

    base_raw: Text | None
    base: Text | None
    ours: Text
    template_raw: Text
    template: Text
    source: Text | None
    source_language: str | None
    template_source: Text | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One decision over all languages.

    `key`: the place, the same at the next update where a remembered decision fits. `kind`: "template" touches
    nothing local in any language; "conflict" needs an answer; "ours" and "both" need none. `kinds` and `sides` by
    language. `suggestion`: the word merge, for languages that clash and have one. `languages`: those the step has a
    part in, the one translated from first. `needs_work`: translations that would not match the German text of the
    template here. `default`: what happens without an answer; None: it waits. `remembered`: an earlier decision about
    this place. `depends_on`: keys of the steps a block or page of a translation belongs to; it is taken only with
    all of them, unless it gets an answer of its own.
    """

    key: str
    kind: StepKind
    unit: StepUnit
    sides: Mapping[str, Sides]
    kinds: Mapping[str, StepKind]
    suggestion: Mapping[str, str]
    languages: tuple[str, ...]
    needs_work: tuple[str, ...]
    default: Answer | None
    remembered: Remembered | None = None
    depends_on: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the template has something here that is not decided yet."""
        return self.kind in ("template", "conflict")


@dataclass(frozen=True, slots=True)
class Choice:
    """A person's answer to a step.

    `own`: own words by language (HTML; a title is plain text). `languages`: answers of single translations that
    differ, e.g. the template's words for a translation that clashes (without one, ours is kept there).
    """

    answer: Answer
    own: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    languages: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Resolved:
    """One language after the decisions.

    `text`: ours from now on. `base_raw`: the base of the next update, as the template would have it; None: still
    nobody knows it. `base`: the same with our slots and links. `source`: the text it now translates (None: unknown).
    `outdated`: a sentence of the source language lacks its translation. `changed`: the text is another than before.
    `later`: how many places wait for the next time.
    """

    text: Text
    base_raw: Text | None
    base: Text | None
    source: Text | None
    outdated: bool
    changed: bool
    later: int = 0
