"""Reading the form of a page: all that a browser would send, and nothing that it would lose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import builder, tostring

from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.form import REQUIRED, FormError, PageForm
from integreat_editor.sync.cms.stored import StoredText

HEAD = """
<div><button name="status" value="DRAFT">Save</button><button name="status" value="PUBLIC">Update</button></div>
<div class="grid"><div class="font-bold pr-2">Version:</div><div>12 (<a href="/x/versions/">Show</a>)</div>
<div class="font-bold pr-2">Publication status:</div><div>Pending Approval</div></div>
"""
FIELDS = """
<input name="csrfmiddlewaretoken" value="secret">
<input name="title" value="Titel &amp; mehr"><input name="slug" value="titel">
<textarea name="content">
&lt;p&gt;Text&lt;/p&gt;</textarea>
<input type="checkbox" name="minor_edit"><input type="hidden" name="icon" value="3">
<select name="parent"><option value="">-</option><option value="7" selected>Oben</option></select>
<input type="hidden" name="_ref_node_id" value="9"><input type="hidden" name="_position" value="right">
<select name="mirrored_page_region"><option value="" selected>-</option><option value="2">Stadt</option></select>
<div id="mirrored_page_div" class="my-2 hidden"><select name="mirrored_page"></select></div>
<select name="mirrored_page_first"><option value="True" selected>davor</option><option value="False">-</option></select>
"""
LIVE = '<div id="mirrored_page_div" class="my-2">{}</div>'
OWN_LIVE = '<div id="mirrored_page_div" class="my-2 hidden"><select name="mirrored_page"></select></div>'


def form(fields: str = FIELDS, more: str = "", head: str = HEAD) -> PageForm:
    return PageForm.parse(f'<html><body><form id="content_form">{head}{fields}{more}</form></body></html>')


def test_what_a_browser_would_send() -> None:
    assert form().fields == (
        ("title", "Titel & mehr"),
        ("slug", "titel"),
        ("content", "<p>Text</p>"),
        ("icon", "3"),
        ("parent", "7"),
        ("_ref_node_id", "9"),
        ("_position", "right"),
        ("mirrored_page_region", ""),
        ("mirrored_page_first", "True"),
    )


def test_what_the_form_tells() -> None:
    found = form()
    assert (found.version, found.status, found.offered) == (12, Status.REVIEW, frozenset({"DRAFT", "PUBLIC"}))
    assert (found.parent, found.place, found.live, found.of_page) == ("7", ("9", "right"), False, True)
    assert found.text == StoredText("Titel & mehr", "<p>Text</p>")


@pytest.mark.parametrize(("chosen", "beside"), [("selected", True), ("disabled", False), ("", False)])
def test_whether_a_translation_can_be_saved_alone(chosen: str, beside: bool) -> None:
    more = (
        f'<select id="side-by-side-select"><option value="">-</option><option value="/x/" {chosen}>-</option></select>'
    )
    assert form(more=more).beside is beside


def test_a_form_for_a_first_text_has_none() -> None:
    found = form(head="")
    assert (found.version, found.status, found.text) == (None, None, None)


def test_a_form_of_a_new_page_is_told_apart() -> None:
    assert not form(FIELDS.replace('<input type="checkbox" name="minor_edit">', "")).of_page


@pytest.mark.parametrize("name", ["hix_ignore", "do_not_translate_title", "enable_api_token", "embedded_offers"])
def test_what_is_ticked_stays_ticked_and_what_is_not_stays_so(name: str) -> None:
    shown = '<input name="api_token" value="abc">'
    ticked = form(more=f'{shown}<input type="checkbox" name="{name}" value="4" checked>')
    assert (name, "4") in ticked.replaced(title="Neu")
    assert name not in dict(form(more=f'{shown}<input type="checkbox" name="{name}" value="4">').fields)


def test_several_offers_and_the_organisation_are_sent() -> None:
    offers = "".join(f'<input type="checkbox" name="embedded_offers" value="{n}" checked>' for n in (2, 5))
    more = (
        f'{offers}<select name="organization"><option value="">-</option><option value="1" selected>A</option></select>'
    )
    assert form(more=more).fields[-3:] == (("embedded_offers", "2"), ("embedded_offers", "5"), ("organization", "1"))


def test_live_content_is_sent_even_from_a_draft() -> None:
    options = '<option value="5">A</option><option value="6" selected disabled>B</option>'
    select = f'<select name="mirrored_page">{options}</select>'
    found = form(FIELDS.replace(OWN_LIVE, LIVE.format(select)))
    assert found.live
    assert ("mirrored_page", "6") in found.replaced(title="Neu")


@pytest.mark.parametrize("options", ["", '<option value="5">A</option><option value="6">B</option>'])
def test_live_content_that_is_not_among_the_options_is_no_other(options: str) -> None:
    found = form(FIELDS.replace(OWN_LIVE, LIVE.format(f'<select name="mirrored_page">{options}</select>')))
    with pytest.raises(FormError, match="mirrored_page"):
        found.replaced(title="Neu")


@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_a_form_with_a_field_missing_is_not_sent(name: str) -> None:
    found = form(FIELDS.replace(f'name="{name}"', f'name="renamed_{name}"'))
    with pytest.raises(FormError, match=name):
        found.replaced(title="Neu")


def test_a_token_that_is_not_shown_is_not_lost() -> None:
    with pytest.raises(FormError, match="api_token"):
        form(more='<input type="checkbox" name="enable_api_token" checked>').replaced(title="Neu")


def test_a_form_that_is_only_to_be_read_sends_nothing_and_tells_the_place() -> None:
    source = FIELDS.replace("<input", "<input disabled").replace("<select", "<select disabled")
    found = form(source.replace("<textarea", "<textarea disabled"))
    assert (found.fields, found.parent, found.place) == ((), "7", ("9", "right"))
    with pytest.raises(FormError):
        found.replaced(title="Neu")


@pytest.mark.parametrize("source", ["", "<p>Anmeldung</p>", '<form id="login_form"></form>'])
def test_another_page_is_no_form(source: str) -> None:
    with pytest.raises(FormError, match="page form"):
        PageForm.parse(source)


def test_only_what_is_named_is_replaced() -> None:
    found = form()
    sent = found.replaced(title="Neu", content="<p>Neu</p>", status="PUBLIC")
    names = [name for name, _ in found.fields]
    assert [name for name, _ in sent] == [*names, "status"]
    untouched = {"title", "content", "status"}
    assert [each for each in sent if each[0] not in untouched] == [f for f in found.fields if f[0] not in untouched]


def test_line_breaks_of_a_browser_are_read_as_ours() -> None:
    assert form(FIELDS.replace("&lt;p&gt;", "&lt;p&gt;\n\r\nEins&#13;\n")).value("content") == "<p>\n\nEins\nText</p>"


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=60)


@given(title=TEXTS, content=TEXTS)
def test_whatever_is_stored_comes_back(title: str, content: str) -> None:
    """As Django writes it: all marks escaped, and a line break at the start of a text area."""
    page = builder.FORM(builder.INPUT(name="title", value=title), builder.TEXTAREA("\n" + content, name="content"))
    page.set("id", "content_form")
    found = PageForm.parse(tostring(page, encoding="unicode"))
    assert (found.value("title"), found.value("content")) == (title, content)
