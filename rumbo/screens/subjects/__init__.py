"""The subject screens: one finding, its line over time, and what lies below the line of each."""
