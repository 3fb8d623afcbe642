"""Makes .venv complete: `packages` installs what requirements.lock names, `finish` the translations and bytecode.

Standard library only, run by whatever Python 3.11-3.14 the system has. Each step leaves a stamp when it is done, so
that a second time costs nothing. Where the packages were not finished (a killed pip), .venv is made anew: a
half-unpacked package cannot be told from a whole one.
"""

import compileall
import contextlib
import hashlib
import importlib.util
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
VENV = CHECKOUT / ".venv"
LOCK = CHECKOUT / "requirements.lock"
PACKAGES_STAMP = VENV / ".packages"
NO_VENV = 4
"""Exit code: this Python can make no virtual environment; tools/environment.sh knows what to install."""


class SetupError(Exception):
    """A step failed; the message is one line for the person at the keyboard."""


def say(text: str) -> None:
    """One line on stderr: stdout belongs to the program that is started afterwards."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def venv_file(name: str, venv: Path | None = None) -> Path:
    """An executable of .venv, or of another environment."""
    folder = venv or VENV
    return folder / "Scripts" / f"{name}.exe" if sys.platform == "win32" else folder / "bin" / name


def run(*command: str | Path) -> None:
    """Runs a program in the checkout, talking to stderr, never asking; raises `SetupError` if it fails."""
    words = [str(part) for part in command]
    try:
        subprocess.run(words, check=True, cwd=CHECKOUT, stdin=subprocess.DEVNULL, stdout=sys.stderr)  # noqa: S603 fixed words
    except (subprocess.CalledProcessError, OSError) as error:
        raise SetupError(f"This step failed: {' '.join(words)}") from error


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Lets a second set-up of the checkout wait. The system frees the lock when a process dies, however it dies."""
    try:
        import fcntl  # noqa: PLC0415 not on Windows, where two set-ups at once are left to the user
    except ImportError:
        yield
        return
    with LOCK.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def install_packages() -> None:
    """The locked packages and the editor itself (editable) in .venv."""
    wanted = stamp_of("pyproject.toml", "requirements.lock", "tools/editable.py")
    found = PACKAGES_STAMP.read_text() if PACKAGES_STAMP.exists() and venv_file("python").exists() else ""
    if found == wanted:
        return
    if found.splitlines()[:1] != wanted.splitlines()[:1]:
        make_venv()
    PACKAGES_STAMP.unlink(missing_ok=True)
    pip = find_pip()
    say("Downloading and installing the packages of requirements.lock (about 150 MB; this can take some minutes).")
    run(*pip, "install", "--require-hashes", "--no-deps", "-r", LOCK)
    # The build backend is in the lock: nothing unlocked is downloaded for building.
    run(*pip, "install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", CHECKOUT)
    PACKAGES_STAMP.write_text(wanted)


def stamp_of(*names: str) -> str:
    """First line: the Python, with which .venv stands and falls. Second: place and content of these files, hashed."""
    content = hashlib.sha256(str(CHECKOUT).encode())
    for name in names:
        content.update((CHECKOUT / name).read_bytes())
    return f"{platform.python_version()} {sys.base_prefix}\n{content.hexdigest()}"


def make_venv(venv: Path | None = None) -> None:
    """An empty .venv (or another one) for this Python, in place of one half made or made for another Python."""
    folder = venv or VENV
    if folder.exists():
        say(f"Removing {folder.name}: it is unfinished or for another Python.")
        shutil.rmtree(folder)
    say(f"Making {folder.name} with Python {sys.version.split()[0]}.")
    if has_module("ensurepip") and has_module("venv"):
        run(sys.executable, "-m", "venv", folder)
    elif has_module("pip") and has_module("venv"):
        run(sys.executable, "-m", "venv", "--without-pip", folder)
    elif uv := shutil.which("uv"):
        run(uv, "venv", "--quiet", "--seed", "--python", sys.executable, folder)
    else:
        sys.exit(NO_VENV)


def find_pip(venv: Path | None = None) -> list[str | Path]:
    """The command for pip with .venv (or another one) as its target: its own, or the one beside the system's Python."""
    python = venv_file("python", venv)
    inside = subprocess.run([python, "-c", "import pip"], check=False, capture_output=True)  # noqa: S603 fixed words
    quiet: list[str | Path] = ["--quiet", "--disable-pip-version-check", "--no-input"]
    if inside.returncode == 0:
        return [python, "-m", "pip", *quiet]
    return [sys.executable, "-m", "pip", "--python", python, *quiet]


def has_module(name: str) -> bool:
    """Whether this Python can import it."""
    return importlib.util.find_spec(name) is not None


def compile_translations() -> None:
    """resources/i18n/*.ts to .qm, by the compiler in the Qt wheel. Run by .venv's Python."""
    sources = sorted((CHECKOUT / "resources" / "i18n").glob("*.ts"))
    stale = [source for source in sources if is_older(source.with_suffix(".qm"), source)]
    if not stale:
        return
    compiler = (
        Path(sysconfig.get_path("platlib")) / "PySide6" / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    )
    for source in stale:
        # First beside it, then moved: a killed compiler leaves no half translation behind.
        unfinished = source.with_suffix(".qm.part")
        run(compiler, "-silent", source, "-qm", unfinished)
        unfinished.replace(source.with_suffix(".qm"))


def is_older(made: Path, source: Path) -> bool:
    """Whether `made` is absent or older than what it is made from."""
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def compile_bytecode() -> None:
    """The first start would otherwise take seconds: Python would compile everything it imports."""
    for folder in (CHECKOUT / "integreat_editor", CHECKOUT / "tests"):
        compileall.compile_dir(str(folder), quiet=2)


def main() -> None:
    """Runs the step named on the command line."""
    steps = {"packages": (install_packages,), "finish": (compile_translations, compile_bytecode)}
    try:
        with only_one():
            for step in steps[sys.argv[1]]:
                step()
    except SetupError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
