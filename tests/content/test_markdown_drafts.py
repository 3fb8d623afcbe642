"""Markdown drafts as pages: the title, the levels of headings, what looks like Markdown."""

import pytest

from integreat_editor.content.markdown import looks_like_markdown, read_markdown


def test_the_first_heading_is_the_title_and_the_others_are_below_it() -> None:
    draft = read_markdown("# Anmeldung\n\n## Ort\n\nIm *Amt*.\n\n- eins\n- zwei\n", with_title=True)
    assert draft.title == "Anmeldung"
    assert draft.html == "<h2>Ort</h2>\n<p>Im <em>Amt</em>.</p>\n<ul>\n<li>eins</li>\n<li>zwei</li></ul>"


def test_without_a_title_all_headings_are_text() -> None:
    assert read_markdown("# Eins\n\n## Zwei\n").html == "<h2>Eins</h2>\n<h3>Zwei</h3>"
    assert read_markdown("Worte\n\n# Eins\n", with_title=True).title == ""


@pytest.mark.parametrize(
    "text",
    ["# Titel", "Titel\n=====\n", "- a\n- b", "1. a\n2. b", "siehe [Amt](https://example.org)", "das ist **wichtig**"],
)
def test_clear_marks_are_seen(text: str) -> None:
    assert looks_like_markdown(text)


@pytest.mark.parametrize(
    "text",
    ["", "Nur Worte.", "#1 in Hessen", "Montag - Freitag\n8 - 12 Uhr", "2 * 3 * 4", "[1] Anmerkung", "- ein Strich"],
)
def test_ordinary_text_is_no_draft(text: str) -> None:
    assert not looks_like_markdown(text)
