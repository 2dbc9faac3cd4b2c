"""The strategy diary: what was decided, done or happened, and what it did to its metric."""
