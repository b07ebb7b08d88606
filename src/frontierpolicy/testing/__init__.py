"""Property-based testing of rules: strategies that know a rulebook, and laws to hold it to."""
