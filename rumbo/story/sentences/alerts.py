"""An unusual day of reviews as sentences: what was seen, how sure that is, and what to do."""

from __future__ import annotations

from rumbo.locale import Words
from rumbo.reputation.lately import Alert

TITLES = {
    "crisis": "More bad reviews than usual on {network}",
    "peak": "Far more is said of you than usual on {network}",
    "watch": "Worth a look: the reviews on {network}",
}
SEEN = {
    True: "On {day} {n} of one or two stars came in; about {expected} a day are usual.",
    False: "On {day} {n} reviews came in; about {expected} a day are usual.",
}
SURE = {
    "crisis": "So many in a day, or on two days of three, come by chance less than once in 10,000 days; and of all that is said more is bad than before.",
    "peak": "So many come by chance less than once in 10,000 days; no more of them are bad than before.",
    "watch": "So many come by chance less than once in 1,000 days: it may still be chance.",
}
TO_DO = {
    "crisis": "What to do: read them today, answer each one calmly and with what you will do about it, and look for what they have in common. Write it down in the diary, so that the charts show it.",
    "peak": "What to do: find out what set it off, thank those who wrote while they still read, and write it down in the diary.",
    "watch": "What to do: read what they say and look again in a few days, with a newer file. Nothing has to be changed yet.",
}
HONEST = {  # measured on reviews in which nothing happens
    "crisis": "Where nothing has happened it says so less than once a year.",
    "peak": "Where nothing has happened it says so less than once a year.",
    "watch": "Where nothing has happened it says so up to three times a year.",
}


def title(alert: Alert, words: Words) -> str:
    """Return what is out of the ordinary, in a few words."""
    return words(TITLES[alert.state], network=words.network(alert.network))


def told(alert: Alert, words: Words) -> list[str]:
    """Return what was seen, how sure that is, and what to do about it."""
    seen = words(
        SEEN[alert.bad],
        day=alert.day,
        n=int(alert.found.count),
        expected=words.number(alert.found.expected, "per_post"),
    )
    return [f"{seen} {words(SURE[alert.state])}", words(TO_DO[alert.state])]
