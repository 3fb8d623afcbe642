"""The languages of a CMS region, those too that the apps do not show yet, and what each is translated from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

import requests

from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.tree import CmsNode
from integreat_editor.sync.errors import NotFound, ServerLies
from integreat_editor.sync.wire_api3 import Api3Language
from integreat_editor.sync.wire_json import ShapeError, describe, read_json

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class CmsLanguage:
    """An active language. `name` is its own name where the CMS tells it, else the English one; `english` always."""

    slug: str
    name: str
    english: str
    rtl: bool


def default_language(session: CmsSession, region: str) -> str:
    """Slug of the region's default language: where its page tree leads. Raises `NotFound`, `NoRight`."""
    target = session.location(session.get(f"/{quote(region, safe='')}/pages/"))
    slug = target.strip("/").rpartition("/")[2] if target is not None else ""
    if not slug:
        raise NotFound(what=region)
    return slug


def active_languages(session: CmsSession, region: str, default: str) -> list[CmsLanguage]:
    """All active languages, the default one first. Raises `ServerLies`."""
    shown = {each.code: each for each in public(session, f"{quote(region, safe='')}/languages/", list[Api3Language])}
    page = document(session.get(f"/{quote(region, safe='')}/pages/{quote(default, safe='')}/").content)
    found = {}
    for link in page.xpath('//*[@id="language-switcher"]//a'):
        slug = str(link.get("href", "")).rstrip("/").rpartition("/")[2]
        english = " ".join(link.text_content().split())
        known = shown.get(slug)
        name, rtl = (known.native_name, known.dir == "RIGHT_TO_LEFT") if known is not None else (english, False)
        found[slug] = CmsLanguage(slug, name, english, rtl)
    if default not in found:
        raise ServerLies(server=session.server, reason="no languages")
    order = [default, *shown, *found]
    return [found[slug] for slug in dict.fromkeys(order) if slug in found]


def sources(
    session: CmsSession, region: str, languages: Iterable[CmsLanguage], nodes: Iterable[CmsNode]
) -> Mapping[str, str]:
    """What each language is translated from, by slug; languages of which nothing tells it are left out.

    The language tree itself is for staff only. The page for translating side by side names the source; it opens where
    there is a text in it, so a page with many languages is asked for.
    """
    languages = list(languages)
    by_english = {each.english: each.slug for each in languages}
    best = sorted(nodes, key=lambda node: -sum(row.slug is not None for row in node.rows.values()))[:1]
    found: dict[str, str] = {}
    for node in best:
        for language in languages[1:]:
            path = f"/{quote(region, safe='')}/pages/{quote(language.slug, safe='')}/{node.number}/edit/side-by-side/"
            title = document(session.get(path).content).xpath("string(//h1)")
            source = " ".join(title.split()).rpartition('" from ')[2].removesuffix(f" to {language.english}")
            if source in by_english and by_english[source] != language.slug:
                found[language.slug] = by_english[source]
    return found


def public(session: CmsSession, path: str, shape: type[Answer]) -> Answer:
    """An answer of API v3. Raises `NotFound`, `ServerLies`."""
    response = session.public(f"/api/v3/{path}")
    if response.status_code == requests.codes.not_found:
        raise NotFound(what=path)
    if response.status_code != requests.codes.ok:
        raise ServerLies(server=session.server, reason=f"HTTP {response.status_code}")
    try:
        return read_json(shape, response.content)
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=describe(error)) from error
