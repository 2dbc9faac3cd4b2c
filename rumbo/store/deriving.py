"""What is known, derived anew from what was observed wherever an upload speaks of it."""

from __future__ import annotations

from rumbo.store.store import Change


def resolution(change: Change) -> dict[str, str | None]:
    """Return which account each account that uploads state is known as; None for one not known yet."""
    return {row["stated_id"]: row["account_id"] for row in change.run("accounts/resolution")}


def derive(change: Change, upload_id: str, before: dict[str, str | None]) -> None:
    """Derive what is known from the upload's keys; a whole network where its accounts have changed."""
    after = resolution(change)
    moved = {
        stated.partition(":")[0]
        for stated in before.keys() & after.keys()
        if before[stated] != after[stated]
    }
    for network in moved:
        change.run("derive/clear_network", network=network)
    uploads = {
        row["upload_id"]
        for network in moved
        for row in change.run("accounts/uploads_of_network", network=network)
    }
    for each in sorted(uploads | {upload_id}):
        for row in change.run("imports/touched", upload_id=each):
            name, slices = f"derive/{row['observations']}", row["slices"]
            for number in range(slices):
                change.run(name, upload_id=each, slices=slices, slice=number)
