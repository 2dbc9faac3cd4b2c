"""What the business itself counts, and which metrics accompany it."""
