"""A template page by what a person calls it: its id or its address."""

from integreat_editor.content.links import link_path
from integreat_editor.services.adopt_errors import TemplatePageUnknown
from integreat_editor.services.localities import Localities
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import WorkingCopy


def find_template_page(copy: WorkingCopy, name: str) -> str:
    """The id of the template's page with this id or address, the address in any language.

    An address may carry slashes at its ends, host, region and language; without these it is in the region's default
    language. Raises `TemplatePageUnknown`, `NoTemplate`.
    """
    with copy.reading() as unit:
        info = require_template(unit)
        if name in unit.remote_state.pages(info.id):
            return name
        links = Localities(unit, info).template
        language = unit.region.get().default_language
    pages = {path: page for page, code in links.keys if (path := links.path(page, code)) is not None}
    short = name.strip("/")
    for path in (link_path(name), f"/{short}/", f"/{info.region}/{language}/{short}/"):
        if path in pages:
            return pages[path]
    raise TemplatePageUnknown(name=name)
