"""What the template's screen says above its panes, read in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integreat_editor.models.template import TemplateSource
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Standing:
    """`source`: which template the region follows; `server`: the region's own.

    `name`: what the template's region calls itself, once it was fetched.
    """

    source: TemplateSource | None
    server: str
    name: str = ""


def read_standing(copy: WorkingCopy) -> Standing:
    """Reads where the template is."""
    from integreat_editor.services.remotes import main_remote  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_source import (  # noqa: PLC0415 - after first paint
        template_region,
        template_source,
    )

    with copy.reading() as unit:
        source, region = template_source(unit), template_region(unit)
        remote = main_remote(unit)
    return Standing(source, remote.url if remote else "", region.name if region else "")
