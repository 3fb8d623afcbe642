"""What other programs copy, brought into a page's form. The samples have the marks of those programs, in our words."""

# ruff: noqa: E501  (the samples stand as programs write them)

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content import parse
from integreat_editor.content.pasted import Pasted, clean_paste
from integreat_editor.content.sanitize import sanitise
from integreat_editor.content.source import parse_source


def counts(found: Pasted) -> dict[str, int]:
    return {lost.kind: lost.count for lost in found.dropped}


def word(body: str) -> str:
    """Give a body as Word wraps it."""
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">'
        "<!--[if gte mso 9]><xml><o:Pixel>1</o:Pixel></xml><![endif]--><style>p.MsoNormal {margin:0cm}</style></head>"
        f"<body lang=DE><!--StartFragment-->{body}<!--EndFragment--></body></html>"
    )


def word_item(level: int, sign: str, text: str, key: str = "l0", *, comments: bool = False) -> str:
    before, after = ("<!--[if !supportLists]-->", "<!--[endif]-->") if comments else ("<![if !supportLists]>", "<![endif]>")
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:{key} level{level} lfo1'>{before}"
        f"<span style='font-family:Symbol'><span style='mso-list:Ignore'>{sign}<span style='font:7.0pt \"Times New "
        f"Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span>{after}{text}<o:p></o:p></p>\n"
    )


def test_word_headings_words_and_empty_paragraphs() -> None:
    found = clean_paste(word(
        "<h1>Anmeldung<o:p></o:p></h1><p class=MsoNormal>Bitte <b style='mso-bidi-font-weight:normal'>bringen</b>\nSie "
        "den <i>Pass</i> <u>mit</u>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h2>Ort</h2>"
    ))  # fmt: skip
    assert found.html == (
        "<h2>Anmeldung</h2>\n<p>Bitte <strong>bringen</strong> Sie den <em>Pass</em> <u>mit</u>.</p>\n<h3>Ort</h3>"
    )
    assert found.kept == {"heading", "bold", "italic", "underline"}


@pytest.mark.parametrize("comments", [False, True])
def test_word_list_paragraphs_become_lists_with_levels(comments: bool) -> None:
    items = [(1, "·", "eins"), (2, "o", "zwei"), (2, "o", "drei"), (1, "·", "vier")]
    body = "".join(word_item(level, sign, text, comments=comments) for level, sign, text in items)
    assert clean_paste(word(body)).html == (
        "<ul>\n<li>eins\n<ul>\n<li>zwei</li>\n<li>drei</li></ul></li>\n<li>vier</li></ul>"
    )


def test_word_numbers_are_a_numbered_list_and_a_paragraph_ends_it() -> None:
    body = word_item(1, "1.", "eins") + word_item(2, "a)", "zwei") + "<p>Text</p>" + word_item(1, "·", "x", "l1")
    assert clean_paste(word(body)).html == (
        "<ol>\n<li>eins\n<ol>\n<li>zwei</li></ol></li></ol>\n<p>Text</p>\n<ul>\n<li>x</li></ul>"
    )


def test_a_word_list_that_begins_deep_loses_no_item() -> None:
    assert clean_paste(word_item(3, "·", "tief") + word_item(1, "·", "flach")).html == (
        "<ul>\n<li>tief</li>\n<li>flach</li></ul>"
    )


def test_the_number_of_a_word_heading_stays_as_text() -> None:
    body = "<h2 style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.1<span>&nbsp; </span></span>Ort</h2>"
    assert clean_paste(word(body)).html == "<h2>1.1 Ort</h2>"


def test_word_titles_symbols_comments_and_pictures() -> None:
    found = clean_paste(word(
        "<p class=MsoTitle>Titel</p><p class=MsoHeading7>Klein</p><p class=MsoNormal>A <span style='font-family:Wingdings;"
        "mso-char-type:symbol'>à</span> B<span style='mso-comment-reference:S_1'><a class=msocomanchor href='#_msocom_1'>"
        "[S1]</a></span></p><!--[if gte vml 1]><v:shape><v:imagedata src='x.png'/></v:shape><![endif]-->"
        "<![if !vml]><img src='file:///C:/x.png'><![endif]><div style='mso-element:comment-list'><p>weg</p></div>"
    ))  # fmt: skip
    assert found.html == "<h2>Titel</h2>\n<h6>Klein</h6>\n<p>A → B</p>"
    assert counts(found) == {"comment": 2, "font": 1, "image": 1}


def test_word_changes_that_were_struck_stay_struck() -> None:
    assert clean_paste("<p>Bis <del>Mai</del><ins>Juni</ins></p>").html == "<p>Bis <s>Mai</s><u>Juni</u></p>"


def test_libreoffice() -> None:
    found = clean_paste(
        '<html><head><style type="text/css">p { line-height: 115% }</style></head><body lang="de-DE"><h1 class="western">'
        'Titel</h1><p class="western" style="line-height: 100%"><font color="#c9211e"><font face="Arial, sans-serif">'
        '<b>rot</b></font></font> Wort</p><ul><li><p class="western">a</p></li><ul><li><p>b</p></li></ul></ul></body></html>'
    )
    assert found.html == (
        "<h2>Titel</h2>\n<p><strong>rot</strong> Wort</p>\n<ul>\n<li>a\n<ul>\n<li>b</li></ul></li></ul>"
    )
    assert counts(found) == {"colour": 1, "font": 1}


def test_google_docs() -> None:
    found = clean_paste(
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h2 dir=\"ltr\"><span "
        'style="font-size:16pt;font-weight:400">Titel</span></h2><p><span style="font-weight:700">fett</span><span '
        'style="font-weight:400;font-style:italic"> schräg</span></p><ul><li aria-level="1"><p role="presentation">a</p></li>'
        '<ul><li aria-level="2"><p>b</p></li></ul></ul><br><a href="https://www.google.com/url?q=https://example.org/a%3Fb'
        '&amp;sa=D"><span style="text-decoration:underline;color:#1155cc">Link</span></a></b>'
    )
    assert found.html == (
        "<h2>Titel</h2>\n<p><strong>fett</strong><em> schräg</em></p>\n"
        "<ul>\n<li>a\n<ul>\n<li>b</li></ul></li></ul>\n<p><a href=\"https://example.org/a?b\">Link</a></p>"
    )


def test_outlook_and_mails() -> None:
    safe = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Famt&amp;data=05"
    found = clean_paste(
        f'<div class="elementToProof">Guten Tag,</div><div><br></div><div>siehe <a href="{safe}">hier</a> 😀<img alt="🎉" '
        'src="cid:1"><br><br>Gruß<br>Amt</div><div style="display:none">Vorschau</div>'
    )
    assert found.html == (
        '<p>Guten Tag,</p>\n<p>siehe <a href="https://example.org/amt">hier</a> 😀🎉</p>\n<p>Gruß<br>Amt</p>'
    )
    assert counts(found) == {"hidden": 1}


def test_word_online_makes_a_list_of_each_item() -> None:
    body = "".join(
        f'<div class="ListContainerWrapper"><ul><li data-listid="1" data-aria-level="{level}"><p>{text}</p></li></ul></div>'
        for level, text in ((1, "a"), (2, "b"), (1, "c"))
    )
    assert clean_paste(body).html == "<ul>\n<li>a\n<ul>\n<li>b</li></ul></li>\n<li>c</li></ul>"


def test_browsers_send_whole_styles() -> None:
    style = "color: rgb(0, 0, 0); font-family: Arial; text-align: start; background-color: rgb(255, 255, 255)"
    found = clean_paste(f'<span style="{style}">Wort </span><b>fett</b><br class="Apple-interchange-newline">')
    assert found.html == "<p>Wort <strong>fett</strong></p>"
    assert counts(found) == {"font": 1}


def test_a_table_keeps_its_text_and_columns() -> None:
    found = clean_paste(
        "<table border=1 class=MsoTableGrid><caption>Zeiten</caption><tr><th colspan=2>Tag</th></tr><tr><td rowspan=2><p>Mo</p>"
        "</td><td><p>8</p><p>12</p></td></tr><tr><td style='color:red'>14</td></tr></table>"
    )
    assert found.html == (
        "<p>Zeiten</p>\n<table><tbody>\n<tr><th>Tag</th><td></td></tr>\n<tr><td>Mo</td><td><p>8</p><p>12</p></td></tr>\n"
        "<tr><td></td><td>14</td></tr>\n</tbody></table>"
    )
    assert counts(found) == {"colour": 1, "merged_cells": 2}


def test_a_table_of_one_column_is_a_layout() -> None:
    assert clean_paste("<table><tr><td><h2>T</h2><p>a</p></td></tr><tr><td>b</td></tr></table>").html == (
        "<h2>T</h2>\n<p>a</p>\n<p>b</p>"
    )


def test_links_lead_only_where_a_page_may_lead() -> None:
    found = clean_paste(
        '<a href="javascript:x()">a</a> <a href="file:///C:/b">b</a> <a href="#c">c</a> <a href="tel:1">d</a> '
        '<a name="_Toc1">e</a> <a href="mailto:f@example.org">f</a>'
    )
    assert found.html == '<p>a b c <a href="tel:1">d</a> e <a href="mailto:f@example.org">f</a></p>'
    assert counts(found) == {"link": 3}


def test_scripts_frames_and_fields_are_left_out() -> None:
    found = clean_paste("<p onclick='x()'>a<script>x()</script></p><iframe src='x'></iframe><video></video><input value=1>")
    assert found.html == "<p>a</p>"
    assert counts(found) == {"form": 1, "frame": 1, "script": 1, "video": 1}


@pytest.mark.parametrize("part", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote><p>", "<li>", "</p>", "<h1>"])
def test_depth_does_not_matter(part: str) -> None:
    found = clean_paste(part * 5_000 + "Wort")
    assert parse_source(found.html).text_content().split() == ["Wort"]
    assert found.html.count("<") < 40


PIECES = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<h1>", "</h1>", "<h3>", "</h3>",
    "<b>", "</b>", "<i style='font-weight:700'>", "</i>", "<a href='https://example.org'>", "</a>", "<br>", "<hr>",
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<pre>", "</pre>", "<span style='mso-list:Ignore'>",
    "<p style='mso-list:l0 level2 lfo1'>", "</span>", "eins ", "zwei", "\n", "&nbsp;", "&amp;", "&lt;x&gt;", "drei", "<!--",
    "-->", "<", "<x-y>", "\0", "\u2028", "<li data-listid=1 data-aria-level=9>",
])  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_input_gives_a_clean_page(html: str) -> None:
    found = clean_paste(html)
    assert sanitise(found.html).replace("&nbsp;", "\xa0") == found.html.replace("&nbsp;", "\xa0")
    assert clean_paste(found.html).html == found.html
    again = parse(found.html)
    assert again.export(again.lines()) == found.html


@given(st.lists(PIECES.filter(lambda piece: "Ignore" not in piece), max_size=25).map("".join))
def test_no_word_that_was_shown_is_lost(html: str) -> None:
    def words(source: str) -> list[str]:
        return re.findall(r"[a-z]+", parse_source(source).text_content())

    assert sorted("".join(words(clean_paste(html).html))) == sorted("".join(words(html)))
