"""How much is open on a page, kept by the hashes of what it was counted from: an inbox is looked at again and again."""

import hashlib
import json
from dataclasses import dataclass

from integreat_editor.models.template_merge import PageUpdate

_RULES = "1"
"""Another number when the rules of merging change: what was counted before is counted anew."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Languages with something open; changes that touch nothing local; changes that need an answer."""

    languages: tuple[str, ...]
    template_steps: int
    conflicts: int

    @property
    def is_open(self) -> bool:
        """Whether there is anything to take or to decide."""
        return bool(self.template_steps or self.conflicts)

    def encoded(self) -> str:
        """As kept."""
        return json.dumps([self.languages, self.template_steps, self.conflicts])


def decoded(kept: str) -> Counts:
    """What `Counts.encoded` gave."""
    languages, template_steps, conflicts = json.loads(kept)
    return Counts(tuple(languages), template_steps, conflicts)


def counts_of(update: PageUpdate) -> Counts:
    """Count the open steps of a page."""
    steps = [step for step in update.steps if step.is_open]
    languages = tuple(dict.fromkeys(language for step in steps for language in step.languages))
    return Counts(languages, sum(step.kind == "template" for step in steps), len(update.conflicts))


def counts_key(*parts: object) -> str:
    """The key of what was counted from these parts; they print as what they say."""
    digest = hashlib.sha256(repr((_RULES, parts)).encode("utf-8", "surrogatepass"))
    return f"open:{digest.hexdigest()}"
