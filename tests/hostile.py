"""A business in which every field and every file says something that must not be done."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta

from rumbo import clock
from rumbo.clients import Client, new_client
from rumbo.clients.shelving import archive
from rumbo.clients.shelving import set_aside as delete
from rumbo.diary import journal as diary
from rumbo.metrics.outcomes.weeks import state_outcome
from rumbo.objectives.stated import journal
from rumbo.objectives.stated.tasks import decide
from rumbo.plan.audiences import Audience, aim, state_audience
from rumbo.plan.items import Item, add, state_strategy
from tests.store.files import POSTS

# Each piece is an element or a request where it is not made plain.
HOSTILE = (
    "zq ![q](http://evil.test/q.png) <img src=x onerror=alert(1)> *b* **c** :red[r] $x^2$ :streamlit:"
    " :material/home: :smile: www.evil.test http://evil.test/z z@evil.test -> `k` [l](http://evil.test)"
    " <b>i</b> <a href='http://evil.test'>a</a> _u_ ~s~ \u202eback\u200b %{x}"
)
SHORT = "zq ![q](//evil.test/s.png) *b* :red[r] <b>i</b> http://evil.test"
FILE = "zq ![q](x) *b* :red[r] $x$ www.evil.test <b>i<"  # a name holds no slash
FORMULA = '=HYPERLINK("http://evil.test","x") zq'
TODAY = clock.today()


def hostile(names: tuple[str, str] = (SHORT, HOSTILE)) -> Client:
    """Return a business into which all of it was poured: its name first."""
    made = new_client("Zq")
    made.describe(names[0], "es", "Europe/Madrid", "ES")
    files = {f"{FILE}.csv": captions(), f"{FILE}.json": reviews()}
    for name, data in files.items():
        assert [each.outcome for each in made.receive(name, data)] == ["imported"]
    said(made)
    return made


def set_apart() -> None:
    """Make three more whose names say it: one on show, one hidden, one deleted."""
    for slug, out_of_sight in (("Zq open", None), ("Zq hidden", archive), ("Zq gone", delete)):
        made = new_client(slug)
        made.describe(SHORT, "es", "Europe/Madrid", "ES")
        made.write_name(SHORT)
        if out_of_sight:
            out_of_sight(made)


def captions() -> bytes:
    """Return a content export whose captions, names and kinds say it."""
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(POSTS.split(","))
    for place in range(40):
        day = TODAY - timedelta(days=120 - 3 * place)
        text = FORMULA if place % 2 else HOSTILE
        link = f"https://www.instagram.com/p/AAinvent{place:03}/"
        own = ("17841450000000017", "zq_horno", SHORT)
        counts = (1000 + place, 900, 50 + place, 4, 1, 6, 3)
        rows.writerow(
            (f"1790000000000{place:05}", *own, text, 0, f"{day:%m/%d/%Y} 12:00", link, "IG image")
            + ("", "Lifetime", *counts)
        )
    return file.getvalue().encode("utf-8-sig")


def reviews() -> bytes:
    """Return reviews whose authors, texts and answers say it."""
    return json.dumps(
        {
            "reviews": [
                {
                    "name": f"accounts/1/locations/5500000000000000017/reviews/Zq{place}",
                    "reviewer": {"displayName": SHORT},
                    "starRating": "FOUR",
                    "comment": f"{HOSTILE}\n# h\n\n- l",
                    "createTime": f"{TODAY - timedelta(days=40 - place)}T10:00:00Z",
                    "updateTime": f"{TODAY - timedelta(days=40 - place)}T10:00:00Z",
                    "reviewReply": {
                        "comment": HOSTILE,
                        "updateTime": f"{TODAY - timedelta(days=39 - place)}T10:00:00Z",
                    },
                }
                for place in range(8)
            ]
        }
    ).encode()


def said(made: Client) -> None:
    """Pour it into everything that a person writes down."""
    store, start = made.store, TODAY - timedelta(days=60)
    own = journal.state(
        store,
        title=HOSTILE,
        why=HOSTILE,
        owner=SHORT,
        metric_id="comments",
        basis="posts",
        network="instagram",
        target=4000,
        start_day=start,
        due_day=TODAY + timedelta(days=30),
    )
    journal.revise(store, own, 5000, HOSTILE, TODAY - timedelta(days=9), None)
    decide(store, own, HOSTILE, SHORT, TODAY - timedelta(days=1), TODAY)
    for kind, last in (("action", None), ("campaign", TODAY)):
        entry = diary.write(
            store,
            kind=kind,
            day=start,
            last_day=last,
            title=HOSTILE,
            hypothesis=HOSTILE,
            network="instagram",
            metric_id="comments",
            basis="posts",
        )
    audience = state_audience(store, Audience(SHORT, 25, 44, (SHORT,), (SHORT,), HOSTILE))
    add(
        store,
        [
            Item(start + timedelta(days=9 * place), "instagram", HOSTILE, SHORT, own)
            for place in range(6)
        ],
    )
    aim(store, {own: audience, entry: audience})
    state_strategy(
        store, dict.fromkeys(("audience", "pillars", "rhythm", "refusals"), f"{HOSTILE}\n# h")
    )
    state_outcome(store, FORMULA[:30], {start + timedelta(days=7 * n): 3.0 + n for n in range(8)})


def unknown_table() -> bytes:
    """Return a table that no network gives, whose columns and cells say it."""
    rows = ["Fecha;Alcance;Me gusta;zq ![q](x) *b* :red[r]"]
    rows += [f"2026-10-{day:02};{100 + day};{day};{SHORT}" for day in range(1, 20)]
    return "\n".join(rows).encode()
