"""Programs for the type checkers: right ones, and wrong ones whose every wrong line is marked."""
