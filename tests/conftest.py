"""Profiles for Hypothesis: the usual run, a deep one (`HYPOTHESIS_PROFILE=deep`), and one for mutants."""

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile("usual", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "mutants",
    parent=settings.get_profile("usual"),
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
