"""Telling from the list of versions what became of a text; the saving itself is tried on a real CMS (tests/cms)."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.outcome import above, foreign_versions, own_version, resembles, same_text, text_of
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.versions import CmsVersion
from integreat_editor.sync.cms.writer import TextTask, save_text

ME, COLLEAGUE = "Erika Muster", "Karl Kollege"
CARD = '<div data-contact-id="4" data-contact-url="/stadt/contact/4/?details=name">{}</div>'


def version(number: int, html: str, author: str = ME, status: Status = Status.PUBLIC) -> CmsVersion:
    return CmsVersion(number, status, author, "Titel", html, minor=False, date="")


def text(html: str) -> StoredText:
    return StoredText("Titel", html)


def test_what_the_cms_rewrites_on_every_save_is_no_difference() -> None:
    stored = '<div><p>Eins</p><p><a href="https://x.example/%C3%A4" class="link-external">Zwei</a></p></div>'
    assert same_text(text('<p>Eins</p>\r\n<p><a href="https://x.example/ä">Zwei</a></p>'), text(stored))
    assert not same_text(text("<p>Eins</p>"), text("<p>Eins.</p>"))
    assert not same_text(StoredText("A", "<p>Eins</p>"), StoredText("B", "<p>Eins</p>"))


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        (f"<p>Fragen Sie</p>{CARD.format('')}", f"<div><p>Fragen Sie</p>{CARD.format('<h4>Frau Muster</h4>')}</div>"),
        (
            '<p><a href="/a/" data-integreat-auto-update="true">Alt</a> lesen</p>',
            '<p><a href="/b/" data-integreat-auto-update="true">Neuer Titel</a> lesen</p>',
        ),
        (
            '<p><a href="https://app.example/s/de/a/">https://app.example/s/de/a/</a></p>',
            '<p><a href="https://app.example/s/de/b/">https://app.example/s/de/b/</a></p>',
        ),
    ],
)
def test_what_the_cms_fills_in_is_no_sign_of_another_text(sent: str, stored: str) -> None:
    assert not same_text(text(sent), text(stored))
    assert resembles(text(sent), text(stored))
    assert own_version([version(2, stored)], text(sent), "PUBLIC", ME) is not None


def test_other_words_are_another_text() -> None:
    assert not resembles(text("<p>Eins zwei</p>"), text("<p>Eins drei</p>"))
    assert not resembles(StoredText("A", "<p>Eins</p>"), StoredText("B", "<p>Eins</p>"))


@pytest.mark.parametrize(
    "other",
    [
        version(2, "<p>Neu</p>", COLLEAGUE),
        version(2, "<p>Neu</p>", status=Status.REVIEW),
        version(2, "<p>Etwas anderes</p>"),
    ],
)
def test_a_version_by_somebody_else_of_another_status_or_text_is_not_ours(other: CmsVersion) -> None:
    assert own_version([other], text("<p>Neu</p>"), "PUBLIC", ME) is None


def test_a_heading_that_the_cms_lowers_is_foretold() -> None:
    stored = version(2, "<h2>Neu</h2>")
    assert own_version([stored], text("<h1>Neu</h1>"), "PUBLIC", ME) is stored


def test_the_same_text_sent_twice_is_not_foreign() -> None:
    newer = [version(3, "<p>Neu</p>"), version(2, "<p>Neu</p>")]
    assert foreign_versions(newer, newer[0]) == ()


def test_a_version_that_was_seen_counts_with_its_status() -> None:
    found = [version(3, "<p>A</p>"), version(2, "<p>A</p>", status=Status.REVIEW), version(1, "<p>B</p>")]
    assert above(found, [(text("<p>A</p>"), Status.REVIEW)]) == 1
    assert above(found, [(text("<p>A</p>"), None)]) == 0
    assert above(found, [(text("<p>A</p>"), None)], start=1) == 1
    assert above(found, [(text("<p>C</p>"), None)]) is None


HTML = st.sampled_from([f"<p>{word}</p>" for word in ("Alt", "Neu", "Eins", "Zwei", "Drei")])
STATUSES = st.sampled_from([Status.PUBLIC, Status.REVIEW, Status.AUTO_SAVE])
FOREIGN = st.lists(st.tuples(HTML, STATUSES), max_size=4)


@given(older=FOREIGN, between=FOREIGN, after=FOREIGN)
def test_no_text_of_a_colleague_goes_unseen(
    older: Sequence[tuple[str, Status]], between: Sequence[tuple[str, Status]], after: Sequence[tuple[str, Status]]
) -> None:
    """But for one that a colleague has put back to what we had seen: then nothing of theirs is lost."""
    seen = text("<p>Alt</p>")
    made = [(html, COLLEAGUE, status) for html, status in older]
    made += [(seen.html, COLLEAGUE, Status.PUBLIC)]
    made += [(html, COLLEAGUE, status) for html, status in between]
    made += [("<p>Neu</p>", ME, Status.PUBLIC)]
    made += [(html, COLLEAGUE, status) for html, status in after]
    found = [version(number, *each) for number, each in reversed(list(enumerate(made, 1)))]

    own = own_version(found, text("<p>Neu</p>"), "PUBLIC", ME)

    assert own is not None
    assert own.number == len(older) + len(between) + 2
    stands = above(found, [(seen, Status.PUBLIC)], start=len(after) + 1)
    assert stands is not None
    told = foreign_versions(found[:stands], own)
    put_back = [index for index, each in enumerate(between) if each == (seen.html, Status.PUBLIC)]
    first = put_back[-1] + 1 if put_back else 0
    assert [(text_of(each).html, each.status) for each in reversed(told)] == [*between[first:], *after]


def test_no_draft_is_ever_sent() -> None:
    task = TextTask(number=1, language="de", title="T", html="", base=None, status="DRAFT")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="DRAFT"):
        save_text(None, "stadt", task)  # type: ignore[arg-type]
