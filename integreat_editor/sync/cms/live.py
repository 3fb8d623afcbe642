"""Live content: which page's public text the CMS puts beside a page's own one."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from lxml import html

from integreat_editor.models.record import PAGE_FIELD
from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.wire import RecordMessage


@dataclass(frozen=True, slots=True)
class LiveContent:
    """A page (the CMS's number) of a region (the CMS's number); `first`: it stands before the own text."""

    region: int
    page: int
    first: bool


def live_content(session: CmsSession, region: str, language: str, number: int) -> LiveContent | None:
    """What the page's form says; None where nothing is embedded."""
    path = f"/{quote(region, safe='')}/pages/{quote(language, safe='')}/{number}/edit/"
    form = document(session.get(path).content)
    where, page = _chosen(form, "mirrored_page_region"), _chosen(form, "mirrored_page")
    if not where.isdigit() or not page.isdigit():
        return None
    return LiveContent(int(where), int(page), _chosen(form, "mirrored_page_first") == "True")


def live_record(page: str, live: LiveContent | None) -> RecordMessage:
    """A field of the page; it is the CMS's, and never sent to it."""
    value = {"region": live.region, "page": live.page, "first": live.first} if live is not None else None
    return RecordMessage.model_validate({"kind": PAGE_FIELD, "key": live_key(page), "value": value, "version": 1})


def live_key(page: str) -> str:
    """Key of the record that says what a page embeds."""
    return f"{page}//live"


def live_from(value: Mapping[str, object] | None) -> LiveContent | None:
    """The other way round; None for what is no such record."""
    if value is None:
        return None
    region, page, first = value.get("region"), value.get("page"), value.get("first")
    if isinstance(region, int) and isinstance(page, int) and isinstance(first, bool):
        return LiveContent(region, page, first)
    return None


def _chosen(form: html.HtmlElement, name: str) -> str:
    return str(form.xpath("string(//select[@name=$name]/option[@selected]/@value)", name=name))
