"""Reviews as sites and tools give them: Outscraper, Apify, Trustpilot, Booking, Agoda, app stores.

A tool's own totals of the place stand beside each review and are not its rating. A review may have
stars and no text. Booking and Agoda rate from 1 to 10, and part what was good from what was not.
"""

from __future__ import annotations

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.format import Format, Section

PLAY_ID = r"reviewId=([\w:-]+)"


def _format(id_: str, network: str, name: str, words: str, *sections: Section) -> Format:
    return Format(id_, network, name, words, sections)


def _apify(network: str):  # noqa: ANN202
    build = reviews(network)
    # In Google's reviews the title is the name of the place.
    title = "title" if network == "tripadvisor" else ""
    return lambda block: build(block.renamed({"review_title": title}))


FORMATS = (
    _format(
        "outscraper_reviews",
        "google_business",
        "Google reviews by Outscraper",
        "google_reviews",
        Section(
            ("mention_id", "rating", "text", "place"),
            reviews("google_business"),
            any_of=("written_s",),
        ),
    ),
    _format(
        "apify_google_reviews",
        "google_business",
        "Google reviews by Apify",
        "apify_reviews",
        Section(
            ("mention_id", "rating", "written_at", "place"),
            _apify("google_business"),
            lacks=("trip",),
        ),
    ),
    _format(
        "tripadvisor_reviews",
        "tripadvisor",
        "TripAdvisor reviews",
        "apify_reviews",
        Section(
            ("mention_id", "rating", "written_at", "review_title", "trip"), _apify("tripadvisor")
        ),
    ),
    _format(
        "trustpilot_reviews",
        "trustpilot",
        "Trustpilot reviews",
        "trustpilot",
        Section(("mention_id", "written_at", "rating"), reviews("trustpilot", order="ymd")),
    ),
    _format(
        "booking_reviews",
        "booking",
        "Booking reviews",
        "booking",
        Section(
            ("written_at", "rating"),
            reviews("booking", scale=10.0, order="ymd"),
            any_of=("positive", "negative"),
        ),
    ),
    _format(
        "agoda_reviews",
        "agoda",
        "Agoda reviews",
        "booking",
        Section(
            ("written_at", "rating", "text", "scores"),
            reviews("agoda", scale=10.0),
            lacks=("positive", "negative"),
        ),
    ),
    _format(
        "play_reviews",
        "google_play",
        "Google Play reviews",
        "app_reviews",
        Section(
            ("place", "written_at", "written_ms", "rating"),
            reviews("google_play", order="ymd", id_in_link=PLAY_ID),
        ),
    ),
    _format(
        "app_store_reviews",
        "app_store",
        "App Store reviews",
        "app_reviews",
        Section(
            ("written_at", "rating", "text", "author", "version"),
            reviews("app_store"),
            lacks=("written_ms",),
        ),
    ),
)
