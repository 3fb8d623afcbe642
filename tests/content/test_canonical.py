"""The canonical form: what readers can't see makes no difference, what they can see does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.canonical import canonical, same

SAME = [
    ("<p>Guten Tag</p>", "<div>\n<p>Guten  Tag</p>\n</div>"),
    ("<div><p>a</p><p>b</p></div>", "<p>a</p>\r\n<p>b</p>"),
    ("<p>a b</p>", "<p>\n\ta\r\nb </p>"),
    ("<p>a <b>b</b></p>", "<p>a <b> b</b></p>"),
    ("<p><b>a </b> b</p>", "<p><b>a </b>b</p>"),
    ("<p>a<br>b</p>", "<p>a <br> b</p>"),
    ("<p>ä &amp; ö &lt;</p>", "<p>&auml; & &#246; &LT;</p>"),
    ("<p>a&nbsp;b</p>", "<p>a\xa0b</p>"),
    ('<p class="a b" id="x">t</p>', "<P ID=x CLASS=' b  a '>t</P>"),
    ('<p style="text-align: justify; padding-left: 30px;">t</p>',
     '<p style="padding-left:30px;TEXT-ALIGN:justify">t</p>'),
    ('<p style="">t</p>', "<p>t</p>"),
    ('<a href="tel:112" class="link-external x">112</a>', '<a class="x" target="_blank" href="tel:112">112</a>'),
    ('<a href="https://bücher.de/ä b?q=ö&amp;r=%c3">x</a>',
     '<a href="https://bücher.de/%C3%A4%20b?q=%C3%B6&r=%C3">x</a>'),
    ('<a href="/x"><img src="i.png" alt=""></a>',
     '<a href="/x" aria-hidden="true" tabindex="-1"><img src="i.png" alt></a>'),
    ('<span class="notranslate" translate="no" dir="ltr">Amt</span>', '<span translate="no">Amt</span>'),
    ('<span class="notranslate">Amt</span>', '<span translate="no">Amt</span>'),
    ("Hallo <b>Welt</b>", "<p>Hallo <b>Welt</b></p>"),
    ("<p>a<!-- Notiz -->b</p>", "<p>ab</p>"),
    ("<p>a</i>b</p>", "<p>ab</p>"),
    ("<ul><li>a<li>b</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("", " \n"),
    ("<p>a\x07b</p>", "<p>ab</p>"),
    ("<pre>a\r\n b</pre>", "<pre>a\n b</pre>"),
]  # fmt: skip

DIFFERENT = [
    ("<p>ab</p>", "<p>a b</p>"),
    ("<p>a <b>b</b></p>", "<p>a<b>b</b></p>"),
    ("<p>a&nbsp;b</p>", "<p>a b</p>"),
    ("<p>a<br>b</p>", "<p>a b</p>"),
    ("<p>a</p><p>b</p>", "<p>ab</p>"),
    ("<p>a</p>", "<h2>a</h2>"),
    ("<p>&lt;b&gt;</p>", "<p><b></b></p>"),
    ("<b>a</b>", "<i>a</i>"),
    ('<a href="tel:112">1</a>', '<a href="tel:110">1</a>'),
    ('<a href="/A">1</a>', '<a href="/a">1</a>'),
    ('<img src="a.png" alt="Haus">', '<img src="a.png" alt="">'),
    ('<p style="padding-left:1px;padding:2px">t</p>', '<p style="padding:2px;padding-left:1px">t</p>'),
    ("<pre>a  b</pre>", "<pre>a b</pre>"),
    ('<p style="white-space: pre">a  b</p>', '<p style="white-space: pre">a b</p>'),
    ("<p>a</p>", "<p>a<script>laden()</script></p>"),
    ("<p>a</p>", '<p onclick="laden()">a</p>'),
    ('<span translate="no">Amt</span>', "<span>Amt</span>"),
    ('<div class="x"><p>a</p></div>', "<p>a</p>"),
]  # fmt: skip

PIECES = st.sampled_from(
    ["<p>", "</p>", "<ul>", "<li>", "</ul>", "<b>", "</b>", "<div>", "</div>", "<br>", " ", "\n", "a", "&amp;", "ä",
     "<hr>",
     "<pre>", "</pre>", '<a href="x">', "</a>", "<!-- -->", "<img alt='x'>", "\xa0", "&nbsp;", "<h2>", "</h2>"],
)  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert canonical(a) == canonical(b)
    assert same(a, b)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different(a: str, b: str) -> None:
    assert canonical(a) != canonical(b)
    assert not same(a, b)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_canonical_form_is_its_own(html: str) -> None:
    assert canonical(canonical(html)) == canonical(html)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_line_ends_and_indentation_do_not_matter(html: str) -> None:
    if "<pre>" not in html:
        assert same(html, html.replace("\n", "\r\n").replace(" ", "\t "))


@given(st.text())
def test_any_text_has_a_form_that_can_be_stored(html: str) -> None:
    canonical(html).encode()


@pytest.mark.parametrize(
    "html",
    [
        "Wort und\n" * 1_200_000,
        "<div>" * 100_000,
        "<b>" * 100_000 + "<br>" * 100_000,
        "<b> </b>" * 100_000,
        '<p style="' + "(" * 1_000_000 + '">x',
        '<p style="' + "(" * 9_000 + '">x',
        "<p>\ud800\0" * 100_000,
    ],
    ids=lambda html: html[:20].encode("ascii", "replace").decode(),
)
def test_hostile_input_costs_linear_time(html: str) -> None:
    # A quadratic step here would run for hours; the suite's time-out is the guard.
    assert "Ende" in canonical(html + "Ende")
