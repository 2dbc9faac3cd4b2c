"""Why figures differ from what a network's own screens show, answered with the business's own numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rumbo.coverage.spans import term_name
from rumbo.glossary import era_names
from rumbo.locale import Words
from rumbo.names import called
from rumbo.store.store import Store

MOST = 6  # lines of one answer


@dataclass(frozen=True)
class Answer:
    """One reason: what it is, what it does to the numbers here, or that no file shows it yet."""

    title: str
    why: str
    own: tuple[str, ...]


def answers(store: Store, words: Words) -> list[Answer]:
    """Return every reason with the business's own numbers."""
    return [
        reach(store, words),
        two_bases(store, words),
        time_zones(store, words),
        definitions(store, words),
        last_days(store, words),
        of_others(store, words),
    ]


def reach(store: Store, words: Words) -> Answer:
    """Return what the daily reach would add up to, and why that is not shown."""
    own = [
        words(
            "{network}, {month}: {days} days add up to {added_up}; a typical one reaches {typical}, the best {highest}. How many people they were lies between {highest} and {added_up}.",
            network=who,
            month=words.month(row["month"]),
            days=row["days"],
            added_up=words.number(row["added_up"]),
            typical=words.number(row["typical"]),
            highest=words.number(row["highest"]),
        )
        for who, row in named(store.rows("help/reach_days"), words)
    ]
    return Answer(
        words("The reach of a month is not the sum of its days"),
        words(
            "Who comes back on another day is counted on both. For a whole month the network takes out those who came twice; from its daily files nobody can. So the typical day is shown, and the sum never."
        ),
        _or(own, words("No file tells the daily reach of a whole month yet.")),
    )


def two_bases(store: Store, words: Words) -> Answer:
    """Return the interactions of last month's posts beside those received last month."""
    own = [
        words(
            "{network}, {month}: the posts published then ({posts}) have {of_posts} interactions as last seen («Interactions»). The account received {received} in that month, on posts of any age («Interactions received»).",
            network=who,
            month=words.month(row["month"]),
            posts=row["posts"],
            of_posts=words.number(row["of_posts"]),
            received=words.number(row["received"]),
        )
        for who, row in named(store.rows("help/two_bases"), words)
    ]
    grown = [
        words(
            "{network}: {posts} posts stand in several exports. Between {first} and {last} their interactions went from {before} to {after}.",
            network=who,
            posts=row["posts"],
            first=row["first_day"],
            last=row["last_day"],
            before=words.number(row["before"]),
            after=words.number(row["after"]),
        )
        for who, row in named(store.rows("help/grown"), words)
    ]
    return Answer(
        words("What a month's posts earned is not what happened in that month"),
        words(
            "A like of today on a post of May counts for May's posts, and for today's account. Both are right; they are never put together, and each has its own name here. What a post has earned keeps growing, so it depends on the day of the download."
        ),
        _or(own + grown, words("No network gives both, for a whole month, in your files yet.")),
    )


def time_zones(store: Store, words: Words) -> Answer:
    """Return how many posts fall on another day of the business's own clock."""
    profile = store.rows("store/profile")
    zone = profile[0]["time_zone"] if profile else "UTC"
    rows = named(store.rows("help/other_days"), words)
    return Answer(
        words("Your day is not the network's day"),
        words(
            "Meta's files write California's time whatever your language, others write UTC. Here every day begins at midnight of {zone}.",
            zone=zone,
        ),
        _or(
            [_moved(who, row, words) for who, row in rows],
            words("No file tells the time of day of a post yet."),
        ),
    )


def _moved(who: str, row: dict, words: Words) -> str:
    if not row["moved"]:
        return words.count(
            "{network}: its only post stays on the day that the file writes.",
            "{network}: all {n} posts stay on the day that the file writes.",
            row["posts"],
            network=who,
        )
    said = words(
        "{network}: {moved} of {posts} posts fall on another day than the file writes.",
        network=who,
        moved=row["moved"],
        posts=row["posts"],
    )
    if not row["example"]:
        return said
    example = words(
        "The newest, «{text}…»: {written} there, {day} here.",
        text=" ".join(row["example"].split())[:50],
        written=row["written_on"],
        day=row["day"],
    )
    return f"{said} {example}"


def definitions(store: Store, words: Words) -> Answer:
    """Return the changes of a definition that fall into the days known here."""
    own = [
        words(
            "{what}. Your days go from {first} to {last}: lines break there, and nothing is compared across.",
            what=called(era_names(row), "name", words.language),
            first=row["first_day"],
            last=row["last_day"],
        )
        for row in store.rows("help/eras_inside")
    ]
    return Answer(
        words("The network changed what it counts"),
        words(
            "Networks rename, redefine and end metrics. Their own screens may show the new definition for the past as well; a file keeps the one of its day."
        ),
        _or(
            list(dict.fromkeys(own)),
            words("None of the changes that we know of falls into your days."),
        ),
    )


def last_days(store: Store, words: Words) -> Answer:
    """Return how much the last two days of a file changed in a later one."""
    own = [
        words(
            "{network}, {metric}: {days} last days of a file said {before}; a later file says {after} for them ({change}).",
            network=who,
            metric=term_name(row["metric"], words),
            days=row["days"],
            before=words.number(row["first_told"]),
            after=words.number(row["told_now"]),
            change=_change(row["first_told"], row["told_now"], words),
        )
        for who, row in named(store.rows("help/settled_later"), words)
    ]
    return Answer(
        words("The last two days are not final"),
        words(
            "Networks go on counting for up to two days. The last two of every file are drawn open and stay out of verdicts; a later file replaces them."
        ),
        _or(own, words("No two files of different days tell of the same last days yet.")),
    )


def _change(before: float, after: float, words: Words) -> str:
    return words.change(after / before - 1) or "–" if before else "–"


def of_others(store: Store, words: Words) -> Answer:
    """Return the posts of other accounts that files bring along."""
    own = [
        words(
            "{network}: posts of other accounts that came along: {posts}, with {views} views. None is counted as yours.",
            network=words.network(row["network"]),
            posts=row["posts"],
            views=words.number(row["views"]),
        )
        for row in store.rows("help/of_others")
    ]
    return Answer(
        words("Collaborations are not counted as yours"),
        words(
            "An export also brings posts that another account published together with you. The network shows them among yours; here they are kept apart."
        ),
        _or(own, words("No post of another account is in your files.")),
    )


def named(rows: Iterable[dict], words: Words) -> list[tuple[str, dict]]:
    """Return rows with the name of their network; of several accounts, with their own id as well."""
    listed = list(rows)
    accounts: dict[str, set[str]] = {}
    for row in listed:
        accounts.setdefault(row["network"], set()).add(row["account_id"])
    found = []
    for row in listed:
        own = row["account_id"].partition(":")[2] if len(accounts[row["network"]]) > 1 else ""
        found.append((" · ".join(filter(None, (words.network(row["network"]), own))), row))
    return found


def _or(own: list[str], none: str) -> tuple[str, ...]:
    """Return the lines there are, a few at most, or the one that says that there is none."""
    return tuple(own[:MOST]) or (none,)
