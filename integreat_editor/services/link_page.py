"""Linking a page that was copied from the template long ago: likely origins, and the base it probably came from."""

from collections.abc import Mapping
from dataclasses import dataclass

from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.remote import Remote


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


def origins(copy: WorkingCopy, page: str) -> tuple[Origin, ...]:
    """Likely origins of a page, the likeliest first; pages that another one is linked with are left out."""
    raise NotImplementedError


def link(copy: WorkingCopy, page: str, template_page: str, *, remote: Remote | None, at: str) -> LinkResult:
    """Links a page. `remote`: the template's, to look through its older versions; None: offline, the texts known here.

    Raises `PageUnknown`, `TemplatePageUnknown`, `AlreadyLinked` (the page, or another page with this one).
    """
    raise NotImplementedError
