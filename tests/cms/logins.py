"""Logging in with answers that a test gives."""

from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.passwords import Ask
from tests.cms.server.running import RunningCms

TREE = "/musterstadt/pages/de/"


class Person:
    """Answers questions, in this order, and counts them."""

    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, str]] = []

    def __call__(self, server: str, user: str) -> str | None:
        self.asked.append((server, user))
        return self._answers.pop(0) if self._answers else None


def session(
    cms: RunningCms, user: str, ask: Ask | None = None, *, code: Ask | None = None, cookie: Ask | None = None
) -> CmsSession:
    """Not logged in before its first request."""
    return cms_session(cms.url, user, Credentials(), ask, code, cookie)


def reads(session: CmsSession) -> bool:
    """Whether it gets to see the page tree."""
    return b'id="page-' in session.get(TREE).content
