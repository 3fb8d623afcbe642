"""./run and ./test: what they start once everything is set up, and what they say where something is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX shell")

# Stands for every Python: says what it was asked to do.
ECHO = '#!/bin/sh\necho "$@"\n'
# The whole suite: all cores, each file in one process, in the order of the files.
EVERYTHING = "-m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder"
# A Python of the right version that cannot make virtual environments.
WITHOUT_VENV = '#!/bin/sh\ncase "$*" in *setup.py*) exit 4 ;; esac\n'
# A screen library is missing, the others are there.
WITHOUT_XCB = """#!/bin/sh
case "$*" in
  *command*xcb*) echo "sudo install xcb"; exit 1 ;;
  *packages*xcb*) exit 1 ;;
esac
"""

Done = subprocess.CompletedProcess[str]


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the launcher's files only, its path with a space."""
    folder = tmp_path / "our editor"
    shutil.copytree(CHECKOUT / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "integreat_editor").mkdir()
    for name in ("run", "test", "pyproject.toml", "requirements.lock", "integreat_editor/qtlibs.py"):
        shutil.copy(CHECKOUT / name, folder / name)
    return folder


@pytest.fixture
def ready(checkout: Path) -> Path:
    """The same, set up, with a Python that only says what it was asked to do."""
    script(checkout / ".venv/bin/python", ECHO)
    mark = f'checkout="{checkout}"; . "{checkout}/tools/environment.sh"; fingerprint > "{checkout}/.venv/.ready"'
    subprocess.run(["/bin/sh", "-c", mark], check=True)  # noqa: S603 fixed words
    return checkout


def start(program: Path, *arguments: str, cwd: Path | None = None, **variables: str) -> Done:
    """Runs a launcher without a person, a screen or a package manager."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | variables
    return subprocess.run(  # noqa: S603 our own programs
        [program, *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def bare_path(tmp_path: Path) -> str:
    """A PATH with a shell's usual tools, but neither Python nor a package manager."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("cat", "cksum", "dirname", "id"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return str(folder)


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], "demo"),
        (["--screenshot", "a b.png"], "demo --screenshot a b.png"),
        (["--fresh"], "demo --fresh"),
        (["tree", "region.ie"], "tree region.ie"),
        (["--help"], "--help"),
    ],
)
def test_run_starts_the_demo_or_a_command(ready: Path, arguments: list[str], asked: str) -> None:
    done = start(ready / "run", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"-P -m integreat_editor {asked}\n", "")


def test_run_stays_where_the_user_is(ready: Path, tmp_path: Path) -> None:
    script(ready / ".venv/bin/python", "#!/bin/sh\npwd\n")
    assert start(ready / "run", cwd=tmp_path).stdout.strip() == str(tmp_path)


def test_test_checks_style_and_types_first(ready: Path) -> None:
    asked = start(ready / "test").stdout.splitlines()
    assert asked == ["-m ruff check .", "-m mypy", EVERYTHING]


def test_test_hands_arguments_to_pytest_alone(ready: Path) -> None:
    assert start(ready / "test", "-k", "two words").stdout == "-m pytest -k two words\n"


def test_a_changed_lock_is_set_up_again(ready: Path, bare_path: str) -> None:
    with (ready / "requirements.lock").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    done = start(ready / "run", PATH=bare_path, PYTHON=str(ready / ".venv/bin/python"))
    assert "Setting up" in done.stderr


def test_a_moved_checkout_is_set_up_again(ready: Path, bare_path: str) -> None:
    moved = ready.rename(ready.with_name("moved"))
    done = start(moved / "run", PATH=bare_path, PYTHON=str(moved / ".venv/bin/python"))
    assert "Setting up" in done.stderr


def test_without_python_the_command_is_named(checkout: Path, bare_path: str) -> None:
    text = (checkout / "tools/environment.sh").read_text(encoding="utf-8").replace("/usr/bin/python3", "/nowhere")
    (checkout / "tools/environment.sh").write_text(text, encoding="utf-8")
    done = start(checkout / "run", PATH=bare_path)
    assert done.returncode == 3
    assert "sudo apt-get install -y python3 python3-venv" in done.stderr


def test_without_venv_the_command_is_named(checkout: Path, bare_path: str) -> None:
    python = checkout.parent / "python3"
    script(python, WITHOUT_VENV)
    done = start(checkout / "test", PATH=bare_path, PYTHON=str(python))
    assert done.returncode == 3
    assert "sudo apt-get install -y --no-install-recommends python3-venv" in done.stderr


def test_a_missing_screen_library_is_named_before_the_window(ready: Path, bare_path: str) -> None:
    script(ready / ".venv/bin/python", WITHOUT_XCB)
    done = start(ready / "run", PATH=bare_path, DISPLAY=":0")
    assert (done.returncode, done.stdout) == (3, "")
    assert "sudo install xcb" in done.stderr


def test_without_a_screen_its_libraries_are_not_asked_for(ready: Path, bare_path: str) -> None:
    script(ready / ".venv/bin/python", WITHOUT_XCB)
    assert start(ready / "run", "--screenshot", "x.png", PATH=bare_path).returncode == 0


@pytest.fixture
def pythons(bare_path: str) -> str:
    """A PATH whose Python 3.11 installs the CMS at once."""
    script(Path(bare_path) / "python3.11", "#!/bin/sh\nexit 0\n")
    return bare_path


def test_test_with_the_cms_sets_it_up_and_then_checks_everything(ready: Path, pythons: str) -> None:
    done = start(ready / "test", "--cms", PATH=pythons)
    asked = done.stdout.splitlines()
    # The filled database is made beside the checks: anywhere between.
    assert asked[0] == "-m tests.cms.server.install"
    assert sorted(asked[1:-1]) == ["-m mypy", "-m ruff check .", "-m tests.cms.server.template"]
    assert asked[-1] == EVERYTHING
    assert done.returncode == 0


def test_arguments_go_with_the_cms_to_pytest_alone(ready: Path, pythons: str) -> None:
    asked = start(ready / "test", "--cms", "tests/cms", PATH=pythons).stdout.splitlines()
    assert asked[-1] == "-m pytest tests/cms"
    assert "-m mypy" not in asked


@pytest.mark.parametrize("broken", ["-m tests.cms.server.install", "-m tests.cms.server.template"])
def test_without_the_cms_that_was_asked_for_the_other_tests_run_and_the_exit_code_tells(
    ready: Path, pythons: str, broken: str
) -> None:
    script(ready / ".venv/bin/python", f'#!/bin/sh\necho "$@"\n[ "$*" != "{broken}" ]\n')
    done = start(ready / "test", "--cms", PATH=pythons)
    assert done.returncode == 3
    assert done.stdout.splitlines()[-1] == EVERYTHING
    assert "its tests are skipped" in done.stderr


def test_without_the_programs_of_the_cms_the_command_is_named(ready: Path, pythons: str) -> None:
    script(ready / ".venv/bin/python", '#!/bin/sh\n[ "$*" != "-m tests.cms.server.install" ]\n')
    done = start(ready / "test", "--cms", PATH=pythons)
    assert "sudo apt-get install -y postgresql redis-server libmagic1" in done.stderr
