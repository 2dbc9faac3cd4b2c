"""Figures: speed, and looks; measured, never asserted in tests."""
