"""What the figures of a screen or a story show, filled in from a store."""
