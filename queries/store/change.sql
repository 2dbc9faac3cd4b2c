-- One more change of the store.
update state
set version = version + 1
