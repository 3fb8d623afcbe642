"""What can go wrong between a working copy and an Integreat CMS, beyond `sync.errors`.

`LoginNeeded`
├── `LoginCodeNeeded`, `LoginCodeRefused`, `PasskeyOnly`, `SessionRefused`
`Forbidden` ── `NoRight` ── `OtherRegion`, `NoPages`
`NotFound` ── `PageGone`
`SyncError`
└── `PageLocked`, `FormRefused` (`CardRefused`), `ForeignVersion`, `UnknownForm`, `RedirectRefused`
"""

from integreat_editor.errors import Wording
from integreat_editor.sync.errors import Forbidden, LoginNeeded, NotFound, SyncError


class LoginCodeNeeded(LoginNeeded):
    """The account has a second factor, and nobody can be asked for its code."""

    wording = {
        "de": Wording(
            "Für die Anmeldung an {server} fehlt der Einmalcode.",
            "Öffnen Sie Ihre Code-App und melden Sie sich mit dem sechsstelligen Code an, oder setzen Sie "
            "INTEGREAT_EDITOR_CODE. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The one-time code for the login to {server} is missing.",
            "Open your code app and log in with the six-digit code, or set INTEGREAT_EDITOR_CODE. "
            "Your texts are stored safely.",
        ),
    }


class LoginCodeRefused(LoginNeeded):
    """The one-time code is wrong or too old."""

    wording = {
        "de": Wording(
            "Der Einmalcode wurde abgelehnt.",
            "Ein Code gilt nur kurz, und die Uhr des Geräts mit der Code-App muss stimmen. "
            "Melden Sie sich mit einem neuen Code an. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The one-time code was refused.",
            "A code is valid for a short time only, and the clock of the device with the code app must be right. "
            "Log in with a new code. Your texts are stored safely.",
        ),
    }


class PasskeyOnly(LoginNeeded):
    """The account's second factor is a passkey, which only a browser can use."""

    wording = {
        "de": Wording(
            "Ihr Konto auf {server} meldet sich mit einem Passkey an; das kann nur der Browser.",
            "Melden Sie sich im Browser am CMS an und geben Sie hier den Wert des Cookies „sessionid“ ein (in den "
            "Entwicklerwerkzeugen des Browsers unter Cookies), oder setzen Sie ihn als INTEGREAT_EDITOR_SESSION. "
            "Oder richten Sie im CMS zusätzlich eine Code-App (TOTP) ein. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "Your account on {server} logs in with a passkey; only a browser can do that.",
            "Log in to the CMS in the browser and enter the value of the cookie “sessionid” here (in the browser's "
            "developer tools, under cookies), or set it as INTEGREAT_EDITOR_SESSION. "
            "Or add a code app (TOTP) to your account in the CMS. Your texts are stored safely.",
        ),
    }


class SessionRefused(LoginNeeded):
    """A session taken over from a browser is unknown to the CMS, or has ended."""

    wording = {
        "de": Wording(
            "Die Anmeldung aus dem Browser gilt auf {server} nicht (mehr).",
            "Melden Sie sich im Browser noch einmal an und geben Sie den neuen Wert des Cookies „sessionid“ ein. "
            "Bleiben Sie dort angemeldet. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The login from the browser is not (or no longer) valid on {server}.",
            "Log in again in the browser and enter the new value of the cookie “sessionid”. "
            "Stay logged in there. Your texts are stored safely.",
        ),
    }


class NoRight(Forbidden):
    """The CMS answers 403, or shows that it would. `action`: what was to be done; `reason`: what stands against it."""

    wording = {
        "de": Wording(
            "Das CMS erlaubt Ihrem Konto das nicht{action}.",
            "{reason} Fragen Sie die Verwalterin oder den Verwalter Ihrer Region. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The CMS does not allow your account to do this{action}.",
            "{reason} Ask a manager of your region. Your texts are stored safely.",
        ),
    }

    def __init__(self, *, page: str | None = None, action: str = "", reason: str = "") -> None:
        self.action = action
        super().__init__(page=page, action=f": {action}" if action else "", reason=reason)


class OtherRegion(NoRight):
    """The account has no access to this region."""

    wording = {
        "de": Wording(
            "Ihr Konto gehört im CMS nicht zu dieser Region.",
            "Lassen Sie sich im CMS der Region zuordnen, oder wählen Sie eine Ihrer Regionen.",
        ),
        "en": Wording(
            "In the CMS, your account does not belong to this region.",
            "Have it assigned to the region in the CMS, or choose one of your regions.",
        ),
    }


class NoPages(NoRight):
    """The account may see the region, but none of its pages."""

    wording = {
        "de": Wording(
            "Ihr Konto darf im CMS keine Seiten sehen.",
            "Es ist zum Beispiel nur für Veranstaltungen da. Bitten Sie die Verwaltung Ihrer Region um eine andere "
            "Rolle.",
        ),
        "en": Wording(
            "Your account may not see any pages in the CMS.",
            "It may be there for events only. Ask a manager of your region for another role.",
        ),
    }


class PageGone(NotFound):
    """The CMS has no such page, or not in this language (any more). `what`: its number."""

    wording = {
        "de": Wording(
            "Das CMS kennt die Seite {what} nicht (mehr).",
            "Vielleicht wurde sie dort gelöscht. Gleichen Sie ab; Ihr Text bleibt auf diesem Rechner gespeichert.",
        ),
        "en": Wording(
            "The CMS does not know the page {what} (any more).",
            "Perhaps it was deleted there. Sync; your text stays stored on this computer.",
        ),
    }


class PageLocked(SyncError):
    """Somebody has the page open in a browser. `user`: who."""

    wording = {
        "de": Wording(
            "Die Seite wird im CMS gerade von {user} bearbeitet.",
            "Versuchen Sie es später noch einmal, oder sprechen Sie sich ab. Ihr Text ist sicher gespeichert.",
        ),
        "en": Wording(
            "The page is being edited in the CMS by {user}.",
            "Try again later, or talk to each other. Your text is stored safely.",
        ),
    }


class FormRefused(SyncError):
    """The CMS shows the form again with red messages; nothing was stored. `reason`: those messages."""

    wording = {
        "de": Wording(
            "Das CMS hat die Seite nicht angenommen.",
            "Es meldet: {reason} Es wurde nichts gespeichert; Ihr Text bleibt auf diesem Rechner erhalten.",
        ),
        "en": Wording(
            "The CMS did not accept the page.",
            "It says: {reason} Nothing was stored there; your text is kept on this computer.",
        ),
    }


class CardRefused(FormRefused):
    """A contact card that the CMS answers with an error of its own (HTTP 500), so that it is not sent."""

    wording = {
        "de": Wording(
            "Das CMS kann die Kontaktkarte auf dieser Seite nicht speichern.",
            "Schreiben Sie mindestens einen Absatz neben die Karte, oder fügen Sie die Karte neu ein. "
            "Es wurde nichts gesendet; Ihr Text ist sicher gespeichert.",
        ),
        "en": Wording(
            "The CMS cannot store the contact card on this page.",
            "Write at least one paragraph beside the card, or insert the card again. "
            "Nothing was sent; your text is stored safely.",
        ),
    }


class ForeignVersion(SyncError):
    """Somebody else saved between our reading and our posting. `author`, `version`: whose and which."""

    wording = {
        "de": Wording(
            "Im CMS hat {author} die Seite im selben Augenblick gespeichert (Version {version}).",
            "Beide stehen in der Versionsliste des CMS. Gleichen Sie ab; die andere Fassung wird Ihnen gezeigt.",
        ),
        "en": Wording(
            "In the CMS, {author} saved the page at the same moment (version {version}).",
            "Both are in the CMS's list of versions. Sync; the other one is shown to you.",
        ),
    }


class UnknownForm(SyncError):
    """A page of the CMS does not look as it should: another release. `reason`: what is missing."""

    wording = {
        "de": Wording(
            "Das CMS auf {server} sieht anders aus als erwartet.",
            "Vielleicht läuft dort eine andere Version. Es wurde nichts geändert. ({reason})",
        ),
        "en": Wording(
            "The CMS on {server} looks different than expected.",
            "Perhaps it is another release. Nothing was changed. ({reason})",
        ),
    }


class RedirectRefused(SyncError):
    """The server sends us to another one, to which no login may go. `target`: its address."""

    wording = {
        "de": Wording(
            "Der Server {server} verweist auf eine andere Adresse: {target}.",
            "Es wurde nichts gesendet. Ist das die richtige Adresse Ihres CMS, geben Sie sie ein; sonst ist es "
            "vielleicht die Anmeldeseite eines WLANs. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "The server {server} points to another address: {target}.",
            "Nothing was sent there. If that is the right address of your CMS, enter it; otherwise it may be the "
            "login page of a wireless network. Your texts are stored safely.",
        ),
    }
