"""The metrics: what each means, how it may be added up, and its values."""
