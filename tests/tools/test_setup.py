"""The steps that make .venv: what is done again, what is not, and what a killed step leaves behind."""

import shutil
import sys
from pathlib import Path

import pytest

from tools import setup

CHECKOUT = Path(__file__).resolve().parent.parent.parent

TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de"><context><name>Tree</name>
<message><source>Page</source><translation>Seite</translation></message>
</context></TS>
"""


class Steps:
    """Notes the programs that would be run instead of running them."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.fail_at = ""

    def run(self, *command: str | Path) -> None:
        line = " ".join(str(part) for part in command)
        self.commands.append(line)
        if self.fail_at and self.fail_at in line:
            raise setup.SetupError(line)
        if " venv " in line:
            setup.venv_file("python").parent.mkdir(parents=True)
            setup.venv_file("python").touch()

    def ran(self, words: str) -> bool:
        return any(words in line for line in self.commands)


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Steps:
    """An empty checkout, and no program is run in it."""
    for name in ("pyproject.toml", "requirements.lock", "tools/editable.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(CHECKOUT / name, tmp_path / name)
    monkeypatch.setattr(setup, "CHECKOUT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(setup, "PACKAGES_STAMP", tmp_path / ".venv" / ".packages")
    monkeypatch.setattr(setup, "find_pip", lambda: ["pip"])
    # Whatever this machine's Python lacks.
    monkeypatch.setattr(setup, "has_module", lambda _: True)
    steps = Steps()
    monkeypatch.setattr(setup, "run", steps.run)
    return steps


def test_packages_come_from_the_lock_with_hashes(steps: Steps) -> None:
    setup.install_packages()
    assert steps.ran("install --require-hashes --no-deps -r")
    assert steps.ran("install --no-deps --no-build-isolation --no-index --editable")


def test_the_second_time_nothing_is_done(steps: Steps) -> None:
    setup.install_packages()
    steps.commands.clear()
    setup.install_packages()
    assert steps.commands == []


def test_a_changed_lock_is_installed_into_the_same_venv(steps: Steps) -> None:
    setup.install_packages()
    steps.commands.clear()
    setup.LOCK.write_text("# changed\n", encoding="utf-8")
    setup.install_packages()
    assert steps.ran("--require-hashes")
    assert not steps.ran(" venv ")


def test_a_killed_pip_makes_the_next_time_start_over(steps: Steps) -> None:
    steps.fail_at = "--require-hashes"
    with pytest.raises(setup.SetupError):
        setup.install_packages()
    half = setup.VENV / "half-unpacked"
    half.touch()
    steps.fail_at = ""
    setup.install_packages()
    assert not half.exists()
    assert setup.PACKAGES_STAMP.exists()


def test_another_python_makes_another_venv(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.install_packages()
    steps.commands.clear()
    monkeypatch.setattr(sys, "base_prefix", "elsewhere")
    setup.install_packages()
    assert steps.ran(" venv ")


@pytest.mark.parametrize(("absent", "words"), [([], "-m venv "), (["ensurepip"], "-m venv --without-pip ")])
def test_venv_is_made_with_what_is_there(
    steps: Steps, monkeypatch: pytest.MonkeyPatch, absent: list[str], words: str
) -> None:
    monkeypatch.setattr(setup, "has_module", lambda name: name not in absent)
    setup.make_venv()
    assert steps.ran(words)


def test_uv_is_taken_where_python_has_no_venv(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "has_module", lambda _: False)
    monkeypatch.setattr(shutil, "which", lambda _: "uv")
    setup.make_venv()
    assert steps.ran("uv venv --quiet --seed")


@pytest.mark.usefixtures("steps")
def test_without_any_of_them_the_launcher_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "has_module", lambda _: False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SystemExit) as end:
        setup.make_venv()
    assert end.value.code == setup.NO_VENV


def test_translations_are_compiled_when_they_are_newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "CHECKOUT", tmp_path)
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    (folder / "editor_de.ts").write_text(TRANSLATION, encoding="utf-8")
    setup.compile_translations()
    compiled = folder / "editor_de.qm"
    assert compiled.stat().st_size > 0
    assert sorted(path.name for path in folder.iterdir()) == ["editor_de.qm", "editor_de.ts"]
    monkeypatch.setattr(setup, "run", pytest.fail)
    setup.compile_translations()


def test_no_translations_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "CHECKOUT", tmp_path)
    setup.compile_translations()
