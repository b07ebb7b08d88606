"""A second evaluator, slow and plain, written from the documentation: it looks at one moment after another."""
