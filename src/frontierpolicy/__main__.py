"""`python -m frontierpolicy` is the command line."""

import sys

from frontierpolicy.cli import main

sys.exit(main())
