"""Tables: what is not edited keeps its bytes."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.source import parse_source
from integreat_editor.content.table import (
    new_table,
    read_table,
    with_cell,
    with_column,
    with_header,
    with_row,
    without_column,
    without_row,
)

OFFICES = (
    '<table class="amt">\n <thead>\n  <tr><th>Amt</th><th scope="col">Telefon</th></tr>\n </thead>\n <tbody>\n'
    '  <tr><td style="x">Bürgeramt</td>\n   <td>0800 <a href="tel:0800">1</a></td></tr>\n </tbody>\n</table>'
)
JOINED = '<table><tr><td colspan="2">Zeiten</td></tr><tr><td>Mo</td><td>8 Uhr</td></tr></table>'

spaces = st.sampled_from(["", "\n", "\n  ", " "])
contents = st.sampled_from(
    [
        "",
        "Amt",
        "<p>Amt</p>",
        "&nbsp;",
        "<b>a</b> b",
        "x<br>y",
        "<table><tr><td>innen</td></tr></table>",
        "Ä & Ö",
        "<!--x-->",
    ]
)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Tables as people and programs write them, all rows alike in length."""
    columns = draw(st.integers(1, 4))
    rows = []
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(["td", "th", "TD"]))
        tags = draw(st.sampled_from(["", ' class="a"', ' style="color: red" data-x=1', ' id="b"']))
        cells = "".join(f"{draw(spaces)}<{name}{tags}>{draw(contents)}</{name}>" for _ in range(columns))
        rows.append(f"{draw(spaces)}<tr>{cells}{draw(spaces)}</tr>")
    section = draw(st.sampled_from(["", "tbody"]))
    body = "".join(rows)
    return f"<table border=1>{f'<{section}>{body}</{section}>' if section else body}{draw(spaces)}</table>"


def inside(html: str) -> list[list[str]]:
    table = read_table(html)
    assert table is not None
    return [[cell.html for cell in row] for row in table.rows]


def test_a_table_is_read() -> None:
    table = read_table(OFFICES)
    assert table is not None
    assert inside(OFFICES) == [["Amt", "Telefon"], ["Bürgeramt", '0800 <a href="tel:0800">1</a>']]
    assert (table.has_header, table.is_regular, table.columns) == (True, True, 2)


@pytest.mark.parametrize("html", ["", "<p>x</p>", "<table></table>", "<table><tr><td>x", "<table></table><p>x</p>"])
def test_what_is_no_table(html: str) -> None:
    assert read_table(html) is None


@pytest.mark.parametrize("header", [True, False])
def test_a_new_table(header: bool) -> None:
    table = read_table(new_table(3, 2, header=header))
    assert table is not None
    assert (len(table.rows), table.columns, table.has_header) == (3, 2, header)


def test_a_new_cell_looks_like_its_neighbour() -> None:
    longer = with_row(OFFICES, 2)
    assert longer.count('<td style="x"></td><td></td>') == 1
    assert inside(longer)[2] == ["", ""]
    wider = with_column(OFFICES, 2)
    assert inside(wider) == [["Amt", "Telefon", ""], ["Bürgeramt", '0800 <a href="tel:0800">1</a>', ""]]
    assert '<th scope="col">Telefon</th><th scope="col"></th>' in wider


def test_rows_and_columns_of_joined_cells_stay() -> None:
    for change in (with_row, without_row, with_column, without_column):
        with pytest.raises(ValueError, match="joined"):
            change(JOINED, 0)
    assert with_cell(JOINED, 0, 0, "Uhrzeiten") == JOINED.replace("Zeiten", "Uhrzeiten")


def test_the_last_row_and_column_stay() -> None:
    for change in (without_row, without_column):
        with pytest.raises(ValueError, match="keeps one"):
            change("<table><tr><td>x</td></tr></table>", 0)


@given(tables(), st.data())
def test_only_the_changed_cell_changes(html: str, data: st.DataObject) -> None:
    cells = inside(html)
    row = data.draw(st.integers(0, len(cells) - 1))
    column = data.draw(st.integers(0, len(cells[0]) - 1))
    changed = with_cell(html, row, column, "<p>neu</p>")
    assert with_cell(changed, row, column, cells[row][column]) == html
    cells[row][column] = "<p>neu</p>"
    assert inside(changed) == cells


@given(tables(), st.data())
def test_a_row_put_in_and_taken_out_leaves_no_trace(html: str, data: st.DataObject) -> None:
    cells = inside(html)
    row = data.draw(st.integers(0, len(cells)))
    longer = with_row(html, row)
    assert inside(longer) == [*cells[:row], [""] * len(cells[0]), *cells[row:]]
    assert inside(without_row(longer, row)) == cells
    assert kept_rows(longer, row) == kept_rows(html)


@given(tables(), st.data())
def test_a_column_put_in_and_taken_out_leaves_no_trace(html: str, data: st.DataObject) -> None:
    cells = inside(html)
    column = data.draw(st.integers(0, len(cells[0])))
    wider = with_column(html, column)
    assert inside(wider) == [[*row[:column], "", *row[column:]] for row in cells]
    assert inside(without_column(wider, column)) == cells


@given(tables())
def test_headings_come_and_go(html: str) -> None:
    with_headings = with_header(html, header=True)
    table = read_table(with_headings)
    assert table is not None
    assert table.has_header
    assert inside(with_headings) == inside(html)
    assert with_header(with_header(with_headings, header=False), header=True) == with_headings


def kept_rows(html: str, but: int = -1) -> list[str]:
    """The source of the outer rows, without one of them."""
    table = parse_source(html).children[0]
    rows = [node.outer for node in table.iter() if node.tag == "tr" and depth(node) == 1]
    return [row for number, row in enumerate(rows) if number != but]


def depth(node: object) -> int:
    count = 0
    while (node := getattr(node, "parent", None)) is not None:
        count += getattr(node, "tag", "") == "table"
    return count


@pytest.mark.corpus
def test_cells_of_real_tables_keep_their_bytes(corpus_dir: Path) -> None:
    for file in sorted(corpus_dir.glob("*/*/pages.json")):
        for page in json.loads(file.read_text(encoding="utf-8")):
            for node in parse_source(page["content"]).iter():
                table = read_table(node.outer) if node.tag == "table" else None
                for number, row in enumerate(table.rows if table else ()):
                    for column, cell in enumerate(row):
                        assert with_cell(node.outer, number, column, cell.html) == node.outer
