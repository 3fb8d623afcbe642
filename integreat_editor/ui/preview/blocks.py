"""Which line of the preview belongs to which block of a text: numbers that pass through sanitising and drawing."""

import re

_FIRST_TAG = re.compile(r"<[a-zA-Z][^\s/>]*")
MARK = "data-preview-block"


def with_block_numbers(html: str) -> str:
    """The text with the number of each block (as in `content.parse(html).blocks`) on its element; loose text has none.

    Blocks that have no element get no number: what follows the last numbered one goes with that.
    """
    from integreat_editor.content import parse  # noqa: PLC0415 - after first paint

    document = parse(html)
    parts = [document.head]
    for number, block in enumerate(document.blocks):
        found = _FIRST_TAG.match(block.html)
        end = found.end() if found else 0
        parts += (block.gap, block.html[:end], f' {MARK}="{number}"' if found else "", block.html[end:])
    return "".join((*parts, document.tail))
