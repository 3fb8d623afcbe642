"""What the CMS will store is foretold: compared with its own cleaning, on real pages and on nasty ones."""

import json
from pathlib import Path

import pytest

from integreat_editor.content.cms_form import CmsKnowledge, Refusal, Uncertain, predicted
from tests.cms.server.running import RunningCms

REGION = "musterstadt"
NASTY = [
    "",
    "   ",
    "Hallo",
    "Hallo <b>Welt</b>",
    "&nbsp;",
    "<p>a</p><p>b</p>",
    "  <p>a</p>\r\n<p>b</p>  ",
    "<p>a<p>b<b>c",
    "<p>a<ul><li>b</li></ul>c</p>",
    "<P CLASS='x'>gro&szlig; &amp; klein &lt; &copy; \u00ad\u200b \U0001f600</P>",
    "<h1 id='i'>Titel</h1><h1>Noch einer</h1>",
    "<pre>a\n b</pre><p><code>x</code></p>",
    "<p>a<script>x()</script><iframe src='https://example.org'></iframe></p>",
    "<p onclick='x()'>a</p><!-- leer --><p>b</p>",
    "<!-- nur das -->",
    "<p>a <foo>b</foo> <bar/>c</p>",
    "<html><head><title>t</title></head><body><p>a</p></body></html>",
    "<!doctype html><p>a</p>",
    "<p><a href='javascript:x()'>a</a> <a href='mailto:a@example.org'>b</a> <a href='/x'>c</a> <a href='#y'>d</a></p>",
    "<p><a href='https://example.org/\u00e4 b?c=\u00f6&d=1' target='_blank' rel='nofollow' class='k'>a</a></p>",
    "<p><a href='https://stra\u00dfe.example/x'>a</a> <a href=''>b</a> <a>c</a></p>",
    "<p><a class='link-external' href='https://integreat.app/ort/de/gibt-es-nicht/'>a</a></p>",
    "<p><a href='https://example.org'><img src='https://example.org/a.png' alt=''></a></p>",
    "<p><a href='https://e.org' aria-hidden='true' tabindex='-1'><img src='https://e.org/a.png' alt='Bus'></a></p>",
    "<p><span translate='no'>Jobcenter</span> <span class='notranslate'>Amt</span></p>",
    "<p><div translate='no'>Jobcenter</div></p>",
    "<details><summary>Mehr</summary><p>Text</p></details>",
    "<table><tr><td>a<td>b</table>",
    "<p style='color: red' data-x='1' dir='rtl' lang='ar'>\u0645\u0631\u062d\u0628\u0627</p>",
    "<video controls src='https://example.org/v.mp4'></video>",
    "<p><img src='data:image/png;base64,AAAA' alt='x'></p>",
    "<p>[page 10] [contact 1 email]</p>",
    "<p>a\x01b\x0bc</p>",
    "<p>\"Zitat\" 'https://example.org/\u00fc' \"https://m\u00fcller.example/\u00fc\"</p>",
    "<style>p {color: red}</style><p>a</p>",
    "<form><input name='a'><button>b</button><p>c</p></form>",
    "<svg><circle r='1'/></svg><p>a</p>",
    "<div><div><p>a</p></div></div>",
    "<ul><li>a<ul><li>b</ul></ul>",
    "<p>a<br>b<br/>c<hr>d",
    "<p>\u00e4\u00f6\u00fc &auml; &#228; &#x1F600; &euro;</p>",
    "Vorweg <p>b</p> danach",
    "Vorweg <ul><li>b</li></ul><b>c</b> danach",
    "<b>fett</b> dann Text",
    "<p>a</p> dazwischen <p>b</p> danach",
    "<div data-contact-id='1' data-contact-url='/x/'>Karte</div>",
    "<div><div data-contact-id='x' data-contact-url='/x/?details=email'>Karte</div></div>",
    "<div><div data-contact-id='1'>Karte</div></div>",
    "<div><p>a</p><div data-contact-id='1' data-contact-url='/x/'>Karte</div><p>b</p></div>",
]


KNOWN = CmsKnowledge(internal=("127.0.0.1", "localhost", *CmsKnowledge().internal))


def stored(cms: RunningCms, contents: list[str], language: str = "de") -> list[str | None]:
    found: list[str | None] = cms.act("clean", contents=contents, language=language, region=REGION)
    return found


def test_nasty_texts_are_foretold(cms: RunningCms) -> None:
    wrong = {}
    for content, there in zip(NASTY, stored(cms, NASTY), strict=True):
        found = predicted(content, KNOWN)
        if (found.refusal is None) != (there is not None) or (there is not None and found.html != there):
            wrong[content] = (found, there)
    assert wrong == {}


def test_cards_of_contacts_are_foretold_as_uncertain(cms: RunningCms) -> None:
    contact = next(iter(cms.ids["contacts"].values()))
    card = f'<div data-contact-id="{contact}" data-contact-url="/{REGION}/contact/{contact}/?details=email">alt</div>'
    text = f"<div><p>Wir helfen.</p>{card}<p>Kommen Sie vorbei.</p></div>"
    [there] = stored(cms, [text])
    found = predicted(text, KNOWN)
    assert found.uncertain == {Uncertain.CARD}
    assert there is not None
    assert there != found.html, "the card has today's address in it"
    assert predicted(there, KNOWN).html == there, "written once, it stays"


def test_what_the_cms_would_answer_with_an_error_is_told_before(cms: RunningCms) -> None:
    card = '<div data-contact-id="1" data-contact-url="/x/?details=email">alt</div>'
    broken = '<div><p>a</p><div data-contact-id="eins" data-contact-url="/x/?details=email">alt</div></div>'
    assert stored(cms, [card, broken]) == [None, None]
    assert predicted(card).refusal is Refusal.CARD_ALONE
    assert predicted(broken).refusal is Refusal.CARD_BROKEN


def test_links_to_pages_are_foretold_as_uncertain(cms: RunningCms) -> None:
    path = "willkommen-in-musterstadt/erste-schritte-in-musterstadt"
    text = '<p><a href="https://integreat.app/musterstadt/en/welcome-to-musterstadt/first-steps/">Schritte</a></p>'
    [there] = stored(cms, [text])
    assert there == f'<p><a href="https://integreat.app/musterstadt/de/{path}/">Schritte</a></p>'
    assert predicted(text).uncertain == {Uncertain.LINK}


@pytest.mark.corpus
@pytest.mark.parametrize("language", ["de", "en"])
def test_all_pages_of_a_real_district_are_foretold(
    cms: RunningCms, corpus_dir: Path, language: str
) -> None:
    pages = json.loads((corpus_dir / "lkaugsburg" / language / "pages.json").read_text(encoding="utf-8"))
    texts = [page["content"] for page in pages]
    differing = [
        (predicted(text, KNOWN), there)
        for text, there in zip(texts, stored(cms, texts, language), strict=True)
        if predicted(text, KNOWN).html != there
    ]
    assert differing == []
