"""Publications beside one another: what is fair to expect of one, and whether groups differ."""
