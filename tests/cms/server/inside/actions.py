"""What others do in the CMS while a test runs: named actions, one JSON line each, through the CMS's own models.

Runs inside the CMS's environment; `RunningCms.act` speaks to it. Pages are given by their number, accounts by name.
"""

import json
import sys
import traceback
from collections.abc import Callable
from typing import Any

import django

django.setup()

from integreat_cms.cms.models import Contact, Page, PageTranslation, Region, User  # noqa: E402 Django was set up
from integreat_cms.cms.utils.tree_mutex import tree_mutex  # noqa: E402

from tests.cms.server.inside import background, regions, writing  # noqa: E402

ACTIONS: dict[str, Callable[..., Any]] = {}


def action(function: Callable[..., Any]) -> Callable[..., Any]:
    """Lets tests call the function by its name."""
    ACTIONS[function.__name__] = function
    return function


@action
def save_text(
    page: int,
    language: str,
    title: str,
    content: str,
    status: str = "PUBLIC",
    user: str = "root",
    minor: bool = False,
) -> dict[str, Any]:
    """A new version as somebody saving the page form makes it; like `versions`, the one it made."""
    found = Page.objects.get(pk=page)
    saved = writing.save_text(found, language_of(found, language), account(user), title, content, status, minor=minor)
    return version_of(PageTranslation.objects.get(pk=saved.pk))


@action
def create_page(
    region: str,
    language: str,
    title: str,
    content: str,
    status: str = "PUBLIC",
    parent: int | None = None,
    user: str = "root",
) -> int:
    """A new page, the last one below its parent; its number."""
    above = Page.objects.get(pk=parent) if parent is not None else None
    page = writing.add_page(Region.objects.get(slug=region), above)
    writing.save_text(page, language_of(page, language), account(user), title, content, status)
    number: int = page.pk
    return number


@action
def newest_texts(region: str) -> list[dict[str, Any]]:
    """The newest version of every page in every language, whatever its status, by page and language."""
    newest = (
        PageTranslation.objects.filter(page__region__slug=region)
        .select_related("language", "creator")
        .order_by("page_id", "language__slug", "-version")
        .distinct("page_id", "language__slug")
    )
    return [version_of(text) for text in newest]


@action
def versions(page: int, language: str) -> list[dict[str, Any]]:
    """All versions of a text, the newest first."""
    found = PageTranslation.objects.filter(page_id=page, language__slug=language).order_by("-version")
    return [version_of(text) for text in found.select_related("language", "creator")]


def version_of(text: PageTranslation) -> dict[str, Any]:
    """What the CMS stores of it."""
    return {
        "page": text.page_id,
        "language": text.language.slug,
        "title": text.title,
        "slug": text.slug,
        "content": text.content,
        "status": text.status,
        "version": text.version,
        "minor_edit": text.minor_edit,
        "creator": text.creator.username if text.creator else None,
    }


@action
def tree(region: str) -> list[dict[str, Any]]:
    """All pages of a region, archived ones too, depth first, with what a page has besides its texts."""
    below: dict[int | None, int] = {}
    rows = []
    for page in Page.objects.filter(region__slug=region).order_by("tree_id", "lft"):
        index = below.get(page.parent_id, 0)
        below[page.parent_id] = index + 1
        rows.append(
            {"page": page.pk, "parent": page.parent_id, "index": index, "depth": page.depth} | settings_of(page)
        )
    return rows


def settings_of(page: Page) -> dict[str, Any]:
    """What the page form would clear if it were left out."""
    return {
        "archived_explicitly": page.explicitly_archived,
        "archived_implicitly": page.implicitly_archived,
        "mirrored_page": page.mirrored_page_id,
        "mirrored_page_first": page.mirrored_page_first,
        "icon": page.icon_id,
        "organization": page.organization_id,
        "offers": sorted(page.embedded_offers.values_list("pk", flat=True)),
        "api_token": page.api_token,
    }


@action
def set_page(page: int, **fields: Any) -> None:
    """Page settings by the names of the model's fields, for instance `mirrored_page_id`, `icon_id`."""
    found = Page.objects.get(pk=page)
    for name, value in fields.items():
        setattr(found, name, value)
    found.save()


@action
@tree_mutex("page")
def archive(page: int) -> None:
    """With all subpages; embedded live content of theirs is lost."""
    Page.objects.get(pk=page).archive()


@action
@tree_mutex("page")
def restore(page: int) -> None:
    """From the archive."""
    Page.objects.get(pk=page).restore()


@action
@tree_mutex("page")
def move(page: int, target: int, position: str) -> None:
    """`position`: first-child, last-child, left, right."""
    Page.objects.get(pk=page).move(Page.objects.get(pk=target), position)


@action
@tree_mutex("page")
def delete_page(page: int) -> None:
    """For good."""
    Page.objects.get(pk=page).delete()


@action
def change_contact(contact: int, **fields: Any) -> None:
    """By the names of the model's fields; rewrites the texts with its card in place."""
    found = Contact.objects.get(pk=contact)
    for name, value in fields.items():
        setattr(found, name, value)
    found.save()


@action
def note_links(region: str) -> None:
    """Finds the links in texts that were saved over HTTP; only then their targets' changes rewrite them."""
    background.note_links(region)


@action
def add_region(slug: str, languages: list[str]) -> int:
    """An empty region; the first language is its default, the others are translated from it. Its number."""
    region = regions.add_region(
        slug, slug.capitalize(), {languages[0]: None} | dict.fromkeys(languages[1:], languages[0])
    )
    for user in User.objects.filter(is_staff=False, regions__slug="leer"):
        user.regions.add(region)
    number: int = region.pk
    return number


@action
def clean(contents: list[str], language: str, region: str) -> list[str | None]:
    """What the CMS stores of each text; None where its cleaning ends in an error."""
    number = Region.objects.get(slug=region).pk
    return [writing.cleaned(content, language, number) for content in contents]


@action
def change_user(name: str, role: str | None = None, regions: list[str] | None = None, **fields: Any) -> None:
    """Another role, other regions, or fields of the account, for instance `is_active`."""
    user = account(name)
    for field, value in fields.items():
        setattr(user, field, value)
    user.save()
    if role is not None:
        set_role(user, role)
    if regions is not None:
        user.regions.set(Region.objects.filter(slug__in=regions))


def set_role(user: User, role: str) -> None:
    """One role: the CMS's groups."""
    from integreat_cms.cms.models import Role  # noqa: PLC0415 as above

    user.groups.set([Role.objects.get(name=role).group])


def account(name: str) -> User:
    """By its login name."""
    return User.objects.get(username=name)


def language_of(page: Page, slug: str) -> Any:
    """A language of the page's region; `KeyError` if it has none such."""
    return page.region.language_node_by_slug[slug].language


def main() -> None:
    """Answers until nobody asks any more. Prints of the CMS go to the log, not between the answers."""
    answers, sys.stdout = sys.stdout, sys.stderr
    background.run_tasks_at_once()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {"result": ACTIONS[request["action"]](**request["arguments"])}
        except Exception:  # noqa: BLE001 whatever the CMS raises is for the test to see
            answer = {"error": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
