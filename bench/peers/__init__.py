"""What others build in an afternoon, beside Rumbo: the same four charts of the same publications."""
