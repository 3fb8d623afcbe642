"""Words as readers count them, sentence by sentence: the unit in which translations are paid."""

from collections.abc import Mapping
from functools import lru_cache

from integreat_editor.content.sentences import sentences
from integreat_editor.models.text import Text


def count_words(text: str) -> int:
    """The words of a plain text: what stands between white space and holds a letter or a digit."""
    return sum(any(letter.isalnum() for letter in piece) for piece in text.split())


@lru_cache(maxsize=4096)
def sentence_words(text: Text) -> Mapping[str, int]:
    """The sentences of a text, its title among them, as they are read, each with its words; one that stands twice is
    there once, since it is translated once. Links and markup make no difference: nobody pays for them by the word.
    """
    read = (" ".join(text.title.split()), *(sentence.text for sentence in sentences(text.html)))
    return {sentence: count for sentence in read if (count := count_words(sentence))}
