"""The words of the screen of updates: kinds of steps, answers, urgency, and sentences about translations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from integreat_editor.models.template import Answer, Remembered, Urgency
from integreat_editor.models.template_steps import Step
from integreat_editor.ui.review.phrases import moment_words
from integreat_editor.ui.template.update_step import StepState

Name = Callable[[str], str]
URGENCY_TONES = {Urgency.URGENT: "danger", Urgency.SOON: "warning", Urgency.NORMAL: "info"}
URGENCY_ICONS = {Urgency.URGENT: "warning", Urgency.SOON: "clock", Urgency.NORMAL: "info"}


def urgency_words(urgency: Urgency) -> str:
    """How soon, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Urgency.URGENT: translate("Updates", "urgent"),
        Urgency.SOON: translate("Updates", "soon"),
        Urgency.NORMAL: translate("Updates", "not urgent"),
    }[urgency]


def until_words(until: str) -> str:
    """A last day (ISO date) as the person writes it; "" for none."""
    day = QDate.fromString(until[:10], Qt.DateFormat.ISODate)
    if not day.isValid():
        return until
    said = QLocale().toString(day, QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Updates", "by {date}").replace("{date}", said)


def answer_words(answer: Answer) -> str:
    """An answer as a remembered decision names it."""
    translate = QCoreApplication.translate
    return {
        "template": translate("Updates", "the template's words"),
        "ours": translate("Updates", "our own words"),
        "suggestion": translate("Updates", "both, word by word"),
        "own": translate("Updates", "our own wording"),
        "later": translate("Updates", "decide later"),
    }[answer]


def option_words(answer: Answer) -> tuple[str, str]:
    """An answer as it is offered, and what it does."""
    translate = QCoreApplication.translate
    return {
        "template": (
            translate("Updates", "Template"),
            translate("Updates", "Take the template's words, with their translations (key T)"),
        ),
        "ours": (translate("Updates", "Ours"), translate("Updates", "Keep our words in every language (key O)")),
        "suggestion": (
            translate("Updates", "Both merged"),
            translate("Updates", "Both changes, put together word by word; please read it (key S)"),
        ),
        "own": (translate("Updates", "Own wording …"), translate("Updates", "Write the place anew (key W)")),
        "later": (
            translate("Updates", "Later"),
            translate("Updates", "Ours stays for now, and the place is asked again next time (key L)"),
        ),
    }[answer]


def kind_words(state: StepState) -> str:
    """What happened in the place, in a sentence."""
    translate, step = QCoreApplication.translate, state.step
    if step.kind == "ours":
        return translate("Updates", "Our own words; the template changed nothing here")
    if step.kind == "both":
        return translate("Updates", "Changed alike in the template and here")
    if step.kind == "conflict":
        return translate("Updates", "Changed in the template and here: please decide")
    sides = [each for each in step.sides.values() if each.base != each.template]
    if sides and all(each.base is None for each in sides):
        return translate("Updates", "New in the template")
    if sides and all(each.template is None for each in sides):
        return translate("Updates", "The template leaves this out")
    return translate("Updates", "Changed in the template")


def unit_words(step: Step) -> str:
    """Why a step is more than a sentence; "" for a sentence or a title."""
    translate = QCoreApplication.translate
    if step.depends_on:
        return translate(
            "Updates",
            "Its sentences cannot be told apart. It is taken when all the places it translates are taken.",
        )
    if step.unit == "block":
        return translate(
            "Updates",
            "Which sentence stands for which in the translations cannot be told here: the paragraph is one decision.",
        )
    if step.unit == "page":
        return translate(
            "Updates",
            "Which sentence stands for which in the translations cannot be told here: the whole page is one decision.",
        )
    return ""


def title_words(step: Step) -> str:
    """What kind of place it is, for the head of its card."""
    translate = QCoreApplication.translate
    return {
        "title": translate("Updates", "Title"),
        "sentence": translate("Updates", "Sentence"),
        "block": translate("Updates", "Paragraph"),
        "page": translate("Updates", "Whole page"),
    }[step.unit]


def translation_words(state: StepState, name: Name) -> str:
    """Which translations come along with the answer, and which will need work."""
    coming = state.coming_along() if state.answer in ("template", "suggestion") else ()
    said = QCoreApplication.translate("Updates", "Comes along: {languages}")
    return " · ".join(line for line in (_listed(said, coming, name), work_words(state, name)) if line)


def work_words(state: StepState, name: Name) -> str:
    """Which translations will need work after the answer; "" for none."""
    others = state.step.languages[1:]
    if state.answer == "own":
        missing = [code for code in others if code not in state.own]
    elif state.answer in ("template", "suggestion"):
        coming = state.coming_along()
        missing = [code for code in dict.fromkeys((*others, *state.step.needs_work)) if code not in coming]
    else:
        missing = []
    return _listed(QCoreApplication.translate("Updates", "Will need work: {languages}"), missing, name)


def remembered_words(remembered: Remembered) -> str:
    """What was decided here before, by whom, when and why."""
    translate = QCoreApplication.translate
    said = translate("Updates", "Remembered: {answer}").replace("{answer}", answer_words(remembered.answer))
    if remembered.reason:
        said += translate("Updates", " – “{reason}”").replace("{reason}", remembered.reason)
    who = ", ".join(part for part in (remembered.author, moment_words(remembered.at) if remembered.at else "") if part)
    return f"{said} ({who})" if who else said


def languages_words(codes: Sequence[str], name: Name) -> str:
    """Languages by name, in a row."""
    return ", ".join(name(code) for code in codes)


def _listed(sentence: str, codes: Sequence[str], name: Name) -> str:
    return sentence.replace("{languages}", languages_words(codes, name)) if codes else ""
