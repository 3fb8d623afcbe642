"""What can be wrong with a working copy's file, in words for a person. `{file}` is the file's name."""

import errno
import sqlite3
from pathlib import Path

from integreat_editor.errors import EditorError, Wording


class StoreError(EditorError):
    """Something is wrong with the file; nothing was changed."""

    wording = {
        "de": Wording(
            "Die Arbeitskopie „{file}“ lässt sich gerade nicht lesen oder schreiben.",
            "Prüfen Sie, ob das Laufwerk erreichbar ist, und versuchen Sie es noch einmal. "
            "Alles bisher Gespeicherte ist unverändert. {reason}",
        ),
        "en": Wording(
            "The working copy “{file}” cannot be read or written at the moment.",
            "Check that the drive is reachable and try again. Everything stored so far is unchanged. {reason}",
        ),
    }

    def __init__(self, path: Path | None = None, **details: str) -> None:
        if path is not None:
            details["file"] = path.name
        super().__init__(**details)
        self.path = path


class FileMissing(StoreError):
    """No file there."""

    wording = {
        "de": Wording(
            "Die Arbeitskopie „{file}“ ist nicht da.",
            "Wurde sie verschoben oder umbenannt? Öffnen Sie sie am neuen Ort, oder holen Sie die Region neu vom "
            "Server.",
        ),
        "en": Wording(
            "The working copy “{file}” is not there.",
            "Was it moved or renamed? Open it at its new place, or fetch the region from the server again.",
        ),
    }


class FileExists(StoreError):
    """A new working copy never overwrites a file."""

    wording = {
        "de": Wording(
            "Die Datei „{file}“ gibt es schon.",
            "Wählen Sie einen anderen Namen. Die vorhandene Datei ist unverändert.",
        ),
        "en": Wording("The file “{file}” exists already.", "Choose another name. The existing file is unchanged."),
    }


class FileLocked(StoreError):
    """Another program holds the file longer than we wait."""

    wording = {
        "de": Wording(
            "Die Arbeitskopie „{file}“ wird gerade von einem anderen Programm benutzt.",
            "Warten Sie, bis es fertig ist, oder schließen Sie es, und versuchen Sie es noch einmal. "
            "Es wurde nichts geändert; bisher Gespeichertes ist sicher.",
        ),
        "en": Wording(
            "The working copy “{file}” is in use by another program.",
            "Wait until it has finished or close it, and try again. "
            "Nothing was changed; what was stored before is safe.",
        ),
    }


class FileDamaged(StoreError):
    """Truncated, or bytes that make no sense; the file is left as it is."""

    wording = {
        "de": Wording(
            "Die Arbeitskopie „{file}“ ist beschädigt.",
            "Nehmen Sie eine Sicherung dieser Datei, oder holen Sie die Region neu vom Server. Die beschädigte Datei "
            "wurde nicht verändert; heben Sie sie auf, vieles lässt sich meist noch daraus retten.",
        ),
        "en": Wording(
            "The working copy “{file}” is damaged.",
            "Use a backup of this file, or fetch the region from the server again. The damaged file was not changed; "
            "keep it, much can usually be recovered from it.",
        ),
    }


class ForeignFile(StoreError):
    """A database of another program, or no database at all."""

    wording = {
        "de": Wording(
            "„{file}“ ist keine Arbeitskopie des Integreat-Editors.",
            "Wählen Sie eine andere Datei. Diese wurde nicht verändert.",
        ),
        "en": Wording(
            "“{file}” is not a working copy of Integreat Editor.",
            "Choose another file. This one was not changed.",
        ),
    }


class NewerFile(StoreError):
    """Written by a newer version of the program."""

    wording = {
        "de": Wording(
            "Die Arbeitskopie „{file}“ stammt aus einer neueren Version des Integreat-Editors.",
            "Aktualisieren Sie das Programm. Die Datei wurde nicht verändert.",
        ),
        "en": Wording(
            "The working copy “{file}” was written by a newer version of Integreat Editor.",
            "Update the program. The file was not changed.",
        ),
    }


class DiskFull(StoreError):
    """No room for the last change; what was stored before is whole."""

    wording = {
        "de": Wording(
            "Der Datenträger mit „{file}“ ist voll.",
            "Schaffen Sie Platz und versuchen Sie es noch einmal. Alles bisher Gespeicherte ist sicher; die letzte "
            "Änderung ist noch nicht gespeichert, lassen Sie das Fenster so lange offen.",
        ),
        "en": Wording(
            "The disk that holds “{file}” is full.",
            "Free some space and try again. Everything stored so far is safe; the last change is not stored yet, "
            "so keep the window open.",
        ),
    }


class FileReadOnly(StoreError):
    """The file or its folder must not be written."""

    wording = {
        "de": Wording(
            "In „{file}“ darf nicht geschrieben werden.",
            "Datei oder Ordner sind schreibgeschützt. Kopieren Sie die Datei in einen eigenen Ordner und öffnen Sie "
            "sie dort. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "“{file}” must not be written.",
            "The file or its folder is write-protected. Copy the file into a folder of your own and open it there. "
            "Nothing was changed.",
        ),
    }


_BY_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: FileLocked,
    sqlite3.SQLITE_LOCKED: FileLocked,
    sqlite3.SQLITE_PROTOCOL: FileLocked,
    sqlite3.SQLITE_CORRUPT: FileDamaged,
    sqlite3.SQLITE_NOTADB: FileDamaged,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: FileReadOnly,
    sqlite3.SQLITE_PERM: FileReadOnly,
    sqlite3.SQLITE_IOERR: StoreError,
    sqlite3.SQLITE_CANTOPEN: StoreError,
}


def store_error(error: BaseException | None, path: Path) -> StoreError | None:
    """The words for an error of SQLite; None where it is a bug of ours and must stay one."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, sqlite3.OperationalError) and "Could not decode to UTF-8" in str(error):
        # The driver's own words for bytes that no version of this program has written.
        return FileDamaged(path)
    if code is None:
        return None
    kind = _BY_CODE.get(code & 0xFF)
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        # The file beside the database that WAL needs could not grow.
        kind = DiskFull
    return kind(path) if kind is not None else None


def file_error(error: OSError, path: Path) -> StoreError:
    """The words for an error of the file system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FileReadOnly(path)
    return StoreError(path, reason=error.strerror or "")
