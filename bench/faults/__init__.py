"""Nothing lost: kills, full disks, damaged stores and two programs at once, on businesses made for it.

Each act is done by a process of its own (forked, so that it begins at once) and looked at by another one:
every business opens, what was there before is there, what the act was to bring is there whole or not at
all, each file received is as it came. `make faults` keeps the figures in `bench/results/faults.json`.
"""
