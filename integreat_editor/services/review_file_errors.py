"""What can be wrong with a review file, in words for a person. Nothing is changed in any of these cases."""

from integreat_editor.errors import EditorError, Wording

_SAFE_DE = "Es wurde nichts geändert."
_SAFE_EN = "Nothing was changed."


class ReviewFileBroken(EditorError):
    """No review file, or a damaged or changed one. `reason`: what does not fit."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ ist keine lesbare Freigabe-Datei.",
            f"Lassen Sie sie sich noch einmal schicken. {_SAFE_DE} {{reason}}",
        ),
        "en": Wording(
            "The file “{name}” is not a readable review file.", f"Have it sent to you again. {_SAFE_EN} {{reason}}"
        ),
    }


class ReviewFileNewer(EditorError):
    """Written by a later version of this program."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ kommt aus einer neueren Fassung dieses Programms.",
            f"Bringen Sie das Programm auf den neuen Stand und öffnen Sie die Datei noch einmal. {_SAFE_DE}",
        ),
        "en": Wording(
            "The file “{name}” comes from a newer version of this program.",
            f"Update the program and open the file again. {_SAFE_EN}",
        ),
    }


class ReviewFileForeign(EditorError):
    """Of another region or server."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ gehört zur Region {region} auf {server}.",
            f"Öffnen Sie zuerst Ihre Arbeitskopie dieser Region, dann die Datei. {_SAFE_DE}",
        ),
        "en": Wording(
            "The file “{name}” belongs to the region {region} on {server}.",
            f"First open your working copy of that region, then the file. {_SAFE_EN}",
        ),
    }


class ReviewFilePages(EditorError):
    """It names pages that this copy does not have. `pages`: their titles."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ nennt Seiten, die hier noch fehlen: {pages}.",
            f"Gleichen Sie ab und öffnen Sie die Datei noch einmal. {_SAFE_DE}",
        ),
        "en": Wording(
            "The file “{name}” names pages that are still missing here: {pages}.",
            f"Sync and open the file again. {_SAFE_EN}",
        ),
    }


class ReviewFileUnwritten(EditorError):
    """It cannot be written there."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ konnte nicht geschrieben werden.",
            "Prüfen Sie Platz und Rechte, oder wählen Sie einen anderen Ordner. "
            "Das Änderungspaket ist unverändert. {reason}",
        ),
        "en": Wording(
            "The file “{name}” could not be written.",
            "Check space and rights, or choose another folder. The change set is unchanged. {reason}",
        ),
    }
