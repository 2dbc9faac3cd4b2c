"""The screen of the plan: the strategy, what is to come, and how it was kept."""
