"""The tests; they mirror the source, law families first."""
