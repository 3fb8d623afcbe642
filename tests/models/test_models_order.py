"""Order keys: there is always one between two others, and many moves do not make them long."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.order import ALPHABET, is_key, key_between, keys_for

KEYS = st.text(ALPHABET, min_size=1, max_size=6).filter(lambda key: not key.endswith(ALPHABET[0]))


@given(one=st.none() | KEYS, other=st.none() | KEYS)
def test_a_key_between_stands_between(one: str | None, other: str | None) -> None:
    lower, upper = (one, other) if one is None or other is None or one < other else (other, one)
    if lower is not None and lower == upper:
        with pytest.raises(ValueError, match="no key between"):
            key_between(lower, upper)
        return
    between = key_between(lower, upper)
    assert is_key(between)
    assert lower is None or lower < between
    assert upper is None or between < upper


@given(lower=KEYS, upper=KEYS)
def test_there_is_no_key_between_the_wrong_way_round(lower: str, upper: str) -> None:
    if lower >= upper:
        with pytest.raises(ValueError, match="no key between"):
            key_between(lower, upper)


@given(count=st.integers(0, 5000))
def test_keys_for_many_rise_and_leave_room(count: int) -> None:
    keys = keys_for(count)
    assert len(keys) == count
    assert all(is_key(key) for key in keys)
    assert all(one < other for one, other in pairwise(keys))
    for lower, upper in zip([None, *keys], [*keys, None], strict=True):
        assert is_key(key_between(lower, upper))


@given(places=st.lists(st.integers(0, 400), max_size=200))
def test_insertions_anywhere_keep_the_order(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        keys.insert(at, key_between(keys[at - 1] if at else None, keys[at] if at < len(keys) else None))
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert all(is_key(key) for key in keys)


def test_a_thousand_appended_pages_keep_short_keys() -> None:
    key = key_between(None, None)
    for _ in range(1000):
        key = key_between(key, None)
    assert len(key) <= 20


def test_five_hundred_pages_put_first_keep_keys_a_server_takes() -> None:
    key = key_between(None, None)
    for _ in range(500):
        key = key_between(None, key)
    assert is_key(key)


def test_five_hundred_random_moves_keep_short_keys() -> None:
    chance = random.Random(1)  # noqa: S311 - a repeatable test
    keys = keys_for(300)
    for _ in range(500):
        at = chance.randrange(1, len(keys))
        keys.insert(at, key_between(keys[at - 1], keys[at]))
    assert max(map(len, keys)) <= 8


@pytest.mark.parametrize("value", ["", "0", "U0", "ü", "a b", "-", "U" * 201, "٣"])
def test_what_is_no_key(value: str) -> None:
    assert not is_key(value)


@pytest.mark.parametrize("value", ["1", "0U", "zzz", "U" * 200])
def test_what_is_a_key(value: str) -> None:
    assert is_key(value)
