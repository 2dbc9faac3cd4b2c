"""The verbs of the command line, `python -m rumbo VERB`, a few in each module."""
