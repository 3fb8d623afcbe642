"""A real Integreat CMS: `cms` (one per test file), `fresh_cms` (one per test), `tls_cms` (behind TLS)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.cms.server import install, template
from tests.cms.server.running import ExternalCms, RunningCms, Tls, running
from tests.cms.server.template import Template

HERE = Path(__file__).parent
SETUP_SECONDS = 300
"""The first test of a session may have to fill the database (a minute) within its own time limit."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Names why tests of this folder are skipped, and gives them time for the fixtures."""
    reason = install.missing()
    for item in items:
        if not item.path.is_relative_to(HERE):
            continue
        item.add_marker("cms")
        if item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(SETUP_SECONDS))
        if reason:
            item.add_marker(pytest.mark.skip(reason=f"cms: {reason}"))


@pytest.fixture(scope="session")
def cms_template() -> Iterator[Template]:
    """PostgreSQL with the filled database that the others are copies of."""
    if install.external_url:
        pytest.skip(f"cms: needs a CMS of its own, {install.EXTERNAL} names one that is not")
    with template.served() as served:
        yield served


@pytest.fixture(scope="module")
def cms(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCms]:
    """A CMS shared by the tests of a file: each takes pages of its own."""
    if install.external_url:
        yield ExternalCms(install.external_url, Path(install.external_ids))
        return
    with running(request.getfixturevalue("cms_template"), tmp_path_factory.mktemp("cms")) as started:
        yield started


@pytest.fixture
def fresh_cms(cms_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCms]:
    """A CMS for this test alone, to be broken."""
    with running(cms_template, tmp_path_factory.mktemp("cms")) as started:
        yield started


@pytest.fixture(scope="module")
def tls_cms(cms_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCms]:
    """A CMS at https://localhost; its `ca_file` names the authority, which no system knows."""
    folder = tmp_path_factory.mktemp("tls")
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost")
    tls = Tls(folder / "server.pem", folder / "server.key", folder / "ca.pem")
    certificate.cert_chain_pems[0].write_to_path(tls.certificate)
    certificate.private_key_pem.write_to_path(tls.key)
    authority.cert_pem.write_to_path(tls.ca_file)
    with running(cms_template, tmp_path_factory.mktemp("cms"), tls) as started:
        yield started
