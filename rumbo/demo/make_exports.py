"""Write the demo business's exports anew: `python -m rumbo.demo.make_exports`."""

from __future__ import annotations

import shutil
from pathlib import Path

from rumbo.demo import facebook, instagram, instagram_files, meta_cards, reviews, tiktok, youtube

FOLDER = Path(__file__).parents[2] / "data" / "demo" / "exports"


def exports() -> dict[str, bytes]:
    """Return every export of the café by its path; the same bytes at every call."""
    posts, stories = instagram.posts(), instagram.stories()
    page = facebook.posts(posts)
    return (
        instagram_files.files(posts, stories)
        | meta_cards.files("instagram", instagram.days(posts, stories))
        | {"instagram/Público.csv": meta_cards.audience()}
        | facebook.files(page)
        | meta_cards.files("facebook", facebook.days(page))
        | tiktok.files(tiktok.videos(posts))
        | youtube.files(youtube.videos())
        | reviews.files(reviews.reviews())
    )


def write(folder: Path = FOLDER) -> None:
    """Write every export below a folder, in place of what is there."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in exports().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    write()
