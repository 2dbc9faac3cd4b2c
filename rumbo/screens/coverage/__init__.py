"""The screen of what is known of which days."""
