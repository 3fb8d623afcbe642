"""Opening the window: on the last working copy, or on the demo with its own hub."""

import os
import subprocess
import sys
from pathlib import Path

from integreat_editor.app.stop_signals import stop_signals
from integreat_editor.errors import EditorError
from integreat_editor.qtlibs import screen_problem

NO_SCREEN = 3
"""Exit code: Qt cannot draw here; the line on stderr says what to install."""
PEOPLE = ("Amira Yilmaz", "Jonas Weber")
"""The officer and the coordinator of the demo; their roles are in `hub.demo`."""
OWNERS = {"hessen": "Petra Lindner"}
"""Who can be chosen in one region only: the owner of the state template."""
REGIONS = {"maintal": "Maintal", "hanau": "Hanau", "hessen": "Hessen-Vorlage"}


def open_window() -> int:
    """Opens the last working copy, or a choice of ways to one; returns the exit code when the window is closed."""
    if _says_problem(screen_problem()):
        return NO_SCREEN
    with stop_signals() as stop:
        from integreat_editor.ui.start import run_window  # noqa: PLC0415 - Qt is loaded only where it can draw

        return run_window(stop, start_demo)


def open_demo(*, fresh: bool, screenshot: Path | None) -> int:
    """Opens the window on the demo regions. `fresh`: as on the first day. `screenshot`: draw it into this PNG and end.

    The demo keeps what was written in it. Returns the exit code.
    """
    if screenshot is not None:
        # The same picture with and without a screen.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if _says_problem(screen_problem()):
        return NO_SCREEN
    from integreat_editor.app.demo_hub import demo_hub  # noqa: PLC0415 - of no use to `open_window`

    try:
        with stop_signals() as stop, demo_hub((*PEOPLE, *OWNERS.values()), fresh=fresh) as hub:
            from integreat_editor.ui.demo.window import Demo  # noqa: PLC0415 - the hub starts while Qt is loaded
            from integreat_editor.ui.start import run_demo  # noqa: PLC0415

            return run_demo(Demo(hub.folder, REGIONS, PEOPLE, hub, OWNERS), stop, screenshot)
    except EditorError as error:
        return _refuse(error)


def start_demo() -> None:
    """Opens the demo in a process of its own, which stays when this window is closed."""
    subprocess.Popen([sys.executable, "-P", "-m", "integreat_editor", "demo"], start_new_session=True)


def _says_problem(problem: str | None) -> bool:
    if problem is not None:
        sys.stderr.write(problem + "\n")
    return problem is not None


def _refuse(error: EditorError) -> int:
    sys.stderr.write(f"{error.title()} {error.advice()}\n")
    return 1
