"""The list of missing system libraries, and the line that tells a person how to get them."""

import ctypes
import shutil
import sys
from pathlib import Path

import pytest

from integreat_editor import qtlibs

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves libraries to the system")


def without(monkeypatch: pytest.MonkeyPatch, *sonames: str) -> None:
    """A system that lacks these libraries."""
    load = ctypes.CDLL

    def cdll(name: str) -> ctypes.CDLL:
        if name in sonames:
            raise OSError(name)
        return load(name)

    monkeypatch.setattr(ctypes, "CDLL", cdll)


def only_with(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name in programs else None)


@linux
def test_a_library_names_what_it_needs() -> None:
    import PySide6  # noqa: PLC0415 only Linux has these names

    library = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"
    assert "libQt6XcbQpa.so.6" in qtlibs.needed(library)


def test_another_file_needs_nothing(tmp_path: Path) -> None:
    script = tmp_path / "lrelease"
    script.write_text("#!/bin/sh\n")
    assert qtlibs.needed(script) == []


@linux
def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "libEGL.so.1", "libxcb-cursor.so.0")
    assert "libEGL.so.1" in qtlibs.missing(["window"])
    assert "libxcb-cursor.so.0" not in qtlibs.missing(["window"])
    assert "libxcb-cursor.so.0" in qtlibs.missing(["window", "xcb"])


@linux
def test_every_library_of_the_wheel_has_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def cdll(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", cdll)
    c_library = {f"lib{name}" for name in ("c.so.6", "m.so.6", "dl.so.2", "pthread.so.0", "rt.so.1", "resolv.so.2")}
    assert set(qtlibs.missing(qtlibs.GROUPS)) - set(qtlibs.APT_PACKAGES) - c_library - {"ld-linux-x86-64.so.2"} == set()


def test_packages_are_named_once() -> None:
    assert qtlibs.apt_packages(["libgthread-2.0.so.0", "libglib-2.0.so.0"]) == ["libglib2.0-0"]


def test_the_command_is_the_one_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    only_with(monkeypatch, "apt-get")
    assert qtlibs.install_command(["libEGL.so.1"]) == "sudo apt-get install -y --no-install-recommends libegl1"
    only_with(monkeypatch, "dnf")
    assert qtlibs.install_command(["libEGL.so.1"]) == "sudo dnf install -y 'libEGL.so.1()(64bit)'"
    only_with(monkeypatch)
    assert qtlibs.install_command(["libEGL.so.1"]) == "install the packages that hold libEGL.so.1"


@linux
def test_without_a_screen_a_person_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert "--screenshot" in (qtlibs.screen_problem() or "")


@linux
def test_off_screen_no_screen_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "libxcb-cursor.so.0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert qtlibs.screen_problem() is None


@linux
def test_a_missing_library_of_the_screen_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "libxcb-cursor.so.0")
    only_with(monkeypatch, "apt-get")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    assert "apt-get install -y --no-install-recommends libxcb-cursor0" in (qtlibs.screen_problem() or "")


def test_other_systems_need_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert qtlibs.missing(["window", "xcb"]) == []
    assert qtlibs.screen_problem() is None
