"""What can stand between a region on a hub and its CMS, in words for a person."""

from integreat_editor.errors import EditorError, Wording


class NoCms(EditorError):
    """The region has no CMS, or this copy no account there."""

    wording = {
        "de": Wording(
            "Mit dieser Region ist noch kein CMS verbunden.",
            "Verbinden Sie es zuerst mit Adresse, Region und Ihrem Konto. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "No CMS is connected with this region yet.",
            "Connect it first, with its address, its region and your account. Your texts are stored safely.",
        ),
    }


class LeaseHeld(EditorError):
    """A colleague is pushing to the CMS. Details: `holder`, `until`."""

    wording = {
        "de": Wording(
            "{holder} überträgt gerade in das CMS.",
            "Versuchen Sie es in einigen Minuten noch einmal; spätestens um {until} ist der Weg frei. "
            "Es wurde nichts gesendet, Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "{holder} is pushing to the CMS at the moment.",
            "Try again in a few minutes; the way is free at {until} at the latest. "
            "Nothing was sent, your texts are stored safely.",
        ),
    }


class LeaseLost(EditorError):
    """The right to push ended in the middle: the hub did not answer for too long, and a colleague goes on."""

    wording = {
        "de": Wording(
            "Die Übertragung in das CMS wurde angehalten.",
            "Der zentrale Server war zu lange nicht erreichbar, und {holder} überträgt inzwischen. Was schon "
            "übertragen wurde, ist vermerkt; versuchen Sie es später noch einmal. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "Pushing to the CMS was stopped.",
            "The central server could not be reached for too long, and {holder} is pushing now. What was pushed is "
            "noted; try again later. Your texts are stored safely.",
        ),
    }


class PairingOpen(EditorError):
    """Pages of the two sides are neither paired nor left out."""

    wording = {
        "de": Wording(
            "Für {count} Seiten ist noch nicht entschieden, welche Seite im CMS zu ihnen gehört.",
            "Ordnen Sie sie zu, oder wählen Sie „neu im CMS“ oder „nicht ins CMS“. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "For {count} pages it is not decided yet which page of the CMS belongs to them.",
            "Pair them, or choose “new in the CMS” or “leave out”. Nothing was changed.",
        ),
    }


class PairTaken(EditorError):
    """Two pages cannot stand for the same page of the CMS."""

    wording = {
        "de": Wording(
            "Die Seite {number} des CMS ist schon einer anderen Seite zugeordnet.",
            "Lösen Sie zuerst die andere Zuordnung. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "Page {number} of the CMS is paired with another page already.",
            "Take that pair back first. Nothing was changed.",
        ),
    }


class TwinThere(EditorError):
    """The CMS has a page of that title at that place, with another text. Details: `title`."""

    wording = {
        "de": Wording(
            "Im CMS gibt es an dieser Stelle schon eine Seite „{title}“.",
            "Ordnen Sie die beiden Seiten einander zu, damit keine zweite entsteht. Es wurde nichts angelegt.",
        ),
        "en": Wording(
            "The CMS has a page “{title}” at this place already.",
            "Pair the two pages, so that no second one comes about. Nothing was made.",
        ),
    }


class CmsMediaRefused(EditorError):
    """An image that the CMS does not take."""

    wording = {
        "de": Wording(
            "Das CMS hat ein Bild nicht angenommen.",
            "Prüfen Sie Größe und Format des Bildes. Ihre Texte sind sicher gespeichert. {reason}",
        ),
        "en": Wording(
            "The CMS did not take an image.",
            "Check the image's size and format. Your texts are stored safely. {reason}",
        ),
    }


class ImagesWait(EditorError):
    """Images get their address from the CMS, so submitting them needs a connection. Details: `pages`."""

    wording = {
        "de": Wording(
            "Neue Bilder müssen vor der Freigabe in das CMS: {pages}.",
            "Stellen Sie die Verbindung her, und legen Sie die Änderungen dann vor. Texte und Bilder sind sicher "
            "gespeichert.",
        ),
        "en": Wording(
            "New images have to be in the CMS before the approval: {pages}.",
            "Connect, then submit the changes. Texts and images are stored safely.",
        ),
    }
