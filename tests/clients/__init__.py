"""Businesses: their folders, the files kept, whose an account is."""
