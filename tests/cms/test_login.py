"""Logging in to a real CMS, and going on after its session has ended."""

import pytest
import requests

from integreat_editor.sync.cms.errors import LoginCodeNeeded, LoginCodeRefused, PasskeyOnly, SessionRefused
from integreat_editor.sync.cms.login import CODE_VARIABLE, SESSION_VARIABLE
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import LoginFailed, PasswordNeeded
from integreat_editor.sync.passwords import PASSWORD_VARIABLE, Ask
from tests.cms.server.browser import Browser, totp
from tests.cms.server.running import RunningCms
from tests.conftest import MemoryKeyring

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
    return cms_session(cms.url, user, Credentials(), ask, code, cookie)


def reads(session: CmsSession) -> bool:
    return b'id="page-' in session.get(TREE).content


@pytest.mark.parametrize("name", ["editor", "editor@musterstadt.example"])
def test_name_or_mail_log_in(cms: RunningCms, name: str) -> None:
    assert reads(session(cms, name, Person(cms.password)))
