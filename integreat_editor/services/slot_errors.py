"""What cannot stand in a local slot, in words for a person."""

from integreat_editor.errors import EditorError, Wording


class SlotUnknown(EditorError):
    """A name that no slot may have, so that no filling can be kept for it."""

    wording = {
        "de": Wording(
            "Einen Ortsbaustein „{name}“ kann es nicht geben.",
            "Namen bestehen aus Buchstaben, Ziffern, Punkt und Strichen. Melden Sie das den Autor:innen der Vorlage. Es"
            " wurde nichts geändert.",
        ),
        "en": Wording(
            "There can be no local slot “{name}”.",
            "Names are made of letters, digits, dots and dashes. Tell the template's authors. Nothing was changed.",
        ),
    }


class SlotLinkUnfit(EditorError):
    """A filling whose address leads nowhere a reader may be led to."""

    wording = {
        "de": Wording(
            "„{name}“ ist keine Adresse, auf die ein Link führen kann.",
            "Schreiben Sie eine Internet-Adresse (https://…), mailto:…, tel:… oder eine Seite wie /stadt/de/kontakt/."
            " Es wurde nichts geändert.",
        ),
        "en": Wording(
            "“{name}” is no address that a link can lead to.",
            "Write a web address (https://…), mailto:…, tel:… or a page like /town/en/contact/. Nothing was changed.",
        ),
    }


class SlotWordsUnfit(EditorError):
    """HTML of which nothing is left to see when it is made safe."""

    wording = {
        "de": Wording(
            "In diesem Ortsbaustein wäre nichts zu sehen.",
            "Schreiben Sie einen Text, oder leeren Sie den Ortsbaustein. Es wurde nichts geändert.",
        ),
        "en": Wording(
            "There would be nothing to see in this local slot.",
            "Write a text, or empty the local slot. Nothing was changed.",
        ),
    }
