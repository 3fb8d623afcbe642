"""Taking in what the template changed on a page, in every language together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from integreat_editor.models.template import Remembered
from integreat_editor.models.template_steps import Choice, Resolved, Step, TextSides

__all__ = ["PageUpdate", "page_update"]


@dataclass(frozen=True, slots=True)
class PageUpdate:
    """The decisions of an update, titles first, then in the order of the text."""

    steps: tuple[Step, ...]

    @property
    def conflicts(self) -> tuple[Step, ...]:
        """The steps a person must decide."""
        return tuple(step for step in self.steps if step.kind == "conflict")

    def resolve(self, choices: Mapping[str, Choice]) -> Mapping[str, Resolved]:
        """Give each language's text under these choices, by key of step; what is not chosen goes its default way.

        Raises ValueError for a key that is no step, or a suggestion where there is none.
        """
        raise NotImplementedError


def page_update(sides: Mapping[str, TextSides], remembered: Sequence[Remembered]) -> PageUpdate:
    """Compare base, ours and the template in each language and tie together what belongs together.

    `remembered`: what was decided about this page before.
    """
    raise NotImplementedError
