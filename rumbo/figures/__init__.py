"""Figures: what to draw, as plain data, and how it is drawn; screens and reports share them."""
