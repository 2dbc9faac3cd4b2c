"""The screen of the publications, one by one and group by group."""
