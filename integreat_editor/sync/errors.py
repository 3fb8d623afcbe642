"""What can go wrong between a working copy and a server, in words for a person.

`SyncError`
├── `TransientError`    the request may have arrived or not: read first, then go on
│   ├── `ServerUnreachable`, `ServerBusy`
├── `LoginNeeded`        nothing was done
│   ├── `LoginFailed`, `TokenExpired`, `PasswordNeeded`
├── `Forbidden`, `FourEyes`, `NotFound`
├── `Stale`, `NotApproved`, `CycleRefused`, `NeedsParent`, `EmptySlot`, `TooLarge`, `RequestRefused`
├── `ServerLies`, `ServerEmptied`
└── `AddressUnusable`, `InsecureAddress`, `CertificateRefused`, `ReadOnlyRemote`
"""

from integreat_editor.errors import EditorError, Wording


class SyncError(EditorError):
    """Root of the tree above."""


class TransientError(SyncError):
    """Nobody knows whether the request was carried out."""


class LoginNeeded(SyncError):
    """Nothing was done, and nothing will be before somebody logs in."""


class ServerUnreachable(TransientError):
    """No connection, a cut one, or no answer in time."""

    wording = {
        "de": Wording(
            "Der Server {server} ist nicht erreichbar.",
            "Prüfen Sie die Internetverbindung und versuchen Sie es später noch einmal. "
            "Ihre Texte sind auf diesem Rechner sicher gespeichert.",
        ),
        "en": Wording(
            "The server {server} cannot be reached.",
            "Check the internet connection and try again later. Your texts are stored safely on this computer.",
        ),
    }


class ServerBusy(TransientError):
    """A 5xx answer."""

    wording = {
        "de": Wording(
            "Der Server {server} meldet eine Störung ({status}).",
            "Versuchen Sie es in einigen Minuten noch einmal. Ihre Texte sind auf diesem Rechner sicher gespeichert.",
        ),
        "en": Wording(
            "The server {server} reports a fault ({status}).",
            "Try again in a few minutes. Your texts are stored safely on this computer.",
        ),
    }


class LoginFailed(LoginNeeded):
    """Name or password is wrong."""

    wording = {
        "de": Wording(
            "Die Anmeldung wurde abgelehnt.",
            "Name oder Passwort stimmt nicht. Prüfen Sie beides und melden Sie sich noch einmal an. "
            "Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The login was refused.",
            "Name or password is wrong. Check both and log in again. Your texts are stored safely.",
        ),
    }


class TokenExpired(LoginNeeded):
    """The login has ended."""

    wording = {
        "de": Wording(
            "Ihre Anmeldung ist abgelaufen.",
            "Melden Sie sich noch einmal an; danach geht es weiter. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording("Your login has expired.", "Log in again, then go on. Your texts are stored safely."),
    }


class PasswordNeeded(LoginNeeded):
    """No password is known and nobody can be asked."""

    wording = {
        "de": Wording(
            "Für {server} ist kein Passwort bekannt.",
            "Melden Sie sich an, oder setzen Sie INTEGREAT_EDITOR_PASSWORD. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "No password is known for {server}.",
            "Log in, or set INTEGREAT_EDITOR_PASSWORD. Your texts are stored safely.",
        ),
    }


class Forbidden(SyncError):
    """The role does not allow it."""

    wording = {
        "de": Wording(
            "Dazu fehlt Ihnen das Recht.",
            "Wenden Sie sich an die Verwalterin oder den Verwalter Ihrer Region. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "You do not have the right to do this.",
            "Ask a manager of your region. Your texts are stored safely.",
        ),
    }


class FourEyes(SyncError):
    """One's own change."""

    wording = {
        "de": Wording(
            "Eigene Änderungen kann man in dieser Region nicht selbst freigeben.",
            "Bitten Sie eine Kollegin oder einen Kollegen um die Freigabe (Vier-Augen-Prinzip).",
        ),
        "en": Wording(
            "Nobody approves their own change in this region.",
            "Ask a colleague to approve it (four-eyes principle).",
        ),
    }


class NotFound(SyncError):
    """The server does not know it, or hides it."""

    wording = {
        "de": Wording(
            "Der Server kennt „{what}“ nicht.",
            "Prüfen Sie die Schreibweise und ob Sie dort Zugang haben. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The server does not know “{what}”.",
            "Check the spelling and whether you have access. Your texts are stored safely.",
        ),
    }


class Stale(SyncError):
    """The server has moved on."""

    wording = {
        "de": Wording(
            "Auf dem Server hat sich inzwischen etwas geändert.",
            "Gleichen Sie ab; Ihr Text bleibt dabei erhalten, und was sich widerspricht, wird Ihnen gezeigt.",
        ),
        "en": Wording(
            "Something has changed on the server in the meantime.",
            "Sync; your text is kept, and whatever clashes is shown to you.",
        ),
    }


class NotApproved(SyncError):
    """What should be pushed is not what was approved."""

    wording = {
        "de": Wording(
            "Diese Änderung ist nicht (mehr) freigegeben.",
            "Legen Sie sie noch einmal zur Freigabe vor. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "This change is not approved (any more).",
            "Submit it for approval again. Your texts are stored safely.",
        ),
    }


class CycleRefused(SyncError):
    """A move that would make a page its own ancestor."""

    wording = {
        "de": Wording(
            "Diese Verschiebung würde eine Seite unter sich selbst stellen.",
            "Gleichen Sie ab und wählen Sie einen anderen Platz. Die Texte der Seite sind sicher.",
        ),
        "en": Wording(
            "This move would put a page below itself.",
            "Sync and choose another place. The page's texts are safe.",
        ),
    }


class NeedsParent(SyncError):
    """The page above is not on the server yet."""

    wording = {
        "de": Wording(
            "Die übergeordnete Seite ist noch nicht auf dem Server.",
            "Übertragen Sie zuerst die übergeordnete Seite. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The page above is not on the server yet.",
            "Push the page above first. Your texts are stored safely.",
        ),
    }


class EmptySlot(SyncError):
    """A text with a local slot that nobody has filled."""

    wording = {
        "de": Wording(
            "Auf der Seite „{title}“ ist ein Ortsbaustein noch leer.",
            "Füllen Sie ihn unter „Landesvorlage“ aus und legen Sie die Seite noch einmal vor; vorher kann sie nicht "
            "freigegeben werden. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "A local slot on the page “{title}” is still empty.",
            "Fill it in under “State template” and submit the page again; it cannot be approved before. "
            "Your texts are stored safely.",
        ),
    }


class TooLarge(SyncError):
    """Title or content beyond the limits."""

    wording = {
        "de": Wording(
            "Der Text ist zu groß für den Server.",
            "Ein Titel hat höchstens 1.024 Zeichen, ein Text höchstens 2 MB. Kürzen Sie ihn oder teilen Sie die Seite. "
            "Auf diesem Rechner ist er sicher gespeichert.",
        ),
        "en": Wording(
            "The text is too large for the server.",
            "A title has at most 1,024 characters, a text at most 2 MB. Shorten it or split the page. "
            "It is stored safely on this computer.",
        ),
    }


class RequestRefused(SyncError):
    """The server calls the request malformed: usually versions that do not fit."""

    wording = {
        "de": Wording(
            "Der Server hat die Anfrage abgelehnt.",
            "Vielleicht passen die Programmversionen nicht zusammen ({reason}). Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The server refused the request.",
            "Perhaps the program versions do not fit ({reason}). Your texts are stored safely.",
        ),
    }


class ServerLies(SyncError):
    """An answer of a wrong shape; nothing of it was taken."""

    wording = {
        "de": Wording(
            "Der Server {server} hat etwas Unverständliches geantwortet.",
            "Es wurde nichts übernommen. Prüfen Sie die Adresse, oder melden Sie es der Betreuung des Servers. "
            "Ihre Texte sind sicher gespeichert. {reason}",
        ),
        "en": Wording(
            "The server {server} gave an answer that makes no sense.",
            "Nothing was taken from it. Check the address, or tell whoever runs the server. "
            "Your texts are stored safely. {reason}",
        ),
    }


class ServerEmptied(SyncError):
    """A server that suddenly has no pages is not believed (DESIGN promise 14)."""

    wording = {
        "de": Wording(
            "Der Server meldet auf einmal keine Seiten mehr.",
            "Das ist wahrscheinlich eine Störung. Es wurde nichts gelöscht oder geändert. "
            "Fragen Sie bei der Betreuung des Servers nach.",
        ),
        "en": Wording(
            "The server suddenly reports no pages at all.",
            "This is probably a fault. Nothing was deleted or changed. Ask whoever runs the server.",
        ),
    }


class AddressUnusable(SyncError):
    """No address of a server, or one with a name or a password in it."""

    wording = {
        "de": Wording(
            "„{server}“ ist keine brauchbare Adresse.",
            "Eine Adresse sieht so aus: https://redaktion.beispiel.de. Name und Passwort gehören nicht hinein. "
            "Es wurde nichts gesendet.",
        ),
        "en": Wording(
            "“{server}” is not a usable address.",
            "An address looks like this: https://redaktion.beispiel.de. It holds neither a name nor a password. "
            "Nothing was sent.",
        ),
    }


class InsecureAddress(SyncError):
    """Plain http beyond this machine."""

    wording = {
        "de": Wording(
            "Die Adresse {server} ist nicht verschlüsselt.",
            "Verwenden Sie eine Adresse mit https://. Es wurde nichts gesendet.",
        ),
        "en": Wording(
            "The address {server} is not encrypted.",
            "Use an address with https://. Nothing was sent.",
        ),
    }


class CertificateRefused(SyncError):
    """The server could not prove who it is."""

    wording = {
        "de": Wording(
            "Dieser Rechner kennt das Zertifikat des Servers {server} nicht, oder es ist nicht gültig.",
            "Es wurde nichts gesendet. Wenden Sie sich an Ihre IT-Abteilung: Ein Zertifikat Ihres Hauses gilt, sobald "
            "dessen Stammzertifikat auf diesem Rechner installiert ist. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "This computer does not know the certificate of the server {server}, or it is not valid.",
            "Nothing was sent. Ask your IT department: a certificate of your own organisation counts once its root "
            "certificate is installed on this computer. Your texts are stored safely.",
        ),
    }


class ReadOnlyRemote(SyncError):
    """The public API takes no changes."""

    wording = {
        "de": Wording(
            "Dieser Server kann nur gelesen werden.",
            "Ihre Änderungen bleiben in der Arbeitskopie auf diesem Rechner gespeichert.",
        ),
        "en": Wording(
            "This server can only be read.",
            "Your changes stay stored in the working copy on this computer.",
        ),
    }
