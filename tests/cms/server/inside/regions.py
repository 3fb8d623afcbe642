"""Languages and regions with their language trees."""

from collections.abc import Mapping
from typing import Any

from integreat_cms.cms.models import Language, LanguageTreeNode, Region

LANGUAGES = (
    ("de", "de-de", "Deutsch", "German", "LEFT_TO_RIGHT", "de"),
    ("en", "en-us", "English", "English", "LEFT_TO_RIGHT", "gb"),
    ("ar", "ar-ma", "العربية", "Arabic", "RIGHT_TO_LEFT", "sy"),
    ("uk", "uk-ua", "Українська", "Ukrainian", "LEFT_TO_RIGHT", "ua"),
    ("tr", "tr-tr", "Türkçe", "Turkish", "LEFT_TO_RIGHT", "tr"),
)

SOURCES: Mapping[str, str | None] = {"de": None, "en": "de", "ar": "en", "tr": "en", "uk": "de"}
"""Which language each one is translated from."""


def add_languages() -> None:
    """All that any region may have."""
    for slug, tag, native, english, direction, country in LANGUAGES:
        Language.objects.create(
            slug=slug,
            bcp47_tag=tag,
            native_name=native,
            english_name=english,
            text_direction=direction,
            primary_country_code=country,
            table_of_contents="Inhalt" if slug == "de" else "Contents",
        )


def add_region(slug: str, name: str, sources: Mapping[str, str | None] = SOURCES, **fields: Any) -> Region:
    """A region with these languages, each with the one it is translated from; the first one is the default."""
    region = Region.objects.create(
        slug=slug,
        name=name,
        **{
            "status": "ACTIVE",
            "administrative_division": "CITY",
            "postal_code": "12345",
            "admin_mail": f"redaktion@{slug}.example",
            "latitude": 50.15,
            "longitude": 8.83,
            "latitude_min": 50.05,
            "latitude_max": 50.25,
            "longitude_min": 8.73,
            "longitude_max": 8.93,
            "locations_enabled": True,
            "short_urls_enabled": True,
            "page_permissions_enabled": True,
            **fields,
        },
    )
    nodes: dict[str, LanguageTreeNode] = {}
    for language, source in sources.items():
        nodes[language] = add_language(region, language, nodes[source] if source else None)
    return region


def add_language(region: Region, slug: str, source: LanguageTreeNode | None) -> LanguageTreeNode:
    """One language of the region's tree."""
    fields = {"region": region, "language": Language.objects.get(slug=slug), "visible": True, "active": True}
    if source is None:
        return LanguageTreeNode.add_root(**fields)
    # Nested sets: an object read before the last change of the tree has old places in it.
    node = LanguageTreeNode.objects.get(pk=source.pk).add_child(**fields)
    LanguageTreeNode.objects.filter(pk=node.pk).update(parent=source)
    return node
