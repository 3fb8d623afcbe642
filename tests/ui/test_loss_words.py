"""Every loss has a sentence of its own."""

import pytest

from integreat_editor.content.app_losses import Loss, app_losses
from integreat_editor.ui.page.loss_words import loss_words, losses_text
from tests.content.test_app_losses import LOST

KINDS = sorted({loss.kind for losses in LOST.values() for loss in losses})


@pytest.mark.parametrize("kind", KINDS)
def test_every_loss_has_words(kind: str) -> None:
    words = loss_words(Loss(kind, "Beispiel"))
    assert words.endswith((".", "”"))
    assert "%1" not in words
    assert kind == "tag" or words != loss_words(Loss("tag", "Beispiel"))


def test_all_losses_are_listed() -> None:
    assert losses_text(app_losses('<ol start="3"><li><a href="sms:1">x</a></li></ol>')).splitlines() == [
        "• The apps always number from 1 upwards, not from 3.",
        "• The apps do not open links that begin with “sms:”.",
    ]
    assert losses_text(()) == ""
