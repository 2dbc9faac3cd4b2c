"""The chapters of a story, a module each: what they say of a period, as slides."""
