"""What is installed is what was locked, and a wheel holds everything the program reads."""

import importlib.resources
import importlib.util
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

CHECKOUT = Path(__file__).resolve().parent.parent
LOCK = CHECKOUT / "requirements.lock"
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

PYTHONS = ("3.11.2", "3.12.0", "3.13.0", "3.14.0")
# As the markers name system and processor.
MACHINES = [
    ("linux", "x86_64"),
    ("linux", "aarch64"),
    ("win32", "AMD64"),
    ("darwin", "arm64"),
    ("darwin", "x86_64"),
]
SYSTEMS = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}


def locked_entries() -> list[tuple[Requirement, list[str]]]:
    """Each requirement of the lock with its hashes."""
    text = LOCK.read_text(encoding="utf-8").replace("\\\n", " ")
    entries = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            requirement, *options = line.split("--hash=")
            entries.append((Requirement(requirement), [option.strip() for option in options]))
    return entries


def asked_for() -> list[Requirement]:
    extras = PROJECT["optional-dependencies"]
    return [Requirement(text) for text in [*PROJECT["dependencies"], *extras["test"]]]


def environment(python: str, system: str, processor: str) -> dict[str, str]:
    """The marker variables of a machine we support."""
    return {
        "python_full_version": python,
        "python_version": ".".join(python.split(".")[:2]),
        "sys_platform": system,
        "platform_system": SYSTEMS[system],
        "platform_machine": processor,
        "os_name": "nt" if system == "win32" else "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }


def test_the_lock_names_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links|@ ", text)


def test_every_locked_file_has_a_hash() -> None:
    entries = locked_entries()
    assert entries
    for requirement, hashes in entries:
        assert hashes, requirement.name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement.name


@pytest.mark.parametrize(("system", "processor"), MACHINES)
@pytest.mark.parametrize("python", PYTHONS)
def test_one_version_each_on_every_supported_machine(python: str, system: str, processor: str) -> None:
    machine = environment(python, system, processor)
    locked: dict[str, Version] = {}
    for requirement, _ in locked_entries():
        if requirement.marker is None or requirement.marker.evaluate(machine):
            (pin,) = requirement.specifier
            assert pin.operator == "=="
            assert canonicalize_name(requirement.name) not in locked, requirement.name
            locked[canonicalize_name(requirement.name)] = Version(pin.version)
    for wanted in asked_for():
        if wanted.marker is None or wanted.marker.evaluate(machine):
            assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), wanted


def test_the_lock_holds_for_the_supported_pythons() -> None:
    assert all(python in Requirement(f"x{PROJECT['requires-python']}").specifier for python in PYTHONS)
    assert Marker("python_version < '3.12'").evaluate(environment("3.11.2", "linux", "x86_64"))


def test_qt_is_the_version_that_keeps_none_alive() -> None:
    assert "PySide6-Essentials==6.11.3" in PROJECT["dependencies"]


def test_the_resources_are_the_folder_of_the_checkout() -> None:
    folder = importlib.resources.files("integreat_editor_resources")
    assert Path(str(folder)).resolve() == CHECKOUT / "resources"
    assert (folder / "demo").is_dir()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    # No input from outside: our own interpreter and a fixed command.
    subprocess.run(  # noqa: S603 see above
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        check=True,
        capture_output=True,
        cwd=CHECKOUT,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_a_wheel_holds_the_package_and_the_resources_only(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    version = PROJECT["version"]
    assert tops == {"integreat_editor", "integreat_editor_resources", f"integreat_editor-{version}.dist-info"}
    assert "integreat_editor/qtlibs.py" in names


def test_a_wheel_holds_every_resource(wheel: Path) -> None:
    folder = CHECKOUT / "resources"
    files = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    missing = {f"integreat_editor_resources/{path.relative_to(folder).as_posix()}" for path in files} - names
    assert not missing


def test_the_resources_of_a_wheel_can_be_read(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = (
        "import importlib.resources as r\n"
        "f = r.files('integreat_editor_resources')\n"
        "print(f, (f / 'demo' / 'FORMAT.md').read_text(encoding='utf-8')[0])\n"
    )
    # -S: without the editable install of .venv, which would answer instead. Fixed command, no input from outside.
    answer = subprocess.run(  # noqa: S603 see above
        [sys.executable, "-S", "-c", code], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    assert answer.stdout.strip() == f"{tmp_path / 'integreat_editor_resources'} #"
