"""What was not kept of a file is said: columns of numbers by name, and rows as a share."""

from rumbo.exports.inspection import inspection
from rumbo.exports.kept import is_partial
from rumbo.exports.reading import read

CHART = "Date,Clicks,Impressions,CTR,Position\n2026-09-01,1,20,5%,9.5\n2026-09-02,0,13,0%,17.2\n"
ADS = "Reporting starts,Reporting ends,Ad name,Impressions,Amount spent (EUR),Nods,Mood\n"


def test_a_column_of_numbers_that_nobody_kept_is_named() -> None:
    said = inspection(read("ads.csv", (ADS + "2026-09-01,2026-09-30,Pan,90,1.2,7,good\n").encode()))

    assert said["kept"]["columns"] == [
        "Columns of numbers that were not kept: «Nods». What stands in them is in no figure; the original file stays."
    ]
    assert said["repairs"] == []


def test_nothing_is_said_where_all_is_kept_or_known() -> None:
    assert "kept" not in inspection(read("Chart.csv", CHART.encode()))


def test_a_refused_row_of_three_is_a_share_and_no_clean_import() -> None:
    said = inspection(read("Chart.csv", (CHART + "2026-09-03,x,2,0%,1.0\n").encode()))

    assert said["kept"]["rows"] == 0.6667
    assert is_partial({"read": 3, "refused": 1})
    assert not is_partial({"read": 100, "refused": 2})
