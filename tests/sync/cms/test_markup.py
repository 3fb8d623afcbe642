"""Reading messages from the pages of a CMS."""

import pytest

from integreat_editor.sync.cms.markup import FlashMessage, account_name, document, messages

PAGE = """<!DOCTYPE html><html><body>
<div class="bg-orange-100">Diese Seite ist archiviert.</div>
<div id="messages" class="mb-8">
  <div class="bg-{colour}-100 border-l-4" role="alert"><p> Die   Seite wurde
  gespeichert. </p></div>
</div>
<div class="bg-red-100">Kein Konto</div>
</body></html>"""


@pytest.mark.parametrize(
    ("colour", "tone"), [("green", "success"), ("blue", "info"), ("yellow", "warning"), ("red", "error")]
)
def test_a_message_has_the_tone_of_its_colour(colour: str, tone: str) -> None:
    (message,) = messages(PAGE.replace("{colour}", colour))

    assert (message.tone, message.text) == (tone, "Die Seite wurde gespeichert.")


def test_messages_keep_their_order_and_other_boxes_are_none() -> None:
    page = (
        '<div id="messages"><div class="bg-yellow-100">Erst</div><div class="bg-red-100">dann</div>'
        '<div class="mt-4">Zwischenraum</div><div class="bg-green-100"> </div></div>'
    )

    assert messages(page) == [FlashMessage("warning", "Erst"), FlashMessage("error", "dann")]


@pytest.mark.parametrize("source", ["", b"", " \n", "<p>Text</p>", b"\xff\xfe\x00", "{}", "<!-- nur das -->"])
def test_a_page_without_messages_has_none(source: str | bytes) -> None:
    assert messages(source) == []


def test_a_page_is_read_as_utf_8_whatever_it_says() -> None:
    page = '<meta charset="latin-1"><div id="messages"><p class="bg-red-100">Größe, ፍቓድ, إذن</p></div>'

    assert messages(page)[0].text == "Größe, ፍቓድ, إذن"


def test_a_text_of_many_megabytes_is_read_whole() -> None:
    page = f"<textarea id='x'>{'Wort ' * 3_000_000}</textarea><b id='end'></b>"

    assert document(page).xpath("//b[@id='end']")


def test_the_head_of_a_page_says_who_is_logged_in() -> None:
    head = '<div id="user-info"><i></i><span class="lg:inline"> Mina\n Yilmaz <i></i></span><div>Log out</div></div>'

    assert account_name(head) == "Mina Yilmaz"
    assert account_name("<p>Mina</p>") == ""
