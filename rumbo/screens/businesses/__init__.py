"""The screens of the businesses: which one is shown, all at a glance, and keeping them."""
