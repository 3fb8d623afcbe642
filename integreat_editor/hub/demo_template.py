"""The demo's shared records: who follows the state template, with which fillings, what its owners announced."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.template import (
    Declined,
    Filling,
    Relation,
    TemplateSource,
    TemplateText,
    TemplateVersion,
    Urgency,
)
from integreat_editor.models.template_records import (
    declined_record,
    filling_record,
    relation_record,
    source_record,
    text_record,
    version_record,
)
from integreat_editor.models.text import Text

Texts = Mapping[tuple[str, str, str], Text]
"""Texts by (region, page key, language)."""
PageId = Callable[[str, str], str]
DECIDED = "2026-10-05T09:30:00Z"


def template_records(
    described: Mapping[str, Any], bases: Texts, current: Texts, page_id: PageId, *, decider: str, owner: str
) -> Iterator[SharedRecord]:
    """The records of a region as `region.json` describes it. `bases`: the template's texts as they were taken in."""
    slug = described["slug"]
    for version in described.get("versions", ()):
        yield version_record(_version(slug, version, current, page_id, owner))
    follows = described.get("template")
    if follows is None:
        return
    there = follows["region"]
    yield source_record(TemplateSource("hub", "", there, share=follows["share"]))
    for page in described["pages"]:
        origin = page.get("template")
        if origin is not None:
            yield relation_record(Relation(page_id(slug, page["key"]), page_id(there, origin["key"])))
            taken = (bases.get((there, origin["key"], language)) for language in page["translations"])
            for text in taken:
                if text is not None:
                    yield text_record(TemplateText(text.hash, text.title, text.html))
    for each in follows["fillings"]:
        filling = Filling(each["slot"], language=each["language"], text=each["text"], href=each["href"])
        yield filling_record(filling)
    for each in follows["declined"]:
        yield declined_record(Declined(page_id(there, each["key"]), each["reason"], decider, DECIDED))


def _version(slug: str, described: Mapping[str, Any], current: Texts, page_id: PageId, owner: str) -> TemplateVersion:
    keys = described["keys"]
    pages: dict[str, dict[str, str]] = {page_id(slug, key): {} for key in keys}
    for (region, key, language), text in current.items():
        if region == slug and key in keys:
            pages[page_id(slug, key)][language] = text.hash
    return TemplateVersion(
        uuid5(NAMESPACE_URL, f"integreat-editor-demo:{slug}/{'+'.join(keys)}/{described['created']}").hex,
        pages,
        described["what"],
        described["why"],
        Urgency(described["urgency"]),
        described["until"],
        owner,
        described["created"],
    )
