"""Empty texts, told without parsing."""

import pytest

from integreat_editor.content.blank import is_blank


@pytest.mark.parametrize("source", ["", " \n", "<p></p>", "<p>&nbsp;<br></p>", "<ul><li>\u200b</li></ul>"])
def test_nothing_is_seen(source: str) -> None:
    assert is_blank(source)


@pytest.mark.parametrize("source", ["x", "<p>居</p>", '<p><img src="a.png"></p>', "<hr>", "&amp;", "<IFRAME src=x>"])
def test_something_is_seen(source: str) -> None:
    assert not is_blank(source)
