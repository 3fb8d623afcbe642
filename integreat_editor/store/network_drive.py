"""Whether a file lies on a network drive, where SQLite's write-ahead log must not be used (sqlite.org/wal.html)."""

import sys
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "fuse.davfs", "davfs"}
)
_DRIVE_REMOTE = 4
"""`GetDriveTypeW`: DRIVE_REMOTE."""
_MOUNTS = Path("/proc/mounts")


def on_network_drive(path: Path, mounts: str | None = None) -> bool:
    """Whether `path` lies on a network drive; `mounts`: text in the form of /proc/mounts instead of this machine's."""
    if mounts is None:
        if sys.platform == "win32":
            return _is_remote_on_windows(path)
        mounts = _MOUNTS.read_text(errors="replace") if _MOUNTS.exists() else ""
    return _file_system(path.absolute(), mounts) in NETWORK_FILE_SYSTEMS


def _file_system(path: Path, mounts: str) -> str:
    """The type of the innermost mount that holds the path; "" if none is known."""
    best, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        mount_point = Path(fields[1].replace("\\040", " "))
        # A later mount on the same point hides the earlier one.
        if path.is_relative_to(mount_point) and len(mount_point.parts) >= best:
            best, found = len(mount_point.parts), fields[2]
    return found


if sys.platform == "win32":
    import ctypes

    def _is_remote_on_windows(path: Path) -> bool:
        anchor = path.absolute().anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
