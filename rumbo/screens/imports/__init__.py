"""The screens of the files: dropping them, what they leave open, what became of each, what is known."""
