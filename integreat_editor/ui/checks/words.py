"""Words for findings: the kind above a group, and the reason of each one."""

from PySide6.QtCore import QCoreApplication

from integreat_editor.content.app_losses import Loss
from integreat_editor.content.problems import Problem, ProblemKind
from integreat_editor.ui.page.loss_words import loss_words

_PAIRS = (ProblemKind.PHONE, ProblemKind.MAIL, ProblemKind.DATE, ProblemKind.AMOUNT, ProblemKind.LINK)


def kind_words(kind: ProblemKind) -> str:
    """The heading of a group."""
    translate = QCoreApplication.translate
    return {
        ProblemKind.PHONE: translate("CheckWords", "Phone numbers: translation and source differ"),
        ProblemKind.MAIL: translate("CheckWords", "Mail addresses: translation and source differ"),
        ProblemKind.DATE: translate("CheckWords", "Dates: translation and source differ"),
        ProblemKind.AMOUNT: translate("CheckWords", "Amounts: translation and source differ"),
        ProblemKind.LINK: translate("CheckWords", "Links that the translation lacks"),
        ProblemKind.LINK_SAYS: translate("CheckWords", "Links that show one number and lead to another"),
        ProblemKind.PAGE_MISSING: translate("CheckWords", "Links to pages that do not exist"),
        ProblemKind.PAGE_ARCHIVED: translate("CheckWords", "Links to archived pages"),
        ProblemKind.PAGE_DRAFT: translate("CheckWords", "Links to pages that are not published"),
        ProblemKind.LINK_ANSWER: translate("CheckWords", "External links that do not work"),
        ProblemKind.LINK_MOVED: translate("CheckWords", "External links that moved"),
        ProblemKind.PAGE_EMPTY: translate("CheckWords", "Empty pages"),
        ProblemKind.APP_LOSS: translate("CheckWords", "What the apps do not show"),
        ProblemKind.DIRECTION: translate("CheckWords", "Direction of writing"),
        ProblemKind.ALT: translate("CheckWords", "Images without a description"),
        ProblemKind.HEADING: translate("CheckWords", "Headings out of order"),
        ProblemKind.SENTENCE: translate("CheckWords", "Sentences over 20 words"),
    }[kind]


def reason_words(problem: Problem) -> str:
    """What is wrong, in one line."""
    kind, detail = problem.kind, problem.detail
    if kind in _PAIRS:
        return _pair_words(detail)
    if kind is ProblemKind.APP_LOSS:
        return loss_words(Loss(*detail))
    if kind is ProblemKind.LINK_ANSWER:
        return f"{answer_words(detail[1])}: {detail[0]}"
    if kind is ProblemKind.HEADING:
        return _heading_words(*detail)
    translate = QCoreApplication.translate
    pattern = {
        ProblemKind.LINK_SAYS: translate("CheckWords", "Shows %1 but leads to %2"),
        ProblemKind.PAGE_MISSING: translate("CheckWords", "There is no page %1"),
        ProblemKind.PAGE_ARCHIVED: translate("CheckWords", "“%2” is archived (%1)"),
        ProblemKind.PAGE_DRAFT: translate("CheckWords", "“%2” is not published in this language (%1)"),
        ProblemKind.LINK_MOVED: translate("CheckWords", "%1 leads to %2 for good"),
        ProblemKind.PAGE_EMPTY: translate("CheckWords", "Readers find no text here"),
        ProblemKind.DIRECTION: _direction_pattern(detail[0]) if kind is ProblemKind.DIRECTION else "",
        ProblemKind.ALT: translate("CheckWords", "Image %1 says nothing to people who cannot see it")
        if any(detail)
        else translate("CheckWords", "An image says nothing to people who cannot see it"),
        ProblemKind.SENTENCE: translate("CheckWords", "%1 words: %2"),
    }[kind]
    values = detail[1:] if kind is ProblemKind.DIRECTION else detail
    return _filled(pattern, *values)


def answer_words(answer: str) -> str:
    """What an address answered, from the key that is kept."""
    translate = QCoreApplication.translate
    if answer.startswith("status "):
        number = answer.removeprefix("status ")
        if number in ("404", "410"):
            return _filled(translate("CheckWords", "The page is gone (%1)"), number)
        return _filled(translate("CheckWords", "The server answers with an error (%1)"), number)
    return {
        "host": translate("CheckWords", "There is no such website"),
        "certificate": translate("CheckWords", "The connection is not secure (certificate)"),
        "timeout": translate("CheckWords", "No answer in time"),
        "refused": translate("CheckWords", "No connection to the website"),
        "redirects": translate("CheckWords", "Leads in circles"),
        "address": translate("CheckWords", "This is no address"),
        "private": translate("CheckWords", "Can only be reached within an office's network"),
        "home": translate("CheckWords", "The page is gone; the website shows its first page instead"),
    }.get(answer, answer)


def _filled(pattern: str, *values: str) -> str:
    for number, value in enumerate(values, start=1):
        pattern = pattern.replace(f"%{number}", value)
    return pattern


def _pair_words(detail: tuple[str, ...]) -> str:
    translate = QCoreApplication.translate
    if detail[0] == "differs":
        return _filled(translate("CheckWords", "Source text: %1, here: %2"), *detail[1:])
    if detail[0] == "extra":
        return _filled(translate("CheckWords", "%1 does not stand in the source text"), detail[1])
    if len(detail) > 2 and detail[2]:
        return _filled(translate("CheckWords", "Missing here: “%2” (%1)"), *detail[1:])
    return _filled(translate("CheckWords", "Missing here: %1"), detail[1])


def _heading_words(what: str, level: str, before: str, words: str) -> str:
    translate = QCoreApplication.translate
    pattern = {
        "empty": translate("CheckWords", "A heading of level %1 without words"),
        "top": translate("CheckWords", "“%3” is of level 1, which the page's title has"),
        "first": translate("CheckWords", "“%3” is of level %1; the first one should be of level 2"),
        "jump": translate("CheckWords", "“%3” is of level %1 and follows one of level %2"),
    }[what]
    return _filled(pattern, level, before, words)


def _direction_pattern(drawn: str) -> str:
    translate = QCoreApplication.translate
    if drawn == "ltr":
        return translate("CheckWords", "Begins with “%1”: the apps draw this text from left to right")
    return translate("CheckWords", "Begins with “%1”: the apps draw this text from right to left")
