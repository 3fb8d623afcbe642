"""A CMS with a certificate that the machine does not know, and then does (Django's Referer rule included)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import CertificateRefused
from integreat_editor.sync.passwords import PASSWORD_VARIABLE
from tests.cms.server.running import RunningCms
from tests.conftest import MemoryKeyring


def session(cms: RunningCms) -> CmsSession:
    return cms_session(cms.url, "editor", Credentials(), lambda _server, _user: cms.password)


@pytest.fixture
def known_authority(tls_cms: RunningCms, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine trusts whoever signed the certificate, as an IT department installs it."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tls_cms.ca_file))


def test_an_unknown_certificate_is_refused_before_a_secret_is_sent(
    tls_cms: RunningCms, memory_keyring: MemoryKeyring
) -> None:
    before = tls_cms.query("SELECT count(*) FROM django_session")
    with pytest.raises(CertificateRefused) as told:
        session(tls_cms).get("/")

    assert tls_cms.query("SELECT count(*) FROM django_session") == before
    assert not memory_keyring.passwords
    assert "Zertifikat" in told.value.title()
    assert "IT-Abteilung" in told.value.advice()
    assert "Stammzertifikat" in told.value.advice()


@pytest.mark.usefixtures("known_authority")
def test_with_the_authority_known_reading_and_writing_work(tls_cms: RunningCms) -> None:
    page = tls_cms.act("create_page", region="leer", language="de", title="Verschlüsselt", content="<p>Text</p>")
    login = session(tls_cms)

    assert login.get(f"/leer/ajax/de/{page}/preview/").json()["title"] == "Verschlüsselt"
    answer = login.post_form(f"/leer/pages/de/{page}/archive/", [])
    assert (answer.status_code, [each.tone for each in login.flash(answer)]) == (302, ["success"])


@pytest.mark.usefixtures("known_authority")
def test_a_json_request_is_taken_too(tls_cms: RunningCms) -> None:
    page = tls_cms.page("musterstadt/arbeit")
    value = {"key": f'[{page}, "Page"]', "force": False}

    assert session(tls_cms).post_json("/musterstadt/ajax/content-edit-lock/heartbeat/", value).json()["success"]


@pytest.mark.usefixtures("known_authority")
def test_a_login_survives_the_end_of_its_session(tls_cms: RunningCms) -> None:
    login = session(tls_cms)
    login.get("/musterstadt/pages/de/")
    tls_cms.end_sessions()

    assert b'id="page-' in login.get("/musterstadt/pages/de/").content


@pytest.mark.usefixtures("known_authority")
def test_the_certificate_must_be_of_the_address_one_goes_to(tls_cms: RunningCms) -> None:
    address = tls_cms.url.replace("localhost", "127.0.0.1")

    with pytest.raises(CertificateRefused):
        cms_session(address, "editor", Credentials(), lambda _server, _user: tls_cms.password).get("/")


def test_the_program_finds_the_authority_of_the_system(tls_cms: RunningCms, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "integreat_editor", "clone", tls_cms.url, "nebenstadt", str(tmp_path / "a.region")]
    environment = {**os.environ, PASSWORD_VARIABLE: tls_cms.password, "SSL_CERT_FILE": str(tls_cms.ca_file)}
    ran = subprocess.run(  # noqa: S603 - our own program
        [*command, "--kind", "cms", "--user", "nebenstadt"], env=environment, capture_output=True, check=False
    )

    assert ran.returncode == 0, ran.stderr
