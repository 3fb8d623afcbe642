"""How often each working copy was opened by this person, noted outside of it.

A file that was opened fewer times than noted here is an older state put back in its place: a restored backup.
"""

from contextlib import suppress
from pathlib import Path

from integreat_editor.settings import data_directory


def times_opened(copy_id: str) -> int:
    """The highest number noted; 0 where nothing is known."""
    try:
        return int(_file(copy_id).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0


def note_opened(copy_id: str, times: int) -> None:
    """Notes a number. Where that fails, restoring a backup goes unnoticed, and nothing else."""
    file = _file(copy_id)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(str(times), encoding="ascii")


def _file(copy_id: str) -> Path:
    return data_directory() / "opened" / f"{copy_id}.txt"
