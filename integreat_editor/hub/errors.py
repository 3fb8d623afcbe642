"""What the hub refuses, towards a client (`Refusal`) and towards the person who runs it (`EditorError`s)."""

from integreat_editor.errors import EditorError, Wording
from integreat_editor.sync.wire import ErrorCode, ErrorMessage

STATUS_OF_CODE: dict[ErrorCode, int] = {
    "bad_request": 400,
    "login_failed": 401,
    "token_expired": 401,
    "forbidden": 403,
    "four_eyes": 403,
    "not_found": 404,
    "stale": 409,
    "not_approved": 409,
    "cycle": 409,
    "needs_parent": 409,
    "empty_slot": 409,
    "key_reused": 409,
    "too_large": 413,
    "busy": 503,
}


class Refusal(Exception):
    """A request that is not carried out; nothing was changed. Becomes an `ErrorMessage` with the code's status.

    `message` is English, for logs, and never repeats what the client sent.
    """

    def __init__(self, code: ErrorCode, message: str, page: str | None = None) -> None:
        self.code: ErrorCode = code
        self.message = message
        self.page = page
        super().__init__(f"{code}: {message}")

    @property
    def status(self) -> int:
        """HTTP status."""
        return STATUS_OF_CODE[self.code]

    def to_message(self) -> ErrorMessage:
        """The body of the answer."""
        return ErrorMessage(code=self.code, message=self.message, page=self.page)


class HubImportError(EditorError):
    """A dump that cannot be imported; nothing was written. Details: `file`, `subject` (the page), `problem`."""

    wording = {
        "de": Wording(
            "Die Seiten aus {file} können nicht übernommen werden.",
            "{subject}: {problem} Es wurde nichts geändert. Berichtigen Sie die Datei oder laden Sie sie neu.",
        ),
        "en": Wording(
            "The pages in {file} cannot be imported.",
            "{subject}: {problem} Nothing was changed. Correct the file or download it again.",
        ),
    }


class RegionExists(EditorError):
    """A region is made once."""

    wording = {
        "de": Wording(
            "Die Region „{slug}“ gibt es auf diesem Server schon.",
            "Es wurde nichts geändert. Wählen Sie einen anderen Namen oder eine andere Datenbank.",
        ),
        "en": Wording(
            "The region “{slug}” already exists on this server.",
            "Nothing was changed. Choose another name or another database.",
        ),
    }


class RegionSlugRefused(EditorError):
    """Not a name for a region's address."""

    wording = {
        "de": Wording(
            "„{slug}“ kann keine Region heißen.",
            "Erlaubt sind kleine Buchstaben, Ziffern und Bindestriche. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "A region cannot be called “{slug}”.",
            "Use small letters, digits and hyphens. Nothing was changed.",
        ),
    }


class RegionUnknown(EditorError):
    """No such region."""

    wording = {
        "de": Wording(
            "Die Region „{slug}“ gibt es auf diesem Server nicht.",
            "Es wurde nichts geändert. Legen Sie sie zuerst mit „hub import“ an.",
        ),
        "en": Wording(
            "There is no region “{slug}” on this server.",
            "Nothing was changed. Make it first with “hub import”.",
        ),
    }


class UserRefused(EditorError):
    """A name or password that cannot be used. Detail: `problem`."""

    wording = {
        "de": Wording("Die Person wurde nicht angelegt.", "{problem} Es wurde nichts geändert."),
        "en": Wording("The user was not added.", "{problem} Nothing was changed."),
    }


class DatabaseRefused(EditorError):
    """The database cannot be used. Detail: `problem` (never the address with its password)."""

    wording = {
        "de": Wording(
            "Die Datenbank des Servers kann nicht geöffnet werden.",
            "{problem} Prüfen Sie die Angabe --database. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "The server's database cannot be opened.",
            "{problem} Check --database. Nothing was changed.",
        ),
    }


class AddressRefused(EditorError):
    """The server cannot listen where it was told to. Details: `address`, `problem`."""

    wording = {
        "de": Wording(
            "Der Server kann unter {address} nicht starten.",
            "{problem} Wählen Sie mit --port einen anderen Port.",
        ),
        "en": Wording("The server cannot start at {address}.", "{problem} Choose another port with --port."),
    }
