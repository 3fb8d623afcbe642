"""What cannot be done between a region's pages and its template's, in words for a person."""

from integreat_editor.errors import EditorError, Wording


class TemplateNotFetched(EditorError):
    """The template is named, but nothing of it is here: its pages would all look removed."""

    wording = {
        "de": Wording(
            "Die Vorlage wurde noch nicht geholt.", "Gleichen Sie ab und versuchen Sie es noch einmal. {reason}"
        ),
        "en": Wording("The template has not been fetched yet.", "Sync and try again. {reason}"),
    }


class TemplatePageUnknown(EditorError):
    """No such page in the template, or none that is public."""

    wording = {
        "de": Wording(
            "Die Seite „{name}“ gibt es in der Vorlage nicht (mehr).",
            "Gleichen Sie mit der Vorlage ab und versuchen Sie es noch einmal. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "There is no page “{name}” in the template (any more).",
            "Sync with the template and try again. Nothing was changed.",
        ),
    }


class AlreadyAdopted(EditorError):
    """Two own pages from one template page: no update would know which to change."""

    wording = {
        "de": Wording(
            "„{title}“ ist schon aus der Vorlage übernommen.",
            "Änderungen der Vorlage kommen dort als Aktualisierung; fehlende Sprachen lassen sich ergänzen. Es wurde"
            " nichts geändert.",
        ),
        "en": Wording(
            "“{title}” is adopted from the template already.",
            "Changes of the template come there as an update; missing languages can be added. Nothing was changed.",
        ),
    }


class AlreadyLinked(EditorError):
    """One page, one origin; one origin, one page."""

    wording = {
        "de": Wording(
            "„{title}“ ist schon mit einer Seite der Vorlage verbunden.",
            "Lösen Sie erst die bestehende Verbindung. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "“{title}” is linked with a page of the template already.",
            "Undo the existing link first. Nothing was changed.",
        ),
    }


class OriginTaken(EditorError):
    """The template page belongs to another page here."""

    wording = {
        "de": Wording(
            "Diese Seite der Vorlage ist schon mit „{title}“ verbunden.",
            "Wählen Sie eine andere Seite, oder lösen Sie erst jene Verbindung. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "This page of the template is linked with “{title}” already.",
            "Choose another page, or undo that link first. Nothing was changed.",
        ),
    }


class NotLinked(EditorError):
    """A local page follows nothing."""

    wording = {
        "de": Wording(
            "„{title}“ ist mit keiner Seite der Vorlage verbunden.",
            "Verbinden Sie die Seite erst. Es wurde nichts geändert.",
        ),
        "en": Wording("“{title}” is linked with no page of the template.", "Link it first. Nothing was changed."),
    }


class NothingToAdopt(EditorError):
    """Nothing of what was asked for is public in a language of the region."""

    wording = {
        "de": Wording(
            "Davon gibt es in der Vorlage nichts in einer Sprache dieser Region.",
            "Wählen Sie andere Seiten oder Sprachen. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "The template has nothing of this in a language of this region.",
            "Choose other pages or languages. Nothing was changed.",
        ),
    }


class DeclineNeedsReason(EditorError):
    """Colleagues and the template's owners read it."""

    wording = {
        "de": Wording(
            "Zum Ablehnen gehört ein Grund.",
            "Schreiben Sie kurz, warum die Region diese Seite nicht haben möchte. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "Declining needs a reason.", "Write briefly why the region does not want this page. Nothing was changed."
        ),
    }


class OpenSetChanged(EditorError):
    """The author's one open change set is not as it was submitted: sending it along would send what nobody chose."""

    wording = {
        "de": Wording(
            "Ihr offenes Änderungspaket „{title}“ wurde zurückgegeben, oder Sie haben seine Texte weiter bearbeitet.",
            "Legen Sie es unter „Änderungen“ selbst vor; die Live-Seiten lassen sich dort mit ankreuzen. Alles ist"
            " sicher gespeichert.",
        ),
        "en": Wording(
            "Your open change set “{title}” was returned, or you went on editing its texts.",
            "Submit it yourself under “Changes”; the live pages can be ticked there as well. Everything is stored"
            " safely.",
        ),
    }
