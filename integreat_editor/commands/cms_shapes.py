"""How commands tell what stands between a hub and its CMS."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from integreat_editor.errors import UiLanguage
from integreat_editor.services.cms_pairing_view import CmsPageName, HubPageName, PairingView
from integreat_editor.services.cms_push import CmsResult
from integreat_editor.services.cms_push_plan import CmsLine
from integreat_editor.services.cms_words import cms_words


def line_json(line: CmsLine) -> dict[str, Any]:
    """One step of a push."""
    return asdict(line)


def line_text(line: CmsLine, language: UiLanguage) -> str:
    """The same for a person."""
    said = f"{line.title} ({line.language or '-'}): {cms_words(line.step, language)}"
    if line.moved_there:
        said += " (im CMS ebenfalls verschoben)" if language == "de" else " (moved in the CMS as well)"
    return f"{said}: {cms_words(line.obstacle, language)}" if line.obstacle is not None else said


def result_json(result: CmsResult, language: UiLanguage) -> dict[str, Any]:
    """What became of a step."""
    message = result.error.title(language) if result.error is not None else ""
    return {
        **line_json(result.line),
        "outcome": result.outcome.value,
        "message": message,
        "foreign": list(result.foreign),
    }


def result_text(result: CmsResult, language: UiLanguage) -> str:
    """The same for a person."""
    said = f"{line_text(result.line, language)}: {cms_words(result.outcome, language)}"
    if result.error is not None:
        said += f" {result.error.title(language)}"
    if result.foreign:
        also = "gleichzeitig gespeichert hat" if language == "de" else "saved at the same time:"
        said += f" ({also} {', '.join(result.foreign)})"
    return said


def pair_json(view: PairingView) -> dict[str, Any]:
    """The whole state of the pairing."""
    return {**asdict(view), "open": view.open}


def pair_lines(view: PairingView, language: UiLanguage) -> Iterator[str]:
    """What is proposed, and what is open on either side."""
    german = language == "de"
    yield f"Zugeordnet: {len(view.pairs)}" if german else f"Paired: {len(view.pairs)}"
    for each in view.proposals:
        reason, certainty = cms_words(each.reason, language), cms_words(each.certainty, language)
        differ = f" [{', '.join(each.differ)}]" if each.differ else ""
        yield f"{_hub(each.hub)} = {_cms(each.cms)}: {certainty}, {reason}{differ}"
    hub_only, cms_only = ("nur auf dem Server", "nur im CMS") if german else ("only on the hub", "only in the CMS")
    yield from (f"{hub_only}: {_hub(each)} {each.page}" for each in view.hub_unpaired)
    yield from (f"{cms_only}: {_cms(each)}" for each in view.cms_unpaired)


def _hub(name: HubPageName) -> str:
    return " / ".join((*name.above, name.title))


def _cms(name: CmsPageName) -> str:
    return f"{' / '.join((*name.above, name.title))} ({name.number})"
