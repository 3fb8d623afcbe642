"""Everyone's sentence: proposing a local improvement to the template, for its owners to review."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.text import Text
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.remote import Remote


class NothingToPropose(EditorError):
    """Nothing local differs from the template, or nothing was ticked."""

    wording = {
        "de": Wording(
            "Es gibt nichts vorzuschlagen.",
            "Wählen Sie mindestens eine Änderung, in der Ihr Text anders ist als die Vorlage.",
        ),
        "en": Wording(
            "There is nothing to propose.", "Choose at least one change in which your text differs from the template."
        ),
    }


class ProposalNotAllowed(EditorError):
    """No login with the right to write in the template's region."""

    wording = {
        "de": Wording(
            "In der Region der Vorlage dürfen Sie keine Änderungen vorschlagen.",
            "Bitten Sie deren Verwalter:innen um das Recht „Autor:in“. Ihr Text ist hier unverändert gespeichert.",
        ),
        "en": Wording(
            "You may not propose changes in the template's region.",
            "Ask its managers for the right “author”. Your text is stored here unchanged.",
        ),
    }


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One place in one language where our text is another. `old`: the template's words, `new`: ours (HTML, or plain
    text for a title); None where there is nothing. `local`: touches a local slot, a link or a contact, and is better
    left out.
    """

    key: str
    language: str
    what: str
    old: str | None
    new: str | None
    local: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be proposed of a page, the source language first. `texts`: the template's text now, by language."""

    page: str
    template_page: str
    title: str
    suggestions: tuple[Suggestion, ...]
    texts: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class ProposalResult:
    """The change set in the template's region, and how many texts it holds."""

    id: str
    items: int


def plan_proposal(copy: WorkingCopy, page: str) -> Proposal:
    """Every place in which our page differs from the template as it is now. Raises `NothingToPropose`."""
    raise NotImplementedError


def propose(
    copy: WorkingCopy,
    template_remote: Remote,
    page: str,
    chosen: Collection[str],
    title: str,
    note: str,
    *,
    author: str,
    at: str,
) -> ProposalResult:
    """Submits the suggestions with these keys as a change set in the template's region.

    Raises `NothingToPropose`, `ProposalNotAllowed`, `ReadOnlyRemote`, and what the server says.
    """
    raise NotImplementedError
