"""What becomes of an upload: whose it is, its rows, what counts of them, and taking it back."""
