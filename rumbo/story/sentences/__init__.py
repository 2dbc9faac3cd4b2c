"""What was found in sentences: findings, effects, comparisons, audiences."""
