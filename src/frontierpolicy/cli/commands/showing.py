"""Where documents go: a file or a pipe, or a terminal in colour."""

import shutil
import sys

from frontierpolicy.rendering import Document, markdown, plain_text

__all__ = ["write"]


def write(document: Document, form: str) -> None:
    """Write a document as Markdown, in colour on a terminal, or as plain text."""
    if form == "markdown":
        sys.stdout.write(markdown(document))
    elif not sys.stdout.isatty():
        sys.stdout.write(plain_text(document) + "\n")
    else:
        width = shutil.get_terminal_size().columns
        try:
            from frontierpolicy.cli.terminal import write_in_colour
        except ImportError:  # the extra `cli` is not installed
            sys.stdout.write(plain_text(document, width=width) + "\n")
        else:
            write_in_colour(document, width)
