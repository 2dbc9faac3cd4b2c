"""What is known of which days, what to download next, and why figures differ."""
