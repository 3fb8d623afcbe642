"""The owners' view of a template: which municipality follows which version of which page, as far as they show it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.template import Follow, TemplateVersion
from integreat_editor.models.tree import PageTree
from integreat_editor.services.template_versions import public_texts, versions_in
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.errors import Forbidden
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import FollowedPageMessage, FollowerMessage


class OwnerViewNotAllowed(EditorError):
    """Only editors and managers of the template's region see who follows it."""

    wording = {
        "de": Wording(
            "Wer der Vorlage folgt, sehen nur Redakteur:innen und Verwalter:innen dieser Region.",
            "Bitten Sie eine von ihnen um die Übersicht.",
        ),
        "en": Wording(
            "Only editors and managers of this region see who follows the template.", "Ask one of them for it."
        ),
    }


class Following(StrEnum):
    """How a municipality stands to a page of the template. `UNTOLD`: adopted, but nobody knows from which text."""

    NEWEST = "newest"
    OLDER = "older"
    UNTOLD = "untold"
    DECLINED = "declined"
    NOT_ADOPTED = "not_adopted"


@dataclass(frozen=True, slots=True)
class FollowedPage:
    """A page of the template at one municipality.

    `version`: the newest one that is taken in in all languages, None where it is none of them; `behind`: languages
    with an older text; `reason`: why it was declined; `follow`: None where it is not adopted.
    """

    page: str
    state: Following
    version: TemplateVersion | None = None
    behind: tuple[str, ...] = ()
    reason: str = ""
    follow: Follow | None = None


@dataclass(frozen=True, slots=True)
class Follower:
    """A municipality and its pages, in the order of `OwnerView.pages`."""

    region: str
    name: str
    pages: tuple[FollowedPage, ...]

    @property
    def counts(self) -> Mapping[Following, int]:
        """How many pages there are in each state."""
        return Counter(page.state for page in self.pages)


@dataclass(frozen=True, slots=True)
class OwnerView:
    """Who follows what. `titles`: of the pages that somebody follows or declined, or a version announced, by id in
    the order of the tree. Municipalities that do not agree to be shown are not there.
    """

    titles: Mapping[str, str]
    followers: tuple[Follower, ...]
    versions: tuple[TemplateVersion, ...]


def followers(copy: WorkingCopy, remote: Remote) -> OwnerView:
    """Asks the server who follows this region as a template, and compares that with its versions.

    Raises `OwnerViewNotAllowed`, and what the server says.
    """
    try:
        messages = remote.followers()
    except Forbidden as error:
        raise OwnerViewNotAllowed from error
    with copy.reading() as unit:
        known = versions_in(unit)
        public = public_texts(unit)
        titles = _titles(unit, public, _mentioned(messages, known))
        order = unit.region.get().language_codes
    found = (_follower(each, tuple(titles), known, public, order) for each in messages)
    return OwnerView(titles, tuple(sorted(found, key=lambda each: each.name.casefold())), known)


def _mentioned(messages: Sequence[FollowerMessage], known: Sequence[TemplateVersion]) -> set[str]:
    pages = {page for version in known for page in version.pages}
    for message in messages:
        pages.update(each.template_page for each in message.pages)
        pages.update(each.template_page for each in message.declined)
    return pages


def _titles(unit: Unit, public: Mapping[str, Mapping[str, str]], pages: set[str]) -> dict[str, str]:
    first = {page: next(iter(public[page].values())) for page in pages if page in public}
    titles = unit.texts.titles(set(first.values()))
    order = [page for page in PageTree(unit.pages.all()).walk() if page in pages]
    return {page: titles.get(first.get(page, ""), "") for page in (*order, *sorted(pages.difference(order)))}


def _follower(
    message: FollowerMessage,
    pages: Sequence[str],
    known: Sequence[TemplateVersion],
    public: Mapping[str, Mapping[str, str]],
    order: Sequence[str],
) -> Follower:
    followed = {each.template_page: each for each in message.pages}
    declined = {each.template_page: each.reason for each in message.declined}
    found = []
    for page in pages:
        if page in followed:
            found.append(_followed(followed[page], known, public.get(page, {}), order))
        elif page in declined:
            found.append(FollowedPage(page, Following.DECLINED, reason=declined[page]))
        else:
            found.append(FollowedPage(page, Following.NOT_ADOPTED))
    return Follower(message.slug, message.name, tuple(found))


def _followed(
    message: FollowedPageMessage,
    known: Sequence[TemplateVersion],
    public: Mapping[str, str],
    order: Sequence[str],
) -> FollowedPage:
    page = message.template_page
    follow = Follow.LIVE if message.follow == Follow.LIVE.value else Follow.ADAPTED
    told = {each.language: each.template for each in message.texts if each.template is not None}
    # A language that is not the template's any more cannot be behind.
    taken = {language: told[language] for language in order if language in told}
    if not taken:
        return FollowedPage(page, Following.UNTOLD, follow=follow)
    announced = [version for version in known if page in version.pages]
    ages = {language: _age(announced, page, language, text, public) for language, text in taken.items()}
    behind = tuple(language for language, age in ages.items() if age != 0)
    oldest = max(ages.values(), key=lambda age: len(announced) if age is None else age)
    version = announced[oldest] if oldest is not None and announced else None
    return FollowedPage(page, Following.OLDER if behind else Following.NEWEST, version, behind, follow=follow)


def _age(
    announced: Sequence[TemplateVersion], page: str, language: str, text: str, public: Mapping[str, str]
) -> int | None:
    """Which version of the page has this text, 0 for the newest of this language; None for none of them.

    What is public now counts as the newest: a municipality may be ahead of the announcement.
    """
    if public.get(language) == text:
        return 0
    with_language = [version.pages[page][language] for version in announced if language in version.pages[page]]
    if text not in with_language:
        return None
    if text == with_language[0]:
        return 0
    return next(number for number, version in enumerate(announced) if version.pages[page].get(language) == text)
