"""The command line: everything the window can do, without a screen (DESIGN section 7).

Messages go to stderr; `--json` prints one JSON document on stdout. Exit codes: 0 done, 1 done with failures or
conflicts that need a person, 2 wrong use. Modules that take long to import are imported by the command that needs
them, so that the window opens fast.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from integreat_editor import __version__
from integreat_editor.errors import EditorError

DONE, NEEDS_A_PERSON, WRONG_USE = 0, 1, 2
Command = Callable[[argparse.Namespace], int]
if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code."""
    _speak_utf8()
    parser = build_parser()
    options = parser.parse_args(arguments)
    if (missing := _missing(options)) is not None:
        parser.error(missing)
    command: Command = options.command
    try:
        return command(options)
    except EditorError as error:
        from integreat_editor.commands.context import report  # noqa: PLC0415 - see the module's docstring

        report(error, as_json=getattr(options, "json", False))
        return NEEDS_A_PERSON
    except KeyboardInterrupt:
        sys.stderr.write("Abgebrochen. Alles bis hierher ist gespeichert.\n")
        return NEEDS_A_PERSON


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="integreat-editor",
        description="Integreat-Seiten offline bearbeiten, prüfen und übertragen. Ohne Befehl öffnet sich das Fenster.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.set_defaults(command=_window)
    commands = parser.add_subparsers(title="Befehle", metavar="BEFEHL")
    _add_window_commands(commands)
    _add_copy_commands(commands)
    _add_review_commands(commands)
    _add_template_commands(commands)
    _add_cms_commands(commands)
    _add_hub_commands(commands)
    return parser


def _speak_utf8() -> None:
    """Other programs read our JSON as UTF-8, also where the system speaks another encoding (Windows)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _missing(options: argparse.Namespace) -> str | None:
    """What argparse cannot say: options that are needed together."""
    if getattr(options, "return_id", None) and not options.reason.strip():
        return "--return verlangt --reason: was ist zu ändern?"
    if getattr(options, "command_name", "") == "follow" and not options.none and options.region is None:
        return "template follow verlangt URL und REGION, oder --none"
    if getattr(options, "command_name", "") == "decline" and not options.undo and not options.reason.strip():
        return "template decline verlangt --reason: warum möchte die Region diese Seite nicht?"
    if getattr(options, "command_name", "") == "cms connect" and options.url and options.region is None:
        return "cms connect verlangt zur URL auch die REGION"
    if "content" in options and options.content is None and options.title is None:
        return "edit verlangt --title oder --content"
    return None


def _lazy(module: str, name: str) -> Command:
    """The function of this name in `commands.<module>`, imported when it runs."""

    def run(options: argparse.Namespace) -> int:
        command: Command = getattr(import_module(f"integreat_editor.commands.{module}"), name)
        return command(options)

    return run


def _window(_options: argparse.Namespace) -> int:
    from integreat_editor.app import open_window  # noqa: PLC0415 - see the module's docstring

    return open_window()


def _demo(options: argparse.Namespace) -> int:
    from integreat_editor.app import open_demo  # noqa: PLC0415 - see the module's docstring

    return open_demo(fresh=options.fresh, screenshot=options.screenshot)


def _command(
    commands: "Commands", name: str, run: Command, help_text: str, *, json: bool = True
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(command=run)
    if json:
        parser.add_argument("--json", action="store_true", help="ein JSON-Dokument ausgeben, sonst nichts")
    return parser


def _copy_command(commands: "Commands", name: str, help_text: str, module: str = "copy") -> argparse.ArgumentParser:
    parser = _command(commands, name, _lazy(module, name), help_text)
    parser.add_argument("file", type=Path, metavar="FILE", help="die Arbeitskopie")
    return parser


def _add_window_commands(commands: "Commands") -> None:
    demo = _command(commands, "demo", _demo, "die Vorführung mit drei Beispielregionen öffnen", json=False)
    demo.add_argument("--fresh", action="store_true", help="die Beispielregionen neu anlegen")
    demo.add_argument("--screenshot", type=Path, metavar="FILE", help="ein Bild des Fensters zeichnen und enden")


def _add_copy_commands(commands: "Commands") -> None:
    clone = _command(commands, "clone", _lazy("copy", "clone"), "eine Region vom Server als Arbeitskopie holen")
    clone.add_argument("url", metavar="URL")
    clone.add_argument("region", metavar="REGION")
    clone.add_argument("file", type=Path, metavar="FILE")
    clone.add_argument("--kind", choices=("hub", "cms", "api3"), default="hub", help="die Art des Servers")
    clone.add_argument("--languages", metavar="de,en", help="nur diese Sprachen")
    clone.add_argument("--user", default="", metavar="NAME", help="der Anmeldename")
    _copy_command(commands, "tree", "den Seitenbaum zeigen")
    _copy_command(commands, "pull", "Änderungen vom Server holen")
    _copy_command(commands, "status", "zeigen, was sich hier und auf dem Server geändert hat")
    push = _copy_command(commands, "push", "übertragen, was freigegeben ist")
    push.add_argument("--dry-run", action="store_true", help="nur zeigen, was geschähe")
    diff = _copy_command(commands, "diff", "Änderungen Wort für Wort zeigen")
    diff.add_argument("page", nargs="?", metavar="PAGE")
    diff.add_argument("--language", metavar="L")
    edit = _copy_command(commands, "edit", "Titel oder Text einer Seite ändern")
    edit.add_argument("page", metavar="PAGE")
    edit.add_argument("--language", required=True, metavar="L")
    edit.add_argument("--title", metavar="T")
    edit.add_argument("--content", type=Path, metavar="HTMLFILE")
    check = _copy_command(commands, "check", "die Texte prüfen: Nummern, Links, Überschriften, Bilder ...", "check")
    check.add_argument("--links", action="store_true", help="auch externe Links fragen, ob sie noch antworten")
    export = _copy_command(commands, "export", "alle Texte als Dateien ausgeben")
    export.add_argument("directory", type=Path, metavar="DIR")


def _add_review_commands(commands: "Commands") -> None:
    submit = _copy_command(commands, "submit", "Änderungen zur Freigabe vorlegen", "review")
    submit.add_argument("--title", required=True, metavar="T")
    submit.add_argument("--note", default="", metavar="TEXT")
    review = _copy_command(commands, "review", "Änderungspakete zeigen, freigeben, zurückgeben", "review")
    decision = review.add_mutually_exclusive_group()
    decision.add_argument("--approve", metavar="ID")
    decision.add_argument("--return", dest="return_id", metavar="ID")
    decision.add_argument("--export", metavar="ID", help="das Änderungspaket als Datei zum Prüfen schreiben")
    decision.add_argument("--take", dest="take_file", metavar="PATH", help="eine solche Datei öffnen")
    review.add_argument("--to", metavar="PATH", help="wohin --export schreibt")
    review.add_argument("--reason", default="", metavar="R")
    conflicts = _copy_command(commands, "conflicts", "Widersprüche zum Server zeigen und entscheiden", "review")
    conflicts.add_argument("--decide", metavar="ID")
    conflicts.add_argument("--take", choices=("ours", "theirs", "suggestion"), default="ours")
    conflicts.add_argument("--reason", default="", metavar="R")


def _add_template_commands(commands: "Commands") -> None:
    help_text = "die Landesvorlage: vergleichen, übernehmen, aktualisieren"
    template = commands.add_parser("template", help=help_text, description=help_text)
    parts = template.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    follow = _copy_command(parts, "follow", "wählen, welcher Vorlage die Region folgt, und sie holen", "template")
    follow.add_argument("url", nargs="?", metavar="URL")
    follow.add_argument("region", nargs="?", metavar="REGION")
    follow.add_argument("--kind", choices=("hub", "api3"), default="hub", help="die Art des Servers")
    follow.add_argument("--user", default="", metavar="NAME", help="der Anmeldename dort, wenn es ein anderer ist")
    follow.add_argument("--share", action="store_true", help="die Vorlage darf sehen, welchem Stand die Region folgt")
    follow.add_argument("--none", action="store_true", help="keiner Vorlage mehr folgen")
    follow.set_defaults(command_name="follow")
    compare = _template_command(parts, "compare", "Seiten und Sprachen mit der Vorlage vergleichen")
    compare.add_argument("page", nargs="?", metavar="PAGE", help="eine Seite der Region oder der Vorlage")
    compare.add_argument("--language", metavar="L")
    adopt = _template_command(parts, "adopt", "Seiten der Vorlage übernehmen")
    adopt.add_argument("pages", nargs="+", metavar="PAGE", help="Seiten der Vorlage; mit --missing eigene Seiten")
    adopt.add_argument("--under", metavar="PAGE", help="unter dieser eigenen Seite, sonst ganz oben")
    adopt.add_argument("--languages", metavar="de,en", help="nur diese Sprachen")
    adopt.add_argument("--children", action="store_true", help="mit allen Unterseiten")
    adopt.add_argument("--missing", action="store_true", help="verbundenen Seiten fehlende Sprachen ergänzen")
    adopt.add_argument("--dry-run", action="store_true", help="nur zeigen, was geschähe")
    _add_update_commands(parts)
    _add_relation_commands(parts)
    _add_slot_command(parts)


def _add_relation_commands(parts: "Commands") -> None:
    decline = _copy_command(parts, "decline", "eine Seite der Vorlage bewusst ablehnen", "template")
    decline.add_argument("page", metavar="PAGE", help="eine Seite der Vorlage")
    decline.add_argument("--reason", default="", metavar="R")
    decline.add_argument("--undo", action="store_true", help="nicht mehr ablehnen")
    decline.set_defaults(command_name="decline")
    link = _template_command(parts, "link", "eine eigene Seite mit ihrer Herkunft in der Vorlage verbinden")
    link.add_argument("page", metavar="PAGE", help="eine eigene Seite")
    link.add_argument("template_page", nargs="?", metavar="TEMPLATEPAGE", help="ohne sie: die wahrscheinlichen zeigen")
    change = link.add_mutually_exclusive_group()
    change.add_argument("--unlink", action="store_true", help="die Verbindung lösen")
    change.add_argument("--live", dest="follow", action="store_const", const="live", help="folgen, wie die Vorlage ist")
    change.add_argument("--adapted", dest="follow", action="store_const", const="adapted", help="eigene Worte behalten")


def _add_update_commands(parts: "Commands") -> None:
    update = _template_command(parts, "update", "Änderungen der Vorlage zeigen und übernehmen", "template_update")
    update.add_argument("page", nargs="?", metavar="PAGE", help="eine eigene Seite; ohne sie: was offen ist")
    update.add_argument("--take", choices=("template", "ours", "later"), help="die Antwort für alles Offene der Seite")
    update.add_argument(
        "--step", dest="steps", action="append", default=[], type=_step, metavar="KEY=ANSWER", help="für eine Stelle"
    )
    update.add_argument("--all-clean", action="store_true", help="alle Seiten, die keine Entscheidung brauchen")
    update.add_argument("--reason", default="", metavar="R", help="warum; wird mit der Entscheidung gemerkt")
    update.add_argument("--dry-run", action="store_true", help="nur zeigen, was geschähe")


def _add_slot_command(parts: "Commands") -> None:
    slots = _copy_command(parts, "slots", "Ortsbausteine zeigen und ausfüllen", "template_slots")
    slots.add_argument("--set", type=_slot, metavar="NAME=VALUE", help="ausfüllen; ohne VALUE: leeren")
    slots.add_argument("--href", default="", metavar="URL", help="wohin führt, was in einem Link steht")
    slots.add_argument("--language", metavar="L", help="nur in dieser Sprache")
    slots.add_argument("--page", metavar="PAGE", help="nur auf dieser eigenen Seite")
    slots.add_argument("--dry-run", action="store_true", help="nur zeigen, welche Seiten sich ändern")


def _template_command(
    parts: "Commands", name: str, help_text: str, module: str = "template"
) -> argparse.ArgumentParser:
    """A command that asks the template's server first."""
    parser = _copy_command(parts, name, help_text, module)
    parser.add_argument("--offline", action="store_true", help="den Server der Vorlage nicht fragen")
    return parser


def _step(value: str) -> tuple[str, str]:
    key, _, given = value.rpartition("=")
    if not key or given not in ("template", "ours", "suggestion", "later"):
        raise argparse.ArgumentTypeError("KEY=template, KEY=ours, KEY=suggestion oder KEY=later")
    return key, given


def _slot(value: str) -> tuple[str, str]:
    name, sign, words = value.partition("=")
    if not name or not sign:
        raise argparse.ArgumentTypeError("NAME=VALUE")
    return name, words


def _add_cms_commands(commands: "Commands") -> None:
    help_text = "ein Integreat-CMS neben dem zentralen Server: verbinden, zuordnen, abgleichen"
    cms = commands.add_parser("cms", help=help_text, description=help_text)
    parts = cms.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    connect = _copy_command(parts, "connect", "das CMS der Region und Ihr Konto dort vermerken", "cms")
    connect.add_argument("url", nargs="?", metavar="URL", help="ohne URL: das CMS, das jemand schon vermerkt hat")
    connect.add_argument("region", nargs="?", metavar="REGION")
    connect.add_argument("--user", required=True, metavar="NAME", help="der Anmeldename im CMS")
    connect.set_defaults(command_name="cms connect")
    pair = _copy_command(parts, "pair", "Seiten von Server und CMS einander zuordnen", "cms")
    pair.add_argument("--confirm", action="store_true", help="alle sicheren Vorschläge bestätigen")
    pair.add_argument("--pair", dest="pairs", action="append", default=[], type=_page_pair, metavar="PAGE=NUMBER")
    pair.add_argument("--unpair", action="append", default=[], metavar="PAGE", help="die Zuordnung lösen")
    pair.add_argument("--new", action="append", default=[], metavar="PAGE", help="im CMS neu anlegen")
    pair.add_argument("--leave-out", action="append", default=[], metavar="PAGE|NUMBER", help="nicht zuordnen")
    pair.add_argument(
        "--take-in", action="append", default=[], type=int, metavar="NUMBER", help="als neue Seite übernehmen"
    )
    pair.add_argument("--finish", action="store_true", help="künftige neue Seiten ohne Nachfrage im CMS anlegen")
    _copy_command(parts, "pull", "holen, was im CMS geändert wurde", "cms")
    push = _copy_command(parts, "push", "in das CMS übertragen, was auf dem Server veröffentlicht ist", "cms")
    push.add_argument("--dry-run", action="store_true", help="nur zeigen, was geschähe")


def _page_pair(value: str) -> tuple[str, int]:
    page, _, number = value.rpartition("=")
    if not page or not number.isdecimal():
        raise argparse.ArgumentTypeError("PAGE=NUMBER")
    return page, int(number)


def _add_hub_commands(commands: "Commands") -> None:
    hub = commands.add_parser("hub", help="der zentrale Server", description="der zentrale Server")
    hub_commands = hub.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    serve = _command(hub_commands, "serve", _lazy("hub", "serve"), "den Server starten", json=False)
    serve.add_argument("--host", default="127.0.0.1", metavar="H")
    serve.add_argument("--port", type=int, default=0, metavar="N", help="0: ein freier")
    load = _command(hub_commands, "import", _lazy("hub", "import_"), "eine Region aus Dateien der API v3 anlegen")
    load.add_argument("slug", metavar="SLUG")
    load.add_argument("directory", type=Path, metavar="DIR")
    user = hub_commands.add_parser("user", help="Zugänge", description="Zugänge")
    user_commands = user.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    add = _command(user_commands, "add", _lazy("hub", "user_add"), "einen Zugang anlegen oder sein Recht ändern")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--region", required=True, metavar="SLUG")
    add.add_argument("--role", required=True, choices=("observer", "author", "editor", "manager"))
    for parser in (serve, load, add):
        parser.add_argument("--database", required=True, metavar="URL", help="SQLAlchemy-Adresse der Datenbank")


if __name__ == "__main__":
    sys.exit(main())
