"""The tree of the HTML source: exact slices, the places HTML closes by itself, hostile input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.source import Node, content_root, parse_source

PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<b>", "</b>", "<div>", "</div>", "<br>", "<table>", "<tr>",
        "<td>", "</table>", "<!--", "-->", "<script>", "</script>", "<a href=\"x", "<a href='", "\"", "'", ">", "<",
        "/", "</", "=", "&nbsp;", "&amp", "&#228;", "Wort", " ", "\r\n", "\0", "\ud800", "<svg>", "<path/>", "</svg>",
        "<textarea>", "<img alt='a>b'>", "<P CLASS=x>",
    ],
)  # fmt: skip
SOURCES = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


def assert_slices_fit(root: Node) -> None:
    for node in root.iter():
        position = node.open_end
        for child in node.children:
            assert child.start == position
            assert child.parent is node
            position = child.end
        if node.children:
            assert position == node.close_start
        assert node.start <= node.open_end <= node.close_start <= node.end


def tags(node: Node) -> list[object]:
    return [child.text if child.tag == "#text" else (child.tag, tags(child)) for child in node.children]


@given(SOURCES)
def test_slices_give_back_the_source(html: str) -> None:
    root = parse_source(html)
    assert "".join(child.outer for child in root.children) == html
    assert_slices_fit(root)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<p>b", [("p", ["a"]), ("p", ["b"])]),
        ("<ul><li>a<li>b</ul>", [("ul", [("li", ["a"]), ("li", ["b"])])]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>",
         [("ul", [("li", ["a", ("ul", [("li", ["b"])])]), ("li", ["c"])])]),
        ("<table><tr><td>a<td>b<tr><td>c</table>",
         [("table", [("tr", [("td", ["a"]), ("td", ["b"])]), ("tr", [("td", ["c"])])])]),
        ("<p>a<ul><li>b</ul>", [("p", ["a"]), ("ul", [("li", ["b"])])]),
        ("<p>a<br>b<hr>c", [("p", ["a", ("br", []), "b"]), ("hr", []), "c"]),
        ("a < b & c &gt; d", ["a < b & c > d"]),
        ("<svg><path/><path/></svg>x", [("svg", [("path", []), ("path", [])]), "x"]),
        ("<script>if (a < b) '</p>'</script>x", [("script", ["if (a < b) '</p>'"]), "x"]),
        ("<p>a</i>b</p>", [("p", ["a", ("#stray", []), "b"])]),
        ("<!-- a --><!doctype html>b", [("#comment", []), ("#comment", []), "b"]),
        ("<p>text <a href='never ends", [("p", ["text <a href='never ends"])]),
    ],
)  # fmt: skip
def test_tree(html: str, expected: list[object]) -> None:
    assert tags(parse_source(html)) == expected


def test_attributes_are_decoded_and_lower_case() -> None:
    link = parse_source("<A HREF=\"?a=1&copy=2&amp;b=&#228;\" class=x hidden Title='\"' title=zwei>").children[0]
    assert link.attrs == (("href", "?a=1&copy=2&b=ä"), ("class", "x"), ("hidden", ""), ("title", '"'))
    assert link.get("class") == "x"
    assert link.get("id") is None


def test_node_gives_its_parts() -> None:
    paragraph = parse_source('x<p class="a">Guten <b>Tag</b></p>').children[1]
    assert paragraph.outer == '<p class="a">Guten <b>Tag</b></p>'
    assert paragraph.inner == "Guten <b>Tag</b>"
    assert (paragraph.open_tag, paragraph.close_tag) == ('<p class="a">', "</p>")
    assert paragraph.text_content() == "Guten Tag"


def test_content_root_is_inside_sole_wrapper_divs() -> None:
    html = "<!-- note -->\n<div> <div><p>a</p><p>b</p></div>\n</div>"
    assert content_root(parse_source(html)).inner == "<p>a</p><p>b</p>"
    assert content_root(parse_source('<div class="x"><p>a</p></div>')).tag == "#root"


@pytest.mark.parametrize(
    "html",
    [
        "Wort " * 2_000_000,
        "<" * 1_000_000,
        "<div>" * 100_000,
        "<b>" * 100_000 + "</i>" * 100_000,
        "<p><button>" + "<b>" * 100_000 + "<div></div>" * 100_000,
        '<a x="' * 100_001,
        "<a " + "= " * 500_000,
        "<!" * 500_000,
        "<script>" + "</script" * 100_000,
        "&#" + "1" * 100_000,
    ],
    ids=lambda html: html[:20],
)
def test_hostile_input_is_read_in_one_pass(html: str) -> None:
    # A quadratic step here would run for hours; the suite's time-out is the guard.
    root = parse_source(html)
    assert "".join(child.outer for child in root.children) == html
    root.text_content()
