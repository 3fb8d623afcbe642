"""Fractional keys: the order of siblings as strings, so that one move changes one page.

A key is a non-empty string over `ALPHABET` that does not end in its first digit; there is always a key between
two others. Equal keys (two people inserted at the same place) are ordered by page id.
"""

from bisect import bisect_left
from collections.abc import Sequence

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(ALPHABET)


def key_between(lower: str | None, upper: str | None) -> str:
    """A key strictly between two keys; None stands for the start or the end.

    Raises ValueError where `lower` is not below `upper`.
    """
    if lower is not None and upper is not None and lower >= upper:
        raise ValueError(f"no key between {lower!r} and {upper!r}")
    if upper is None and lower is not None:
        return _after(lower)
    return _midpoint(lower or "", upper)


def keys_for(count: int) -> list[str]:
    """`count` rising keys of equal length with room between and around them."""
    width = 1
    while _BASE**width <= count * 2 + 2:
        width += 1
    step = _BASE**width // (count + 1)
    return [_encode(step * (position + 1), width) for position in range(count)]


def rekey(keys: Sequence[str | None]) -> list[str]:
    """Rising keys for siblings in this order, changing as few of their present keys (None: has none) as possible.

    What stays is a longest rising run of the present keys; so a source that knows only positions causes the fewest
    moves (DESIGN section 3, "Pages").
    """
    stays = _longest_rising(keys)
    result: list[str] = []
    for position, key in enumerate(keys):
        if position in stays and key is not None:
            result.append(key)
            continue
        following = (keys[later] for later in range(position + 1, len(keys)) if later in stays)
        result.append(key_between(result[-1] if result else None, next(following, None)))
    return result


def _longest_rising(keys: Sequence[str | None]) -> frozenset[int]:
    """Positions of a longest strictly rising subsequence (patience sorting)."""
    tails: list[str] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for position, key in enumerate(keys):
        if key is None:
            continue
        pile = bisect_left(tails, key)
        before[position] = ends[pile - 1] if pile else None
        tails[pile : pile + 1] = [key]
        ends[pile : pile + 1] = [position]
    chosen = set()
    current = ends[-1] if ends else None
    while current is not None:
        chosen.add(current)
        current = before[current]
    return frozenset(chosen)


def is_key(value: str) -> bool:
    """Whether a string from outside may serve as a key."""
    return bool(value) and len(value) <= 200 and all(c in ALPHABET for c in value) and not value.endswith(ALPHABET[0])


def _after(lower: str) -> str:
    """A key above `lower` that grows by one digit only every 61 times: appending is the common case."""
    last = ALPHABET.index(lower[-1])
    if last < _BASE - 1:
        return lower[:-1] + ALPHABET[last + 1]
    return lower + ALPHABET[1]


def _midpoint(lower: str, upper: str | None) -> str:
    """Digit by digit: keep the common prefix, then halve the first gap (missing digits count as zero)."""
    prefix = ""
    while True:
        low = ALPHABET.index(lower[0]) if lower else 0
        high = ALPHABET.index(upper[0]) if upper else _BASE
        if low == high:
            prefix, lower, upper = prefix + ALPHABET[low], lower[1:], upper[1:] if upper else None
        elif high - low > 1:
            return prefix + ALPHABET[(low + high) // 2]
        else:
            prefix, lower, upper = prefix + ALPHABET[low], lower[1:], None


def _encode(number: int, width: int) -> str:
    digits = []
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits.append(ALPHABET[digit])
    text = "".join(reversed(digits))
    return text if text[-1] != ALPHABET[0] else text + ALPHABET[_BASE // 2]
