"""Blocks to facts: one builder for each kind of table, and the rules that all of them share."""
