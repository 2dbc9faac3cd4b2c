"""What is told, before anything is drawn."""
