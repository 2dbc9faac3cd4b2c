"""Objectives in sentences: what was stated, where each stands, how we know."""
