"""Installing the Integreat CMS of the tests: what is asked for, and when it counts as done."""

from pathlib import Path

import pytest

from tools import setup, setup_cms


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been run, for an empty checkout."""
    ran: list[str] = []

    def run(*command: str | Path) -> None:
        ran.append(" ".join(str(part) for part in command))

    (tmp_path / ".venv-cms").mkdir()
    monkeypatch.setattr(setup_cms, "VENV", tmp_path / ".venv-cms")
    monkeypatch.setattr(setup_cms, "STAMP", tmp_path / ".venv-cms" / ".ready")
    monkeypatch.setattr(setup, "make_venv", lambda venv: ran.append(f"make {venv.name}"))
    monkeypatch.setattr(setup, "find_pip", lambda venv: [f"pip of {venv.name}"])
    monkeypatch.setattr(setup, "run", run)
    return ran


def test_everything_comes_from_the_lock_with_hashes_and_is_built_with_the_locked_builder(commands: list[str]) -> None:
    setup_cms.install()

    made, builder, packages = commands
    assert made == "make .venv-cms"
    assert "--require-hashes" in builder
    assert f"--require-hashes --no-deps --no-build-isolation --use-pep517 -r {setup_cms.LOCK}" in packages
    assert setup_cms.is_ready()


def test_an_installation_that_was_broken_off_does_not_count(
    commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise setup.SetupError("no network")

    monkeypatch.setattr(setup, "run", fail)
    with pytest.raises(setup.SetupError, match="no network"):
        setup_cms.install()
    assert not setup_cms.is_ready()
    assert commands == ["make .venv-cms"]


def test_another_lock_is_installed_anew(commands: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    setup_cms.install()
    newer = tmp_path / "requirements-cms.lock"
    newer.write_bytes(setup_cms.LOCK.read_bytes() + b"# changed\n")
    monkeypatch.setattr(setup_cms, "LOCK", newer)

    assert not setup_cms.is_ready()
    assert len(commands) == 3


def test_the_lock_names_each_package_with_hashes_and_no_address() -> None:
    text = setup_cms.LOCK.read_text(encoding="ascii")
    entries = [line for line in text.splitlines() if not line.startswith(" ")]

    assert all("==" in entry and entry.endswith("\\") for entry in entries)
    assert "://" not in text
    assert "--hash=sha256:" in setup_cms.entry_of("integreat-cms")


def test_a_package_the_lock_does_not_name_is_an_error() -> None:
    with pytest.raises(setup.SetupError, match="frobnicate"):
        setup_cms.entry_of("frobnicate")
