"""Full-text search over texts by hash: part of a word in any script, folded as `content.folding` says.

Beside each text that can be searched lie its folded words and the phone numbers in it. They are looked through from
end to end with LIKE: over 20,000 texts (90 MB) that takes 50 to 80 ms, which is less than ripgrep needs, and three
times less than `instr`, which copies each text. An index of trigrams would take as much room as the texts and still
miss Chinese words of two characters (benchmarks/search.py).
"""

import re
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, or_, select

from integreat_editor.content.facts import facts_in_text, normal_phone
from integreat_editor.content.folding import fold
from integreat_editor.content.plain_words import linked_phones, plain_words
from integreat_editor.store import schema
from integreat_editor.store.sql import among, insert_new

_DIGITS = re.compile(r"\d\W{0,3}\d")
"""What every number has; most texts have none, and looking for facts is dear."""


class PlainTexts:
    """What is kept of texts for searching."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, words: Sequence[Collection[str]], phone: str = "") -> set[str]:
        """Hashes of the kept texts that hold, of each word, one of its folded spellings; or this part of a number."""
        plain = schema.plain_text
        query = select(plain.c.hash)
        held: list[ColumnElement[bool]] = []
        if words:
            held.append(_all_of(words))
        if phone:
            held.append(plain.c.phones.contains(phone, autoescape=True))
        if not held:
            return set()
        return set(self._connection.execute(query.where(or_(*held))).scalars())

    def translations(self, words: Sequence[Collection[str]], phone: str = "") -> list[tuple[str, str, str]]:
        """(page, language, hash) of the local translations whose text `find` gives; no discarded pages."""
        translation, page = schema.translation, schema.page
        discarded = select(page.c.id).where(page.c.discarded == 1)
        query = (
            select(translation.c.page, translation.c.language, translation.c.text)
            .where(among(translation.c.text, self.find(words, phone)))
            .where(translation.c.page.not_in(discarded))
        )
        return [(row.page, row.language, row.text) for row in self._connection.execute(query)]

    def missing(self, hashes: Iterable[str]) -> list[str]:
        """Those of these texts that are not kept yet."""
        wanted = set(hashes)
        plain = schema.plain_text
        return sorted(wanted - set(self._connection.execute(select(plain.c.hash)).scalars()))

    def keep(self, hashes: Collection[str]) -> None:
        """Makes texts searchable. Half a millisecond each: hand over some hundred at most, the file is locked."""
        text, body = schema.text, schema.body
        query = select(text.c.hash, text.c.title, body.c.html).join_from(text, body, text.c.hash == body.c.hash)
        rows = self._connection.execute(query.where(among(text.c.hash, hashes)))
        insert_new(self._connection, schema.plain_text, [_kept(*row) for row in rows])


def _all_of(words: Sequence[Collection[str]]) -> ColumnElement[bool]:
    plain = schema.plain_text.c.plain
    condition: ColumnElement[bool] | None = None
    for spellings in words:
        one = or_(*(plain.contains(spelling, autoescape=True) for spelling in spellings))
        condition = one if condition is None else condition & one
    assert condition is not None
    return condition


def _kept(text_hash: str, title: str, source: str) -> dict[str, str]:
    words = plain_words(source)
    facts = facts_in_text(words) if _DIGITS.search(words) else ()
    numbers = {fact.value for _, fact in facts if fact.kind == "phone"}
    numbers |= {normal_phone(number) for number in linked_phones(source)}
    return {"hash": text_hash, "plain": fold(f"{title} {words}"), "phones": " ".join(sorted(numbers))}
