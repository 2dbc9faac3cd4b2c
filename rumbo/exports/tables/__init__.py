"""Grids to blocks: where a table begins and ends, how it is laid, and what its columns divide."""
