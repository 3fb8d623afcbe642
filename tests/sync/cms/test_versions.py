"""The CMS's page of versions: texts are cut out of it byte for byte, whatever they hold."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.versions import public_version, read_versions

PAGE = """<html><body><form>{versions}
        <div id="revision-0" class="hidden">
            <div class="revision-plain"><label>Title</label></div>
        </div></form></body></html>"""
VERSION = """
            <div class="w-full hidden revision-wrapper"
                 id="revision-{number}"
                 data-date="23.11.2026, 07:20"
                 data-editor="{author}"
                 data-status="{status}"
                 data-hix="">
                <div class="flex justify-between"><span>{said}</span></div>
                <div class="revision-plain hidden">
                    <label>Link:</label> /ort/de/schule/
                    <label>Title</label>
                    <h1>
                        {title}
                    </h1>
                    <label>
                        Content
                    </label>
                    {html}
                </div>
                <div class="revision-diff w-full p-4 mb-4 rounded border">
                </div>
            </div>"""


def version(number: int, html: str, *, status: str = "PUBLIC", title: str = "Schule", said: str = "") -> str:
    return VERSION.format(
        number=number, author="Amira &amp; Co", status=status, title=escape(title), html=html, said=said
    )


def test_versions_come_newest_first_with_status_author_and_text() -> None:
    page = PAGE.format(
        versions=version(2, "<p>Neu</p>", status="REVIEW", said="Pending - <i>Minor edit</i>")
        + version(1, "<p>Alt</p>", said="Published (This is the version shown in the apps.)")
    )
    new, old = read_versions(page)
    assert (new.number, new.status, new.html, new.minor, new.shown) == (2, Status.REVIEW, "<p>Neu</p>", True, False)
    assert (old.number, old.status, old.html, old.minor, old.shown) == (1, Status.PUBLIC, "<p>Alt</p>", False, True)
    assert new.author == "Amira & Co"
    assert public_version([new, old]) is old


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60).map(str.strip),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).map(str.strip).filter(bool),
)
def test_texts_are_cut_out_byte_for_byte(inner: str, title: str) -> None:
    html = f"<div><p>{escape(inner)}</p>\n<label>kein Feld</label><div></div></div>"
    [found] = read_versions(PAGE.format(versions=version(1, html, title=title)))
    assert found.html == html
    assert found.title == title


def test_an_empty_text_is_empty() -> None:
    [found] = read_versions(PAGE.format(versions=version(3, "")))
    assert found.html == ""


@pytest.mark.parametrize(
    "page", ["", "<html></html>", PAGE.format(versions=version(1, "<p>x</p>").replace("h1", "h3"))]
)
def test_another_page_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match="version"):
        read_versions(page)
