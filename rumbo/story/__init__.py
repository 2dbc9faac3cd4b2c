"""What the figures mean, in sentences that screens and reports share."""
