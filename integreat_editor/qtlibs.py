"""Which shared libraries of the system does the Qt wheel need, and which are missing?

Answered without importing Qt: where a library is missing, Qt ends the process with a misleading message that no program
can catch. Standard library only, because the set-up asks before anything else works. Source of the lists: DT_NEEDED of
the wheel's own files on Debian 12 and 13.
"""

import ctypes
import importlib.util
import mmap
import os
import shutil
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

_PLATFORMS = "Qt/plugins/platforms"

# What a part of the program loads. A file this version of the wheel does not have is passed over.
GROUPS: dict[str, tuple[str, ...]] = {
    "window": (
        "QtCore.abi3.so",
        "QtGui.abi3.so",
        "QtWidgets.abi3.so",
        "QtNetwork.abi3.so",
        "QtSvg.abi3.so",
        "QtTest.abi3.so",
        f"{_PLATFORMS}/libqoffscreen.so",
        "Qt/plugins/iconengines/libqsvgicon.so",
        "Qt/plugins/imageformats/libqsvg.so",
        "Qt/plugins/imageformats/libqjpeg.so",
        "Qt/plugins/imageformats/libqgif.so",
        "Qt/plugins/imageformats/libqwebp.so",
        "lrelease",
    ),
    "xcb": (f"{_PLATFORMS}/libqxcb.so",),
    "wayland": (f"{_PLATFORMS}/libqwayland.so",),
}

# Debian 12 and 13, Ubuntu 22.04 and later; newer names (libglib2.0-0t64) are found through "Provides".
APT_PACKAGES: dict[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

_ELF_64_LITTLE = b"\x7fELF\x02\x01"
_PT_LOAD, _PT_DYNAMIC = 1, 2
_DT_NEEDED, _DT_STRTAB, _DT_STRSZ = 1, 5, 10


def needed(path: Path) -> list[str]:
    """The names a 64-bit little-endian ELF file asks the loader for; nothing for any other file."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return _needed_names(data) if data[: len(_ELF_64_LITTLE)] == _ELF_64_LITTLE else []


def _needed_names(data: mmap.mmap) -> list[str]:
    headers = _program_headers(data)
    dynamic = next(((offset, size) for kind, offset, _, size in headers if kind == _PT_DYNAMIC), None)
    if dynamic is None:
        return []
    offset, size = dynamic
    entries = [struct.unpack_from("<qQ", data, at) for at in range(offset, offset + size - 15, 16)]
    table = next(value for tag, value in entries if tag == _DT_STRTAB)
    length = next(value for tag, value in entries if tag == _DT_STRSZ)
    start = next(
        offset + table - address
        for kind, offset, address, held in headers
        if kind == _PT_LOAD and address <= table < address + held
    )
    names = data[start : start + length]
    return [names[at : names.index(b"\0", at)].decode() for tag, at in entries if tag == _DT_NEEDED]


def _program_headers(data: mmap.mmap) -> list[tuple[int, int, int, int]]:
    """(kind, offset in the file, virtual address, size in the file) of each segment."""
    (table,) = struct.unpack_from("<Q", data, 32)
    entry_size, count = struct.unpack_from("<HH", data, 54)
    headers = []
    for index in range(count):
        kind, _, offset, address, _, held, _, _ = struct.unpack_from("<IIQQQQQQ", data, table + index * entry_size)
        headers.append((kind, offset, address, held))
    return headers


def missing(groups: Iterable[str] = ("window",)) -> list[str]:
    """The sonames that the named `GROUPS` need and this system lacks, sorted; none off Linux, where the wheel has all.

    Raises `ModuleNotFoundError` if PySide6 is not installed, `KeyError` for an unknown group.
    """
    if not sys.platform.startswith("linux"):
        return []
    qt, shiboken = _package("PySide6"), _package("shiboken6")
    own = (qt / "Qt" / "lib", qt, shiboken)
    todo = [qt / name for group in groups for name in GROUPS[group]]
    seen: set[Path] = set()
    lacking: set[str] = set()
    while todo:
        path = todo.pop()
        if path in seen or not path.exists():
            continue
        seen.add(path)
        for name in needed(path):
            beside = next((place / name for place in own if (place / name).exists()), None)
            if beside is not None:
                todo.append(beside)
            elif name not in lacking and not _loads(name):
                lacking.add(name)
    return sorted(lacking)


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{name} is not installed", name=name)
    return Path(spec.origin).parent


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def apt_packages(sonames: Iterable[str]) -> list[str]:
    """The Debian and Ubuntu packages that bring these libraries; unknown ones are left out."""
    return sorted({APT_PACKAGES[name] for name in sonames if name in APT_PACKAGES})


def install_command(sonames: Iterable[str]) -> str:
    """The line a person types to get these libraries, for the package manager this system has."""
    names = sorted(sonames)
    if shutil.which("apt-get"):
        return "sudo apt-get install -y --no-install-recommends " + " ".join(apt_packages(names))
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            return f"sudo {manager} install -y " + " ".join(f"'{name}()(64bit)'" for name in names)
    return "install the packages that hold " + " ".join(names)


def screen_problem() -> str | None:
    """Why no window can be opened here, in one line with what to do; `None` if one can. Ask before `QApplication`."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if not sys.platform.startswith("linux"):
        return None
    if not (platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "No screen here (DISPLAY and WAYLAND_DISPLAY are empty). A picture works without one: --screenshot FILE"
    lacking = missing(_groups_for(platform))
    if lacking:
        return f"Qt lacks system libraries ({' '.join(lacking)}). Please run:  {install_command(lacking)}"
    return None


def _groups_for(platform: str) -> tuple[str, ...]:
    """The groups that a window needs with this QT_QPA_PLATFORM; empty means Qt chooses by the environment."""
    if platform in GROUPS:
        return ("window", platform)
    if platform:
        return ("window",)
    return ("window", "wayland" if os.environ.get("WAYLAND_DISPLAY") else "xcb")


def main(arguments: list[str]) -> int:
    """For the set-up: `packages|command GROUP ...` prints what to install; exit 1 if anything is missing, else 0."""
    wanted, *groups = arguments
    lacking = missing(groups)
    if lacking:
        answer = " ".join(apt_packages(lacking)) if wanted == "packages" else install_command(lacking)
        print(answer)  # noqa: T201 the set-up reads it
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
