"""The editorial plan: what is meant to be published, and what was."""
