"""What the business wants, by when, and whether it is on course."""
