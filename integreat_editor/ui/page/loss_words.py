"""What the apps drop, in words for people."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from integreat_editor.content.app_losses import Loss


def loss_words(loss: Loss) -> str:
    """Say one loss in a sentence, in the language of the interface."""
    return _sentence(loss.kind).replace("%1", loss.text)


def losses_text(losses: Iterable[Loss]) -> str:
    """Say all of them, a line each; "" if there are none."""
    return "\n".join(f"• {loss_words(loss)}" for loss in losses)


def _sentence(kind: str) -> str:
    return _elements().get(kind) or _attributes().get(kind) or _elements()["tag"]


def _elements() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "video": translate("AppLoss", "The apps do not show this video: only Vimeo can be embedded."),
        "audio": translate("AppLoss", "The apps do not play sound: set a link to it."),
        "svg": translate("AppLoss", "The apps do not show this drawing: insert it as an image."),
        "picture": translate("AppLoss", "The apps know one file for each image only."),
        "font": translate("AppLoss", "The apps drop this old way of choosing a font; the words stay: “%1”"),
        "center": translate("AppLoss", "The apps drop this old way of centring; the words stay: “%1”"),
        "del": translate("AppLoss", "The apps show crossed-out words as ordinary ones: “%1”"),
        "ins": translate("AppLoss", "The apps show words marked as new as ordinary ones: “%1”"),
        "button": translate("AppLoss", "A button does nothing in the apps; the words stay: “%1”"),
        "code": translate("AppLoss", "The apps leave out scripts and style sheets."),
        "form": translate("AppLoss", "The apps do not show fields to fill in."),
        "plugin": translate("AppLoss", "The apps do not show embedded files: set a link to the file."),
        "frame": translate("AppLoss", "The apps show nothing of %1: only Vimeo can be embedded. Set a link instead."),
        "tag": translate("AppLoss", "The apps do not know “%1”; its words stay."),
    }


def _attributes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "list_start": translate("AppLoss", "The apps always number from 1 upwards, not from %1."),
        "list_type": translate("AppLoss", "The apps number and mark lists their own way."),
        "item_value": translate("AppLoss", "The apps do not skip to number %1."),
        "anchor": translate("AppLoss", "This link leads to a place in the page; in the apps it does nothing: “%1”"),
        "anchor_target": translate("AppLoss", "A mark for links within the page; in the apps no link finds it: “%1”"),
        "scheme": translate("AppLoss", "The apps do not open links that begin with “%1:”."),
        "data_image": translate(
            "AppLoss", "The apps do not show images that are part of the text; insert them as a file."
        ),
        "image_address": translate("AppLoss", "The apps can't reach this image: it lies on somebody's computer."),
        "cell_span": translate("AppLoss", "The apps do not join table cells: “%1”"),
        "cell_size": translate("AppLoss", "The apps choose the sizes of table cells themselves."),
        "language": translate("AppLoss", "The apps drop the mark that these words are in another language (%1)."),
        "translate": translate("AppLoss", "The apps drop the mark for translators: “%1”"),
        "open": translate("AppLoss", "The apps show fold-out sections closed at first."),
        "title": translate("AppLoss", "The apps do not show the hint of a link or word: “%1”"),
        "align": translate("AppLoss", "The apps drop this old way of aligning."),
        "black": translate("AppLoss", "The apps take black off the text, for their dark look."),
    }
