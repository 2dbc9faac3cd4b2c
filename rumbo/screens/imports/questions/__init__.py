"""What files leave open, asked of whoever dropped them."""
