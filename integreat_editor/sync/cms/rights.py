"""What an account may do, read from what the CMS shows it; no guess by the names of roles."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lxml import html

from integreat_editor.errors import UiLanguage, Wording
from integreat_editor.models.region import Role
from integreat_editor.sync.cms.errors import NoPages, NoRight, OtherRegion, UnknownForm
from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import NotFound

Reason = Literal["", "other_region", "no_pages", "read_only", "propose_only", "archived", "embedded"]


@dataclass(frozen=True, slots=True)
class Rights:
    """`propose`: store a text as REVIEW; `publish`: as PUBLIC; `archive`: archive or restore; `move`: within the tree.

    `reason`: why not more, a key of `REASONS`; "" where nothing is missing.
    """

    read: bool
    propose: bool
    publish: bool
    archive: bool
    move: bool
    reason: Reason = ""


NOTHING = Rights(read=False, propose=False, publish=False, archive=False, move=False)


def account_rights(session: CmsSession, region: str, language: str) -> Rights:
    """What the account may do with all pages of a region: the form of a new page has the buttons of its rights.

    `language`: an active one of the region. Raises `NotFound` for an unknown region or language.
    """
    try:
        form = session.get(f"/{region}/pages/{language}/new/").content
    except NoRight:
        return replace(NOTHING, reason="no_pages" if _enters(session, region) else "other_region")
    except NotFound as error:
        raise NotFound(what=f"{region}/{language}") from error
    shown = _statuses(_form(session, form))
    publish, propose = "PUBLIC" in shown, bool(shown & {"PUBLIC", "REVIEW"})
    # The CMS shows the handles for moving, and takes moves, by the right to change; archiving by that to publish.
    return Rights(
        read=True,
        propose=propose,
        publish=publish,
        archive=publish,
        move=propose,
        reason=_reason(propose=propose, publish=publish),
    )


def refusal(session: CmsSession, region: str) -> NoRight:
    """Why the CMS shows nothing of a region, as an error to raise."""
    return NoPages() if _enters(session, region) else OtherRegion()


def page_rights(form_html: bytes | str) -> Rights:
    """What the account may do with one page, from the page's form. A page may name people who may more than others.

    `move`: that the page may be moved with its form; moving by the tree needs the account's right (`on_page`).
    """
    page = document(form_html)
    shown = _statuses(page)
    publish, propose = "PUBLIC" in shown, bool(shown & {"PUBLIC", "REVIEW"})
    actions = {str(action).rstrip("/").rpartition("/")[2] for action in page.xpath("//button/@data-action")}
    archive = not actions.isdisjoint({"archive", "restore"})
    reason = _reason(propose=propose, publish=publish)
    if not shown and page.xpath('//a[contains(@href, "/archived/")][contains(@class, "btn")]'):
        reason = "archived"
    elif publish and not archive:
        reason = "embedded"
    return Rights(read=True, propose=propose, publish=publish, archive=archive, move=propose, reason=reason)


def on_page(account: Rights, page: Rights) -> Rights:
    """Both together: the page decides on its texts, the account on moves."""
    return replace(page, move=account.move)


def rights_on(session: CmsSession, region: str, language: str, number: int, account: Rights) -> Rights:
    """What the account may do with one page; asks the CMS only where the account may not publish everything anyway.

    Raises `PageGone`.
    """
    if account.publish or not account.read:
        return account
    form = session.get(f"/{region}/pages/{language}/{number}/edit/").content
    _form(session, form)
    return on_page(account, page_rights(form))


def role_of(rights: Rights) -> Role:
    """The role of this program that fits. What a manager may beyond an editor is no matter of a CMS's pages."""
    if rights.publish:
        return Role.EDITOR
    return Role.AUTHOR if rights.propose else Role.OBSERVER


def reason_text(reason: Reason, language: UiLanguage) -> Wording | None:
    """Why not more, for a person; None where nothing is missing."""
    return REASONS[reason][language] if reason else None


def _reason(*, propose: bool, publish: bool) -> Reason:
    if publish:
        return ""
    return "propose_only" if propose else "read_only"


def _statuses(form: html.HtmlElement) -> set[str]:
    """The statuses that the form's buttons store."""
    return {str(value) for value in form.xpath('//form[@id="content_form"]//button[@name="status"]/@value')}


def _form(session: CmsSession, source: bytes) -> html.HtmlElement:
    page = document(source)
    if not page.xpath('//form[@id="content_form"]'):
        raise UnknownForm(server=session.server, reason="page form")
    return page


def _enters(session: CmsSession, region: str) -> bool:
    """Whether the region's dashboard opens: every account of the region may see it."""
    try:
        session.get(f"/{region}/")
    except NoRight:
        return False
    return True


REASONS: Mapping[str, Mapping[UiLanguage, Wording]] = {
    "other_region": OtherRegion.wording,
    "no_pages": NoPages.wording,
    "read_only": {
        "de": Wording(
            "Ihr Konto darf im CMS nur lesen.",
            "Sie können hier schreiben und zur Freigabe vorlegen; übertragen muss jemand, der im CMS mindestens "
            "Autor:in ist.",
        ),
        "en": Wording(
            "Your account may only read in the CMS.",
            "You can write here and submit for approval; somebody who is at least an author in the CMS has to push.",
        ),
    },
    "propose_only": {
        "de": Wording(
            "Ihr Konto darf im CMS vorschlagen, aber nicht veröffentlichen.",
            "Was Sie übertragen, wartet dort auf die Freigabe durch eine Redakteurin oder einen Redakteur; "
            "bis dahin bleibt die veröffentlichte Fassung stehen.",
        ),
        "en": Wording(
            "Your account may propose in the CMS, but not publish.",
            "What you push waits there for the approval of an editor; until then the published version stays.",
        ),
    },
    "archived": {
        "de": Wording(
            "Die Seite ist im CMS archiviert.",
            "Stellen Sie sie wieder her, bevor Sie Texte übertragen.",
        ),
        "en": Wording("The page is archived in the CMS.", "Restore it before you push texts."),
    },
    "embedded": {
        "de": Wording(
            "Die Seite lässt sich im CMS nicht archivieren: Eine andere Seite zeigt sie als Live-Inhalt.",
            "Entfernen Sie dort zuerst den Live-Inhalt.",
        ),
        "en": Wording(
            "The page cannot be archived in the CMS: another page shows it as live content.",
            "Remove the live content there first.",
        ),
    },
}
