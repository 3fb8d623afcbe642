"""`demo --screenshot` as a person calls it; and what is said where Qt cannot draw."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from integreat_editor.app import NO_SCREEN

PATIENCE = 240


def run(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, with neither a screen nor a platform of the tests."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "integreat_editor", *map(str, arguments)],
        env=environment | variables,
        capture_output=True,
        timeout=PATIENCE,
        encoding="utf-8",
        check=False,
    )


def colours(image: QImage) -> set[int]:
    """The different colours on a grid over the picture."""
    return {image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}


def test_the_picture_shows_a_painted_window(tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    done = run("demo", "--screenshot", file)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    data = file.read_bytes()
    assert struct.unpack(">II", data[16:24]) == (1280, 800)
    assert len(data) > 20_000
    picture = QImage(str(file))
    assert len(colours(picture)) > 200
    tree, text = picture.copy(0, 200, 360, 500), picture.copy(400, 260, 480, 440)
    assert len(colours(tree)) > 20
    assert len(colours(text)) > 20


def test_a_picture_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    done = run("demo", "--screenshot", tmp_path / "missing" / "window.png")
    assert done.returncode == 1
    assert "missing" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("command", [[], ["demo"]], ids=["window", "demo"])
def test_without_a_screen_it_says_so(command: list[str]) -> None:
    done = run(*command)
    assert done.returncode == NO_SCREEN
    assert "--screenshot" in done.stderr
