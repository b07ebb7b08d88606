"""Instruments of other packages: found through their entry points, and none of them can break the rest."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from frontierpolicy import instruments
from frontierpolicy.errors import UnknownName

OWN = instruments.names()
LAW = """\
import datetime as dt
from frontierpolicy import Guidance
from frontierpolicy.sources import Source

DAY = dt.date(2026, 1, 1)
SOURCE = Source(title="Acme Guidance", checked=DAY)
INSTRUMENT = Guidance(
    id={name!r}, title="Acme", issuer="Acme", jurisdiction=None, source=SOURCE, issued=DAY, begins=DAY
)
"""


class Said(NamedTuple):
    """What a program printed, what it warned of, and the last line of its error."""

    printed: list[str]
    warned: list[str]
    failed: str


def _with(folder: Path, code: str, modules: dict[str, str], **environment: str) -> Said:
    """Run a program where a package with those modules, each an instrument by its entry point, is installed."""
    info = folder / "acme_law-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-law\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "\n".join([f"[{instruments.GROUP}]", *(f"{name} = {name}" for name in modules)])
    )
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text)
    path = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    script = f"from frontierpolicy import instruments\n{code}"
    ran = subprocess.run(
        [sys.executable, "-W", "always", "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path, **environment},
        check=False,
    )
    errors = ran.stderr.splitlines()
    warned = [line.split("UserWarning: ")[1] for line in errors if "UserWarning: " in line]
    return Said(ran.stdout.splitlines(), warned, errors[-1] if ran.returncode else "")


def test_another_package_adds_its_law(tmp_path: Path) -> None:
    code = (
        "print(*instruments.names()); print(instruments.get('acme-law').title); print(instruments.examples('acme-law'))"
    )
    said = _with(tmp_path, code, {"acme_guidance": LAW.format(name="acme-law")})
    assert said == Said([" ".join(sorted([*OWN, "acme-law"])), "Acme", "()"], [], "")


def test_the_law_of_other_packages_can_be_left_out(tmp_path: Path) -> None:
    modules = {"acme_guidance": LAW.format(name="acme-law")}
    said = _with(tmp_path, "print(*instruments.names())", modules, FRONTIERPOLICY_NO_PLUGINS="1")
    assert said == Said([" ".join(OWN)], [], "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("import nothing_of_the_kind", "No module named 'nothing_of_the_kind'"),
        ("INSTRUMENT = 'us-eo-14409'", "acme_broken has no constant INSTRUMENT that is an Instrument"),
        ("1 / 0", "division by zero"),
    ],
)
def test_a_package_that_is_broken_is_named_and_takes_nothing_with_it(tmp_path: Path, text: str, problem: str) -> None:
    modules = {"acme_broken": text, "acme_guidance": LAW.format(name="acme-law")}
    said = _with(tmp_path, "print(*instruments.names())", modules)
    assert said.printed == [" ".join(sorted([*OWN, "acme-law"]))]
    assert said.warned == [f"the instrument 'acme_broken' of acme-law cannot be loaded: {problem}"]


def test_two_modules_cannot_define_one_instrument(tmp_path: Path) -> None:
    said = _with(tmp_path, "instruments.all()", {"acme_order": LAW.format(name="us-eo-14409")})
    assert said.failed == (
        "frontierpolicy.errors.InvalidRulebook: two modules define the instrument 'us-eo-14409': "
        "frontierpolicy.instruments.us_eo_14409, acme_order"
    )


@pytest.mark.parametrize("find", [instruments.get, instruments.examples])
def test_an_instrument_that_is_not_there_is_refused_with_the_nearest(find: object) -> None:
    assert callable(find)
    with pytest.raises(UnknownName, match=r"^no instrument is called 'us-eo-14408'. Did you mean 'us-eo-14409'\?$"):
        find("us-eo-14408")
