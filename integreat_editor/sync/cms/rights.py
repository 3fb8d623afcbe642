"""What an account may do, read from what the CMS shows it; no guess by the names of roles."""

from dataclasses import dataclass

from integreat_editor.models.region import Role
from integreat_editor.sync.cms.session import CmsSession


@dataclass(frozen=True, slots=True)
class Rights:
    """`reason`: why not more, as a key of `REASONS`; "" where nothing is missing."""

    read: bool
    propose: bool
    publish: bool
    archive: bool
    move: bool
    reason: str = ""


def account_rights(session: CmsSession, region: str, language: str) -> Rights:
    """What the account may do in a region, asked of the CMS with two reads."""
    raise NotImplementedError


def page_rights(form_html: bytes | str) -> Rights:
    """What the account may do with one page, from the page's form."""
    raise NotImplementedError


def role_of(rights: Rights) -> Role:
    """The role of this program that fits."""
    raise NotImplementedError
