"""What a pull remembers survives being written down; what cannot be read counts as nothing seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.sync.cms.cursor import Seen, SeenText, unpacked

WORDS = st.text("abc0123", min_size=1, max_size=8)
TEXTS = st.dictionaries(
    st.tuples(st.integers(1, 999), st.sampled_from(["de", "ar", "zh-cn"])),
    st.builds(SeenText, WORDS, WORDS, st.none() | WORDS, st.booleans()),
    max_size=6,
)


@given(
    st.builds(
        Seen,
        TEXTS,
        st.dictionaries(WORDS, WORDS, max_size=3),
        st.frozensets(st.integers(1, 999), max_size=4),
        st.none() | st.dictionaries(WORDS, WORDS, max_size=3),
    )
)
def test_packed_and_unpacked_is_the_same(seen: Seen) -> None:
    assert unpacked(seen.packed()) == seen


@pytest.mark.parametrize(
    "cursor", [None, "", "17", "[]", '{"v":9}', '{"v":2,"pages":{"x":{"de":["a","b",null]}}}', "{"]
)
def test_what_cannot_be_read_is_nothing_seen(cursor: str | None) -> None:
    assert unpacked(cursor) == Seen()
