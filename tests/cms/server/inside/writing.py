"""Pages and their texts through the CMS's own models and forms: what the filling and the actions share."""

from types import SimpleNamespace
from typing import Any

from integreat_cms.cms.constants import status as statuses
from integreat_cms.cms.forms import PageTranslationForm
from integreat_cms.cms.models import Language, Page, PageTranslation, Region, User
from integreat_cms.cms.utils.content_utils import clean_content
from integreat_cms.cms.utils.tree_mutex import tree_mutex


@tree_mutex("page")
def add_page(region: Region, parent: Page | None, **fields: Any) -> Page:
    """A page as the last one of its siblings, without any text."""
    if parent is None:
        page = Page.add_root(region=region, **fields)
    else:
        # Nested sets: an object read before the last change of the tree has old places in it.
        page = Page.objects.get(pk=parent.pk).add_child(region=region, **fields)
        Page.objects.filter(pk=page.pk).update(parent=parent)
    return Page.objects.get(pk=page.pk)


def save_text(
    page: Page,
    language: Language,
    user: User,
    title: str,
    content: str,
    status: str,
    *,
    minor: bool = False,
    slug: str = "",
) -> PageTranslation:
    """A new version, checked and rewritten by the CMS's form, with what the page form does afterwards."""
    newest = page.get_translation(language.slug)
    form = PageTranslationForm(
        request=SimpleNamespace(user=user, region=page.region),
        language=language,
        data={
            "title": title,
            "slug": slug or (newest.slug if newest else ""),
            "content": content,
            "status": status,
            "minor_edit": "on" if minor else "",
        },
        instance=newest,
        additional_instance_attributes={"creator": user, "language": language, "page": page},
        changed_by_user=user,
    )
    if not form.is_valid():
        raise ValueError(f"{page.pk} {language.slug}: {form.errors.as_json()}")
    saved = form.save()
    if status == statuses.DRAFT:
        take_offline(page, language)
    if status != statuses.AUTO_SAVE:
        saved.cleanup_autosaves()
    return saved


def cleaned(content: str, language: str, region: int) -> str | None:
    """What the field of the form makes of a text (its field cuts white space first); None where that fails."""
    try:
        return str(clean_content(content.strip(), language, region))
    except Exception:  # noqa: BLE001 the page form would answer 500, whatever it is
        return None


def take_offline(page: Page, language: Language) -> None:
    """A draft through the page form withdraws the published versions, also of the languages below."""
    node = page.region.language_node_by_slug[language.slug]
    below = [language, *(child.language for child in node.get_descendants())]
    page.translations.filter(language__in=below, status=statuses.PUBLIC).update(status=statuses.DRAFT)
