"""Pages of a real region, as API v3 delivered them, put into a working copy as somebody's new pages."""

from pathlib import Path

from integreat_editor.hub import import_region
from integreat_editor.hub.dump import read_dump
from integreat_editor.hub.seed import SeedPage
from integreat_editor.models.working import LocalTranslation
from integreat_editor.store.working_copy import WorkingCopy
from tests.cms.officer import AT


def corpus_pages(folder: Path) -> list[SeedPage]:
    """Depth first, parents before children, with their German and English texts."""
    dump = read_dump(folder)
    groups = import_region._match([page for code in ("de", "en") for page in dump[code]])
    return list(import_region._seed_pages(groups, ["de", "en"], folder))


def put(copy: WorkingCopy, pages: list[SeedPage]) -> int:
    """As new pages that no server knows; the number of texts."""
    with copy.unit() as unit:
        unit.pages.put_many([each.page for each in pages])
        unit.texts.add_many([text.text for each in pages for text in each.texts])
        translations = [
            LocalTranslation(each.page.id, text.language, text=text.text.hash, edited=AT)
            for each in pages
            for text in each.texts
        ]
        unit.translations.put_many(translations)
    return len(translations)
