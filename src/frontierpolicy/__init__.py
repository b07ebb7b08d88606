"""frontierpolicy."""
