"""The screen of the objectives: stating one, where each stands, why, and what was decided."""
