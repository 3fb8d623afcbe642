"""What a person can ask for that cannot be done, in words for that person."""

from integreat_editor.errors import EditorError, Wording


class PageUnknown(EditorError):
    """No page of that id or path."""

    wording = {
        "de": Wording(
            "Die Seite „{name}“ gibt es hier nicht.", "Prüfen Sie die Schreibweise; es wurde nichts geändert."
        ),
        "en": Wording("There is no page “{name}” here.", "Check the spelling; nothing was changed."),
    }


class LanguageUnknown(EditorError):
    """The region has no such language."""

    wording = {
        "de": Wording(
            "Die Sprache „{name}“ hat diese Region nicht.", "Vorhanden sind: {known}. Es wurde nichts geändert."
        ),
        "en": Wording("This region has no language “{name}”.", "There are: {known}. Nothing was changed."),
    }


class TitleTooLong(EditorError):
    """More than `models.text.MAX_TITLE_LENGTH` characters."""

    wording = {
        "de": Wording(
            "Der Titel ist zu lang ({length} Zeichen).",
            "Ein Titel hat höchstens 1.024 Zeichen. Der bisherige Titel und Text sind unverändert gespeichert.",
        ),
        "en": Wording(
            "The title is too long ({length} characters).",
            "A title has at most 1,024 characters. The previous title and text are stored unchanged.",
        ),
    }


class ContentTooLarge(EditorError):
    """More than `models.text.MAX_CONTENT_BYTES` bytes."""

    wording = {
        "de": Wording(
            "Der Text ist zu groß ({size} MB).",
            "Ein Text hat höchstens 2 MB. Teilen Sie ihn auf. Der bisherige Text ist unverändert gespeichert.",
        ),
        "en": Wording(
            "The text is too large ({size} MB).",
            "A text has at most 2 MB. Split it into several pages. The previous text is stored unchanged.",
        ),
    }


class UnreadableText(EditorError):
    """Bytes that are no UTF-8, or characters no server stores (NUL, lone surrogates)."""

    wording = {
        "de": Wording(
            "Der Text enthält Zeichen, die sich nicht speichern lassen.",
            "Speichern Sie die Datei als UTF-8 und versuchen Sie es noch einmal. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "The text holds characters that cannot be stored.",
            "Save the file as UTF-8 and try again. Nothing was changed.",
        ),
    }


class MoveClosesCycle(EditorError):
    """A page below itself."""

    wording = {
        "de": Wording(
            "Eine Seite kann nicht unter sich selbst stehen.",
            "Wählen Sie einen anderen Platz. Es wurde nichts geändert.",
        ),
        "en": Wording("A page cannot stand below itself.", "Choose another place. Nothing was changed."),
    }


class AlreadyPushed(EditorError):
    """Only a page that no server knows can be discarded."""

    wording = {
        "de": Wording(
            "Diese Seite ist schon auf dem Server.",
            "Sie kann archiviert, aber nicht verworfen werden. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "This page is already on the server.", "It can be archived but not discarded. Nothing was changed."
        ),
    }


class TreeChangedSince(EditorError):
    """What was done with the tree cannot be taken back: something else has happened to these pages since."""

    wording = {
        "de": Wording(
            "Dieser Schritt lässt sich nicht mehr zurücknehmen oder wiederholen.",
            "Die Seiten wurden inzwischen anders geändert. Es wurde nichts geändert; die Texte sind gespeichert.",
        ),
        "en": Wording(
            "This step can no longer be taken back or repeated.",
            "The pages have been changed in another way since. Nothing was changed; the texts are stored.",
        ),
    }


class NothingToSubmit(EditorError):
    """No local change."""

    wording = {
        "de": Wording("Es gibt keine Änderung, die vorgelegt werden könnte.", "Ihr Stand entspricht dem Server."),
        "en": Wording("There is no change to submit.", "Your state is the server's."),
    }


class OpenConflicts(EditorError):
    """A change that contradicts the server's cannot be submitted before it is decided."""

    wording = {
        "de": Wording(
            "Es gibt noch Widersprüche zum Server: {pages}.",
            "Entscheiden Sie diese zuerst. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "There are still conflicts with the server: {pages}.",
            "Decide them first. Your texts are stored safely.",
        ),
    }


class ChangeSetUnknown(EditorError):
    """No change set of that id here."""

    wording = {
        "de": Wording(
            "Das Änderungspaket „{name}“ ist hier nicht bekannt.", "Gleichen Sie ab und versuchen Sie es noch einmal."
        ),
        "en": Wording("The change set “{name}” is not known here.", "Sync and try again."),
    }


class ChangedSinceRead(EditorError):
    """An approval is bound to what was read."""

    wording = {
        "de": Wording(
            "Das Änderungspaket wurde geändert, seit Sie es gelesen haben.",
            "Lesen Sie es noch einmal, und geben Sie es dann frei. Es wurde nichts freigegeben.",
        ),
        "en": Wording(
            "The change set has changed since you read it.",
            "Read it again, then approve it. Nothing was approved.",
        ),
    }


class ReasonNeeded(EditorError):
    """A return without a reason helps nobody."""

    wording = {
        "de": Wording("Zum Zurückgeben gehört ein Grund.", "Schreiben Sie kurz, was zu ändern ist."),
        "en": Wording("A return needs a reason.", "Write briefly what should change."),
    }


class ConflictGone(EditorError):
    """Already decided, settled by a newer state of the server, or no longer what the person was shown."""

    wording = {
        "de": Wording(
            "Dieser Widerspruch ist erledigt oder hat sich geändert.",
            "Laden Sie die Liste neu. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording("This conflict is settled or has changed.", "Reload the list. Your texts are stored safely."),
    }


class ExportFailed(EditorError):
    """The folder cannot be written."""

    wording = {
        "de": Wording(
            "Der Ordner „{name}“ kann nicht beschrieben werden.",
            "Prüfen Sie Platz und Rechte. Die Arbeitskopie ist unverändert. {reason}",
        ),
        "en": Wording(
            "The folder “{name}” cannot be written.", "Check space and rights. The working copy is unchanged. {reason}"
        ),
    }


class NoServer(EditorError):
    """A working copy without a remote."""

    wording = {
        "de": Wording("Diese Arbeitskopie hat keinen Server.", "Öffnen Sie eine Region vom Server, um abzugleichen."),
        "en": Wording("This working copy has no server.", "Open a region from a server in order to sync."),
    }


class UnreadableFile(EditorError):
    """A file that cannot be read."""

    wording = {
        "de": Wording("Die Datei „{name}“ lässt sich nicht lesen.", "Es wurde nichts geändert. {reason}"),
        "en": Wording("The file “{name}” cannot be read.", "Nothing was changed. {reason}"),
    }


class NoTemplate(EditorError):
    """The region follows no state template."""

    wording = {
        "de": Wording(
            "Diese Region folgt noch keiner Landesvorlage.",
            "Wählen Sie unter „Landesvorlage“ eine aus. Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "This region does not follow a state template yet.",
            "Choose one under “State template”. Your texts are stored safely.",
        ),
    }
