"""Where an objective stands, what follows from it, and how earlier forecasts turned out."""
