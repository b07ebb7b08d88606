"""The words of the command line, with help that teaches."""

import argparse
import datetime as dt
from collections.abc import Callable

from frontierpolicy import __version__
from frontierpolicy.serialization.files import plain_day

__all__ = ["make_parser"]

_DESCRIPTION = """\
Evaluate a model-release plan against executive orders, commitments, review periods, export directives and
other law, and see who owes what to whom, by when, with which force, why, and which facts are missing.

  frontierpolicy new > plan.toml                      write a plan to fill in
  frontierpolicy assess plan.toml --as-of 2026-06-24  what the plan meets
  frontierpolicy explain plan.toml us-eo-14409        why one finding holds or is open
  frontierpolicy compare open.toml api.toml           what differs between two plans
  frontierpolicy assess                               what is owed regardless of any plan
"""

_EPILOG = """\
Exit codes: 0 evaluated; 1 a gate stops the plan; 2 the command is wrong; 3 a file cannot be read.
Colour appears on a terminal only, and NO_COLOR turns it off. This is not legal advice.
"""


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
    _simple(add)
    return parser


def _add(add: Adder, name: str, words: str) -> argparse.ArgumentParser:
    return add(name, help=words, description=f"{words[0].upper()}{words[1:]}.", epilog=_EPILOG, allow_abbrev=False)


def _day(text: str) -> dt.date:
    found = plain_day(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"expected a date such as 2026-06-24, got {text!r}")
    return found


def _question(parser: argparse.ArgumentParser, *, several: bool = False) -> None:
    """Add what says how the question is asked."""
    nargs, twice = ("+", "; two to compare") if several else (None, "")
    of_day, of_knowledge = f"the day the question is asked (default: today{twice})", "the day whose knowledge is used"
    parser.add_argument("--as-of", type=_day, metavar="DAY", nargs=nargs, help=of_day)
    parser.add_argument("--known-at", type=_day, metavar="DAY", nargs=nargs, help=f"{of_knowledge}{twice}")
    how = f"how texts are read: a name such as as_reported, or ID=NAME for one instrument{twice}"
    if several:
        parser.add_argument("--reading", metavar="NAME", nargs="+", help=how)
    else:
        parser.add_argument("--reading", metavar="NAME", action="append", help=how)
    parser.add_argument("--instrument", action="append", metavar="ID", help="only this instrument; can be repeated")
    added = "add entries on record or hypothetical law from a file; can be repeated"
    parser.add_argument("--with", dest="with_", action="append", metavar="FILE", help=added)


def _format(parser: argparse.ArgumentParser, *forms: str) -> None:
    parser.add_argument("--format", choices=forms, default="text", help="how to write it (default: text)")


def _assess(add: Adder) -> None:
    parser = _add(add, "assess", "evaluate a plan and list who owes what by when")
    parser.add_argument("plan", nargs="?", metavar="PLAN", help="a plan in TOML or JSON; none: what is owed regardless")
    _question(parser)
    _format(parser, "text", "json", "markdown")
    parser.add_argument(
        "--gate",
        choices=("binding", "committed", "requested"),
        help="exit 1 if, at this force or above, the plan's own party would breach, is late, or cannot comply",
    )
    parser.add_argument(
        "--undecided",
        choices=("fail", "warn"),
        default="fail",
        help="whether a gate stops at missing facts (default: fail)",
    )
    parser.add_argument(
        "--accepted", metavar="FILE", help="findings that somebody accepts, each with reason and expiry"
    )


def _compare(add: Adder) -> None:
    parser = _add(add, "compare", "show what differs between two plans, days, states of knowledge or readings")
    parser.add_argument("plans", nargs="+", metavar="PLAN", help="one plan, or two to compare")
    _question(parser, several=True)
    _format(parser, "text", "markdown")


def _explain(add: Adder) -> None:
    parser = _add(add, "explain", "explain one finding: why it holds, or what would settle it")
    parser.add_argument("plan", metavar="PLAN", help="a plan in TOML or JSON")
    parser.add_argument("finding", metavar="FINDING", help="the id of a finding, or the beginning of one")
    _question(parser)
    _format(parser, "text", "markdown")


def _simple(add: Adder) -> None:
    listing = _add(add, "instruments", "list the instruments and where each stands")
    listing.add_argument("--as-of", type=_day, metavar="DAY", help="the day (default: today)")
    _format(listing, "text", "markdown")
    showing = _add(add, "show", "show one instrument in full")
    showing.add_argument("id", metavar="ID", help="the id of an instrument")
    showing.add_argument("--as-of", type=_day, metavar="DAY", help="the day (default: today)")
    _format(showing, "text", "markdown")
    _add(add, "new", "write a plan to fill in, every fact with its question")
    schema = _add(add, "schema", "write the JSON Schema of plans or of reports")
    schema.add_argument("of", choices=("plan", "report"), help="which")
