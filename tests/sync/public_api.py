"""A region as the public API v3 tells it, made from pages of our own; a test changes the pages and asks again."""

from dataclasses import dataclass, field
from typing import Any

from tests.sync.loopback import Loopback, as_json

SLUG = "musterstadt"


@dataclass
class PublicPage:
    """One page: slugs and titles per language; a language without a slug has no public translation."""

    slugs: dict[str, str]
    parent: "PublicPage | None" = None
    titles: dict[str, str] = field(default_factory=dict)
    contents: dict[str, str] = field(default_factory=dict)
    history: dict[str, list[str]] = field(default_factory=dict)

    def path(self, language: str) -> str | None:
        if language not in self.slugs:
            return None
        above = self.parent.path(language) if self.parent else f"/{SLUG}/{language}/"
        return f"{above}{self.slugs[language]}/"

    def rename(self, language: str, slug: str) -> None:
        """As the CMS does it: the old slug stays known."""
        self.history.setdefault(language, [self.slugs[language]]).append(slug)
        self.slugs[language] = slug


class PublicApi:
    """`pages` in tree order, served by a loopback server in the shapes of API v3."""

    def __init__(self, server: Loopback, languages: tuple[str, ...] = ("de", "en")) -> None:
        self.server = server
        self.languages = languages
        self.pages: list[PublicPage] = []

    def serve(self) -> None:
        """Answers with the pages as they are now."""
        base, answers = "/api/v3", self.server.answers
        answers[f"{base}/regions/{SLUG}/"] = as_json({"id": 1, "name": "Musterstadt", "path": SLUG, "live": True})
        answers[f"{base}/{SLUG}/languages/"] = as_json([self._language(code) for code in self.languages])
        for language in self.languages:
            answers[f"{base}/{SLUG}/{language}/pages/"] = as_json(self.listing(language))

    def listing(self, language: str) -> list[dict[str, Any]]:
        """What `/pages/` answers."""
        return [self._page(page, language) for page in self.pages if page.path(language)]

    @staticmethod
    def _language(code: str) -> dict[str, Any]:
        direction = "RIGHT_TO_LEFT" if code == "ar" else "LEFT_TO_RIGHT"
        return {"id": 1, "code": code, "bcp47_tag": code, "native_name": code.upper(), "dir": direction}

    def _page(self, page: PublicPage, language: str) -> dict[str, Any]:
        others = {code: path for code in self.languages if code != language and (path := page.path(code))}
        parent = page.parent.path(language) if page.parent else None
        return {
            "id": 17,
            "url": f"https://beispiel.de{page.path(language)}",
            "path": page.path(language),
            "title": page.titles.get(language, page.slugs[language].title()),
            "last_updated": "2026-11-22T11:00:00.124+01:00",
            "excerpt": "",
            "content": page.contents.get(language, f"<p>Text von {page.slugs[language]}.</p>"),
            "parent": {"id": 5 if parent else 0, "url": parent, "path": parent},
            "available_languages": {code: {"id": 3, "url": path, "path": path} for code, path in others.items()},
            "slug_history": page.history.get(language, [page.slugs[language]]),
        }
