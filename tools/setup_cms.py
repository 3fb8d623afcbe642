"""Makes .venv-cms: the Integreat CMS that tests/cms starts, as requirements-cms.lock names it.

Run by Python 3.11 or 3.12 (the CMS's pinned packages have wheels for no newer one): `python -m tools.setup_cms`.
Standard library only. The stamp is written last, so that a killed installation is made anew.
"""

import hashlib
import re
import sys
import tempfile
from pathlib import Path

from tools import setup

VENV = setup.CHECKOUT / ".venv-cms"
LOCK = setup.CHECKOUT / "requirements-cms.lock"
STAMP = VENV / ".ready"


def wanted() -> str:
    """What the stamp holds when the installed CMS is the locked one."""
    return hashlib.sha256(LOCK.read_bytes()).hexdigest() + "\n"


def is_ready() -> bool:
    """Whether everything is installed."""
    return STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted()


def entry_of(package: str) -> str:
    """The lines of one package in the lock: its version, and indented its hashes."""
    found = re.search(rf"^{package}==.*\n(?:[ ].*\n)*", LOCK.read_text(encoding="ascii"), re.MULTILINE)
    if found is None:
        raise setup.SetupError(f"{LOCK.name} does not name {package}.")
    return found[0]


def install() -> None:
    """The locked packages, in an environment of their own."""
    setup.make_venv(VENV)
    pip = setup.find_pip(VENV)
    with tempfile.TemporaryDirectory() as folder:
        # Some of the packages are built here, the CMS itself too: with the locked builder, not with a downloaded one.
        builder = Path(folder) / "builder.txt"
        builder.write_text(entry_of("setuptools"), encoding="ascii")
        setup.run(*pip, "install", "--require-hashes", "--no-deps", "-r", builder)
    setup.say("Downloading and installing the Integreat CMS (about 150 MB; this can take some minutes).")
    setup.run(*pip, "install", "--require-hashes", "--no-deps", "--no-build-isolation", "--use-pep517", "-r", LOCK)
    STAMP.write_text(wanted(), encoding="ascii")


def main() -> None:
    """Installs it unless that is done; a second one at the same time waits."""
    import fcntl  # noqa: PLC0415 not on Windows, where the stamp is read, too

    with LOCK.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if is_ready():
            return
        try:
            install()
        except setup.SetupError as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main()
