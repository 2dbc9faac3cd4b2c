"""What is to come of an objective: its own past, where it will land, how much is due by a day."""
