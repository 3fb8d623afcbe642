"""What the apps drop: every line of their contract, and nothing of what they keep."""

import json
from pathlib import Path

import pytest

from integreat_editor.content.app_losses import Loss, app_losses
from integreat_editor.content.canonical import same
from integreat_editor.content.sanitize import sanitise
from integreat_editor.content.tokens import is_well_formed

LOST = {
    '<video src="a.mp4"><source src="b.webm"></video>': [Loss("video", "")],
    '<audio src="a.mp3">Radio</audio>': [Loss("audio", "Radio")],
    "<svg><circle r='4'></circle></svg>": [Loss("svg", "")],
    "<p><font size=5>Groß</font></p>": [Loss("font", "Groß")],
    "<center>Mitte</center>": [Loss("center", "Mitte")],
    "<p><del>alt</del> <ins>neu</ins></p>": [Loss("del", "alt"), Loss("ins", "neu")],
    "<button>Los</button>": [Loss("button", "Los")],
    "<picture><img src='/media/1' alt='Haus'></picture>": [Loss("picture", "")],
    "<script>alarm()</script>": [Loss("code", "alarm()")],
    "<form><input name='x'></form>": [Loss("form", "form")],
    "<object data='a.pdf'></object>": [Loss("plugin", "object")],
    "<marquee>Hallo</marquee>": [Loss("tag", "marquee")],
    '<iframe src="https://www.youtube.com/embed/1"></iframe>': [Loss("frame", "www.youtube.com")],
    '<iframe src="http://[">': [Loss("frame", "http://[")],
    '<ol start="3" type="a"><li value="7">x</li></ol>': [
        Loss("list_start", "3"), Loss("list_type", "a"), Loss("item_value", "7"),
    ],
    '<p><a href="#unten">Nach unten</a></p>': [Loss("anchor", "Nach unten")],
    '<p><a id="unten"></a>Text</p>': [Loss("anchor_target", "unten")],
    '<p><a href="whatsapp://send">Schreiben</a> <a href="sms:1">SMS</a></p>': [
        Loss("scheme", "whatsapp"), Loss("scheme", "sms"),
    ],
    '<img src="data:image/png;base64,AAAA" alt="Plan">': [Loss("data_image", "Plan")],
    '<img src="file:///C:/plan.png" alt="Plan">': [Loss("image_address", "Plan")],
    '<table><tr><td colspan="2" width="30">a</td></tr></table>': [Loss("cell_span", "a"), Loss("cell_size", "")],
    '<p lang="ar">x</p>': [Loss("language", "ar")],
    '<p translate="yes">x</p>': [Loss("translate", "x")],
    "<details open><summary>Mehr</summary></details>": [Loss("open", "")],
    '<p><a href="https://a.example/" title="Zum Amt">Amt</a></p>': [Loss("title", "Zum Amt")],
    '<p align="center">x</p>': [Loss("align", "center")],
    '<p><span style="font-size: 1em; color: rgb(0, 0, 0)">x</span></p>': [Loss("black", "x")],
}  # fmt: skip
KEPT = (
    "",
    "Nur Text",
    '<p style="text-align: right; color: red" class="a" dir="rtl" data-x="1" aria-label="b">x</p>',
    '<p><span translate="no" class="notranslate">Jobcenter</span></p>',
    '<p><a href="https://a.example/x#teil">x</a> <a href="tel:+49821">y</a> <a href="mailto:a@b.example">z</a></p>',
    '<p><a href="/stadt/de/seite/">Seite</a></p>',
    '<img src="/media/1" alt="Haus" title="Haus" width="300">',
    '<iframe src="https://player.vimeo.com/video/1"></iframe>',
    "<details><summary>Mehr</summary><p>x</p></details>",
    '<table><tr><td colspan="1">a</td></tr></table>',
    "<ol><li>a</li></ol><hr><p><u>b</u><sup>2</sup></p>",
)


@pytest.mark.parametrize("html", LOST)
def test_what_is_lost_is_told(html: str) -> None:
    assert list(app_losses(html)) == LOST[html]


@pytest.mark.parametrize("html", KEPT)
def test_what_is_kept_is_not_told(html: str) -> None:
    assert app_losses(html) == ()


def test_each_loss_is_told_once() -> None:
    assert app_losses('<a href="sms:1">a</a><a href="sms:2">b</a>') == (Loss("scheme", "sms"),)


@pytest.mark.corpus
def test_where_nothing_is_told_the_apps_show_the_same(corpus_dir: Path) -> None:
    """But for attributes no reader sees; what is not well-formed every parser mends in its own way."""
    unseen = {"id", "translate", "rel", "hreflang", "referrerpolicy"}
    quiet = 0
    for file in sorted(corpus_dir.glob("*/*/pages.json")):
        for page in json.loads(file.read_text(encoding="utf-8")):
            html = page["content"]
            if not app_losses(html) and is_well_formed(html):
                quiet += 1
                assert same(html, sanitise(html, kept=unseen))
    assert quiet > 100
