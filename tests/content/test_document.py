"""The block document: every byte is kept, blocks open into lines, unchanged blocks are written as they were."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content import canonical, parse
from integreat_editor.content.document import Document
from integreat_editor.content.lines import EmbeddedKind, Line, LineKind, Run
from integreat_editor.content.source import parse_source

SAMPLES = [
    "",
    "Nur Text",
    "<div></div>",
    "<div>\r\n<p>Eins</p>\r\n<p>Zwei</p>\r\n</div>\r\n",
    "<p>&Uuml;ber uns</p>\n<p>&nbsp;</p>",
    "<h2>Arzt</h2><ul>\n<li>Hausarzt<ul><li>Termin</li></ul>danach</li>\n<li><p>Notdienst</p></li>\n</ul>",
    "<table><tr><td>Montag</td></tr></table><p>nach der Tabelle</p>",
    '<p>Vor</p><div class="contact-card" data-contact-id="3"><p>Amt</p></div><p>Nach</p>',
    "<p>Zeile<br/>Zeile <img src='a.png' alt='Bild'> <!-- Notiz --> <b> </b>Ende </p>",
    "lose <b>Worte</b> <p>Absatz</p> Rest <hr> <blockquote><p>Zitat</p>mehr</blockquote>",
    '<p>a</p><iframe src="https://example.org/film"></iframe><video src="x.mp4"></video>',
    "<p>Zeichen \u2028 \ufffc \0 \ud800 \x0b</p>",
    "<a href='/x'><div>Kasten</div></a>",
    "<p style='white-space:pre'>a   b</p>",
]


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<ul>", "<li>", "</ul>", "<b>", "</b>", "<div>", "</div>", "<br>", "<table>", "<td>", "</table>",
     "a", "<!--x-->", "<script>", "</script>", "<a href='x'>", "</a>", "<hr>", "&nbsp;", "\u2028", " ", "\r\n", "\0",
     "<iframe>", "</iframe>", "<img>", "<svg>", "</svg>", "<blockquote>", "</blockquote>", "<h2>", "</h2>", "<b></b>"],
)  # fmt: skip
SOURCES = st.one_of(st.text(), st.lists(MARKUP, max_size=30).map("".join))


def pieces(document: Document) -> str:
    return document.head + "".join(block.gap + block.html for block in document.blocks) + document.tail


@pytest.mark.parametrize("html", SAMPLES)
def test_every_byte_is_in_one_piece(html: str) -> None:
    document = parse(html)
    assert document.html == html
    assert pieces(document) == html
    assert document.export(document.lines()) == html


@given(SOURCES)
def test_any_text_comes_back(html: str) -> None:
    document = parse(html)
    assert pieces(document) == html
    assert document.export(document.lines()) == html


@given(SOURCES)
def test_lines_read_like_the_source(html: str) -> None:
    for block in parse(html).blocks:
        assert canonical(block.exported) == canonical(block.html)


@given(SOURCES)
def test_lines_keep_every_tag_and_comment(html: str) -> None:
    for block in parse(html).blocks:
        assert tags(block.exported) == tags(block.html)


def tags(html: str) -> Counter[str]:
    nodes = parse_source(html).iter()
    return Counter(node.outer if node.tag == "#comment" else node.open_tag for node in nodes if node.tag != "#text")


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<div>\n<h2>a</h2>\n<ul><li>b</li><li>c</li></ul></div>", ["<h2>a</h2>", "<ul><li>b</li><li>c</li></ul>"]),
        ("<div><div><p>a</p>x <b>y</b> </div></div>", ["<p>a</p>", "x <b>y</b>"]),
        ('<div class="x"><p>a</p></div>', ['<div class="x"><p>a</p></div>']),
        (" \n", []),
    ],
)
def test_blocks_are_the_children_of_the_content(html: str, blocks: list[str]) -> None:
    assert [block.html for block in parse(html).blocks] == blocks


@pytest.mark.parametrize(
    "html",
    ["<table><tr><td>a</td></tr></table>", '<div data-contact-id="1">a</div>', "<details><p>a</p></details>",
     "<iframe src='x'></iframe>", "<!-- a -->", "<pre>a</pre>", "<div>" * 60 + "a" + "<p>b</p>"],
    ids=lambda html: html[:20],
)  # fmt: skip
def test_what_can_not_be_edited_as_text_is_protected(html: str) -> None:
    document = parse(f"<p>vor</p>{html}")
    (line,) = document.blocks[1].lines
    assert line.kind is LineKind.PROTECTED
    embedded = document.parts.embedded[line.runs[0].embedded]
    assert embedded.kind is EmbeddedKind.BLOCK
    assert embedded.html == document.blocks[1].html


def test_a_changed_block_leaves_the_others_and_the_gaps_alone() -> None:
    document = parse("<div>\n<p>Eins </p>\n\n<P>Zwei</P>\n<p>Drei </p>\n</div>")
    lines = document.lines()
    lines[1].runs[0] = Run("Zwei & mehr")
    assert document.export(lines) == "<div>\n<p>Eins </p>\n\n<P>Zwei &amp; mehr</P>\n<p>Drei </p>\n</div>"


def test_new_blocks_are_written_in_the_habits_of_the_source() -> None:
    document = parse("<p>&Uuml;ber&#160;uns<br /></p>\r\n<p>Amt</p>\r\n<p>Ende</p>")
    new = Line((document.parts.new_block(), document.parts.new("p")), [Run("ä\xa0b")])
    first, *rest = document.lines()
    assert document.export([first, new, *rest]).split("\r\n")[1] == "<p>&#228;&#160;b</p>"


def test_named_entities_stay_named() -> None:
    document = parse("<p>&Uuml;ber&nbsp;uns</p>")
    (line,) = document.lines()
    line.runs[0].text = "Über\xa0euch hört"
    assert document.export([line]) == "<p>&Uuml;ber&nbsp;euch h&ouml;rt</p>"


def test_neighbouring_lines_share_their_list() -> None:
    document = parse('<ul class="x">\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ul>')
    a, _, c = document.lines()
    assert document.export([a, c]) == '<ul class="x">\n<li>a</li>\n<li>c</li>\n</ul>'


def test_loose_lines_that_meet_do_not_run_together() -> None:
    document = parse("eins<p>zwei</p>drei")
    first, _, last = document.lines()
    assert document.export([first, last]) == "eins<br>drei"


@pytest.mark.corpus
def test_real_pages_come_back(corpus_dir: Path) -> None:
    for file in sorted(corpus_dir.glob("*/*/pages.json")):
        for page in json.loads(file.read_text(encoding="utf-8")):
            document = parse(page["content"])
            assert pieces(document) == page["content"]
            assert document.export(document.lines()) == page["content"]
