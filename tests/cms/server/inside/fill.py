"""Fills a migrated database, inside the CMS: `python -m tests.cms.server.inside.fill IDS` (a JSON file it writes)."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import django

django.setup()

from django.contrib.auth.hashers import make_password  # noqa: E402 Django was set up
from integreat_cms.cms.models import FidoKey, Language, Page, PageTranslation, Region, Role, User  # noqa: E402

from tests.cms.server.inside import regions, things, writing  # noqa: E402
from tests.cms.server.inside.accounts import ACCOUNTS, PASSWORD  # noqa: E402
from tests.cms.server.inside.background import run_tasks_at_once  # noqa: E402
from tests.cms.server.inside.pages import Seed, p, ul  # noqa: E402
from tests.cms.server.inside.texts import MUSTERSTADT  # noqa: E402
from tests.cms.server.inside.texts_elsewhere import HESSENVORLAGE, NEBENSTADT  # noqa: E402

TOKEN = "11111111-2222-4333-8444-555555555555"  # noqa: S105 a test value
TOKEN_OF_DRAFT = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"  # noqa: S105 a test value

Pages = dict[str, Page]
"""The pages of all regions, by `region/key`."""


def add_accounts() -> None:
    """Everybody who may log in. One hash for all: making it is meant to take long."""
    password = make_password(PASSWORD)
    for account in ACCOUNTS.values():
        user = User.objects.create(
            username=account.name,
            email=account.email,
            password=password,
            first_name=account.name.replace("_", " ").title(),
            last_name="Muster",
            is_staff=account.staff,
            is_superuser=account.superuser,
            expert_mode=account.expert,
            totp_key=account.totp_secret,
            has_seen_page_tree_tutorial=True,
        )
        if account.role:
            user.groups.add(Role.objects.get(name=account.role).group)
        user.regions.set(Region.objects.filter(slug__in=account.regions))
        if account.passkey_only:
            # A key nobody has: whoever logs in is asked for it and comes no further.
            FidoKey.objects.create(user=user, name="Schlüssel", key_id=b"key", public_key=b"public", sign_count=0)


def add_pages(region: Region, seeds: Iterable[Seed], pages: Pages) -> None:
    """The pages with their texts, written by root."""
    root = User.objects.get(username="root")
    for seed in seeds:
        parent = pages[f"{region.slug}/{seed.parent}"] if seed.parent else None
        page = writing.add_page(region, parent)
        pages[f"{region.slug}/{seed.key}"] = page
        for language, (title, html) in seed.texts.items():
            writing.save_text(page, Language.objects.get(slug=language), root, title, html, seed.status)


def again(page: Page, title: str, html: str, status: str, user: str = "root", **more: Any) -> None:
    """Another version of the German text."""
    found = Page.objects.get(pk=page.pk)
    german = Language.objects.get(slug="de")
    writing.save_text(found, german, User.objects.get(username=user), title, html, status, **more)


def add_versions(city: Pages) -> None:
    """Histories: changes, and drafts, proposals and automatic saves over published texts."""
    steps = ul("Reisepass", "Mietvertrag")
    again(
        city["erste-schritte"],
        "Erste Schritte",
        p("Melden Sie zuerst Ihre Wohnung an.", "Kommen Sie pünktlich.") + steps,
        "PUBLIC",
        minor=True,
    )
    again(
        city["erste-schritte"],
        "Erste Schritte in Musterstadt",
        p("Melden Sie in den ersten zwei Wochen Ihre Wohnung an.", "Kommen Sie pünktlich.") + steps,
        "PUBLIC",
        slug="erste-schritte-in-musterstadt",
    )
    again(city["impfung"], "Impfung", p("Bringen Sie Ihren Impfpass und Ihre Karte mit."), "REVIEW", "author")
    again(
        city["selbststaendig"],
        "Selbstständig arbeiten",
        p("Melden Sie Ihr Gewerbe an. Halb fertig"),
        "AUTO_SAVE",
        "editor",
    )
    again(city["stadtbus"], "Stadtbus", p("Der Bus fährt alle dreißig Minuten."), "DRAFT", "editor")
    draft_over_public(city["standesamt"], p("Hier heiraten Sie oder melden eine Geburt."))


def draft_over_public(page: Page, html: str) -> None:
    """As the page of versions makes it: unlike one of the page form, it leaves the published text alone."""
    newest = PageTranslation.objects.filter(page=page, language__slug="de").latest("version")
    draft = newest.create_new_version_copy(User.objects.get(username="editor"))
    draft.status, draft.content, draft.minor_edit = "DRAFT", html, False
    draft.save()


def add_settings(city: Pages, template: Pages) -> None:
    """Live content, tokens, page permissions."""
    for key, source, first in (
        ("schule", "schule", False),
        ("grundschule", "grundschule", True),
        ("deutsch-lernen", "intensivklasse", True),
    ):
        Page.objects.filter(pk=city[key].pk).update(mirrored_page=template[source].pk, mirrored_page_first=first)
    Page.objects.filter(pk=city["oeffnungszeiten"].pk).update(api_token=TOKEN)
    Page.objects.filter(pk=city["abfallkalender"].pk).update(api_token=TOKEN_OF_DRAFT)
    city["apotheke"].authors.add(User.objects.get(username="page_author"))
    city["moebel"].editors.add(User.objects.get(username="page_editor"))


def of_region(pages: Pages, slug: str) -> Pages:
    """By their key alone."""
    return {key.removeprefix(f"{slug}/"): page for key, page in pages.items() if key.startswith(f"{slug}/")}


def fill() -> dict[str, Any]:
    """Everything; the numbers of it."""
    regions.add_languages()
    template = regions.add_region(
        "hessenvorlage", "Hessenvorlage", status="HIDDEN", administrative_division="FEDERAL_STATE"
    )
    city = regions.add_region("musterstadt", "Musterstadt")
    neighbour = regions.add_region("nebenstadt", "Nebenstadt", {"de": None, "en": "de"}, postal_code="12346")
    empty = regions.add_region("leer", "Leer", {"de": None, "en": "de"}, postal_code="12347")
    add_accounts()
    pages: Pages = {}
    for region, seeds in ((template, HESSENVORLAGE), (city, MUSTERSTADT), (neighbour, NEBENSTADT)):
        add_pages(region, seeds, pages)
    here = of_region(pages, "musterstadt")
    add_versions(here)
    add_settings(here, of_region(pages, "hessenvorlage"))
    Page.objects.filter(pk=pages["nebenstadt/gesundheit"].pk).update(mirrored_page=pages["hessenvorlage/gesundheit"].pk)
    numbers = things.add_things(city, neighbour, here)
    for key in ("alte-linie", "altes-projekt"):
        Page.objects.get(pk=here[key].pk).archive()
    return {
        "regions": {region.slug: region.pk for region in (template, city, neighbour, empty)},
        "pages": {key: page.pk for key, page in pages.items()},
        "users": dict(User.objects.values_list("username", "pk")),
        **numbers,
    }


if __name__ == "__main__":
    run_tasks_at_once()
    Path(sys.argv[1]).write_text(json.dumps(fill(), indent=1), encoding="utf-8")
