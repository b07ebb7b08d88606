"""The words of the command line, with help that teaches."""

import argparse
import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from frontierpolicy import __version__

__all__ = ["make_parser"]

_DESCRIPTION = """\
Evaluate a model-release plan against executive orders, commitments, review
periods, export directives and other law, and see who owes what to whom, by
when, with which force, why, and which facts are missing.

  frontierpolicy new > plan.toml                      write a plan to fill in
  frontierpolicy assess plan.toml --as-of 2026-06-24  what the plan meets
  frontierpolicy explain plan.toml us-eo-14409        why, finding by finding
  frontierpolicy agenda plan.toml                     what is due when
  frontierpolicy compare open.toml api.toml           what two plans differ in
  frontierpolicy assess plans/                        many plans, one summary
  frontierpolicy reach eu-ai-act plans/               which of them it reaches
  frontierpolicy assess                               what is owed regardless
"""

_EPILOG = """\
Exit codes: 0 evaluated; 1 a gate stops the plan, or a receipt does not hold;
2 the command is wrong; 3 a file cannot be read. Colour appears on a terminal
only, and NO_COLOR turns it off. This is not legal advice.
"""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
Adder = Callable[..., argparse.ArgumentParser]


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="frontierpolicy",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"frontierpolicy {__version__}")
    parser.add_argument("--completion", choices=("bash", "zsh", "tcsh"), help="write a completion script for a shell")
    add = parser.add_subparsers(dest="command", metavar="COMMAND").add_parser
    _assess(add)
    _compare(add)
    _explain(add)
    _agenda(add)
    _reach(add)
    _receipts(add)
    _simple(add)
    return parser


def _add(add: Adder, name: str, words: str) -> argparse.ArgumentParser:
    return add(
        name,
        help=words,
        description=f"{words[0].upper()}{words[1:]}.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _day(text: str) -> dt.date:
    try:
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no date: {error}") from None
    raise argparse.ArgumentTypeError(f"expected a date such as 2026-06-24, got {text!r}")


def _question(parser: argparse.ArgumentParser, *, several: bool = False) -> None:
    """Add what says how the question is asked."""
    manner: dict[str, Any] = {"action": "extend", "nargs": "+"} if several else {}
    twice = "; two to compare" if several else ""
    of_day = f"the day the question is asked (default: today){twice}"
    of_knowledge = f"the day whose knowledge is used (default: that of the question){twice}"
    reading = f"how texts are read: a name such as as_reported, or ID=NAME for one instrument (default: text){twice}"
    parser.add_argument("--as-of", type=_day, metavar="DAY", help=of_day, **manner)
    parser.add_argument("--known-at", type=_day, metavar="DAY", help=of_knowledge, **manner)
    parser.add_argument("--reading", metavar="NAME", help=reading, **(manner or {"action": "append"}))
    only = "only this instrument, with those it leans on; can be repeated"
    parser.add_argument("--instrument", action="append", metavar="ID", help=only)
    added = "add entries on record or hypothetical law from a file; can be repeated"
    parser.add_argument("--with", dest="with_", action="append", metavar="FILE", help=added)


def _format(parser: argparse.ArgumentParser, *forms: str) -> None:
    ids = "; ids: a table of the findings by id, to explain or accept them" if "ids" in forms else ""
    parser.add_argument("--format", choices=forms, default="text", help=f"how to write it (default: text){ids}")


def _assess(add: Adder) -> None:
    parser = _add(add, "assess", "evaluate a plan and list who owes what by when, or sum up several plans")
    whole = (
        "a plan in TOML or JSON; several, or a folder of them, for a summary of all; without one, what is owed "
        "regardless of any plan"
    )
    parser.add_argument("plans", nargs="*", metavar="PLAN", help=whole)
    parser.add_argument("--each", action="store_true", help="write the report on each of several plans too")
    parser.add_argument("--all", action="store_true", help="tell every list of a long report whole")
    _question(parser)
    _format(parser, "text", "json", "markdown", "ids")
    stops = (
        "exit 1 if, at this force or above, the plan's own party would breach a ban, is late with a duty or cannot "
        "comply with it, or if facts are missing to tell; duties of others and options never stop a plan; of several "
        "plans, if it stops any"
    )
    parser.add_argument("--gate", choices=("binding", "committed", "requested"), help=stops)
    undecided = "whether the gate stops at missing facts (default: fail)"
    parser.add_argument("--undecided", choices=("fail", "warn"), help=undecided)
    accepted = "findings that somebody accepts, each with a reason, a person and the last day on which that holds"
    parser.add_argument("--accepted", metavar="FILE", help=accepted)


def _compare(add: Adder) -> None:
    parser = _add(add, "compare", "show what differs between two plans, days, states of knowledge or readings")
    parser.add_argument("plans", nargs="+", metavar="PLAN", help="one plan, or two to compare")
    _question(parser, several=True)
    _format(parser, "text", "markdown")


def _explain(add: Adder) -> None:
    parser = _add(add, "explain", "explain why findings hold or what would settle them, or why there are none")
    parser.add_argument("plan", metavar="PLAN", help="a plan in TOML or JSON")
    which = "the id of a finding, the beginning of several, or the id of a provision (assess --format ids lists them)"
    parser.add_argument("finding", metavar="FINDING", help=which)
    _question(parser)
    _format(parser, "text", "markdown")


def _reach(add: Adder) -> None:
    parser = _add(add, "reach", "tell which plans an instrument reaches, why, and what would settle the rest")
    parser.add_argument("id", metavar="INSTRUMENT", help="the id of an instrument")
    parser.add_argument("plans", nargs="+", metavar="PLAN", help="plans in TOML or JSON, or folders of them")
    _question(parser)
    _format(parser, "text", "json", "markdown")


def _agenda(add: Adder) -> None:
    parser = _add(add, "agenda", "list what is to be done by when, counted back from the release")
    parser.add_argument("plan", metavar="PLAN", help="a plan in TOML or JSON")
    _question(parser)
    whose = "whose dates: those of the plan's own party, or everybody's (default: own)"
    parser.add_argument("--of", choices=("own", "all"), default="own", help=whose)
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "mermaid", "ics"),
        default="text",
        help="how to write it; mermaid: a Gantt chart; ics: a calendar file (default: text)",
    )


def _receipts(add: Adder) -> None:
    sealing = _add(add, "receipt", "write a report sealed with hashes of the plan and the law it was made from")
    whole = "a plan in TOML or JSON; without one, what is owed regardless of any plan"
    sealing.add_argument("plan", nargs="?", metavar="PLAN", help=whole)
    _question(sealing)
    checking = _add(add, "verify", "check that a receipt follows from a plan and the law, to the byte")
    checking.add_argument("receipt", metavar="RECEIPT", help="a file that the command receipt wrote")
    checking.add_argument("plan", nargs="?", metavar="PLAN", help="the plan it should be of; without one, of none")
    added = "a file that was added when the receipt was made; can be repeated"
    checking.add_argument("--with", dest="with_", action="append", metavar="FILE", help=added)
    checking.set_defaults(instrument=None)


def _simple(add: Adder) -> None:
    listing = _add(add, "instruments", "list the instruments and where each stands")
    listing.add_argument("--as-of", type=_day, metavar="DAY", help="the day (default: today)")
    _format(listing, "text", "markdown")
    showing = _add(add, "show", "show one instrument in full")
    showing.add_argument("id", metavar="ID", help="the id of an instrument")
    showing.add_argument("--as-of", type=_day, metavar="DAY", help="the day (default: today)")
    _format(showing, "text", "markdown")
    _add(add, "new", "write a plan to fill in, every fact with its question")
    schema = _add(add, "schema", "write the JSON Schema of plans, of reports, or of the report on several plans")
    schema.add_argument("of", choices=("plan", "report", "portfolio"), help="which")
