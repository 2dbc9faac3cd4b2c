"""The screen of the diary: what was decided or happened, and what came of it."""
